// Delete: articles with their claims (record)
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
USING INDEX SEEK a:Article(id)
DETACH DELETE a
