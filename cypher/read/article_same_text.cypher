// Read: articles that tell the same text, on either side
UNWIND $ids AS id
MATCH (article:Article {id: id})-[r:SAME_TEXT]-(:Article)
USING INDEX SEEK article:Article(id)
WITH DISTINCT r
RETURN
  startNode(r).id AS article,
  endNode(r).id AS other
