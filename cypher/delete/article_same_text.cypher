// Delete: articles that tell the same text
UNWIND $rows AS row
MATCH (:Article {id: row.article})-[r:SAME_TEXT]->(:Article {id: row.other})
DELETE r
