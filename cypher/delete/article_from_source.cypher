// Delete: which outlet published an article
UNWIND $rows AS row
MATCH (:Article {id: row.article})-[r:FROM]->(:Source {name: row.source})
DELETE r
