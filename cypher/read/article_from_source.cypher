// Read: which outlet published an article
MATCH (article:Article)-[r:FROM]->(source:Source)
RETURN
  article.id AS article,
  source.name AS source
