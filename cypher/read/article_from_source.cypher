// Read: which outlet published an article
UNWIND $ids AS id
MATCH (article:Article {id: id})-[r:FROM]->(source:Source)
RETURN
  article.id AS article,
  source.name AS source
