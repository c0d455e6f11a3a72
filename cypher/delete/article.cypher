// Delete: articles with their claims (record)
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
DETACH DELETE a
