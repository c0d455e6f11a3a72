// Read: which outlet published an article
UNWIND $ids AS id
MATCH (article:Article {id: id})-[r:FROM]->(source:Source)
USING INDEX SEEK article:Article(id)
RETURN
  article.id AS article,
  source.name AS source
