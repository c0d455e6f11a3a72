// Read: articles that tell the same text, on either side
UNWIND $ids AS id
MATCH (:Article {id: id})-[r:SAME_TEXT]-(:Article)
WITH DISTINCT r
RETURN
  startNode(r).id AS article,
  endNode(r).id AS other
