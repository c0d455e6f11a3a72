// Read: articles that tell the same text
MATCH (article:Article)-[r:SAME_TEXT]->(other:Article)
RETURN
  article.id AS article,
  other.id AS other
