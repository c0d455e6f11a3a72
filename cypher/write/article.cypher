// Write: articles with their claims (record)
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a += row.properties, a.loaded_at = datetime.transaction()
RETURN count(*) AS written
