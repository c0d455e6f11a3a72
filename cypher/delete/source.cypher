// Delete: publishers of articles
UNWIND $rows AS row
MATCH (s:Source {name: row.name})
USING INDEX SEEK s:Source(name)
DETACH DELETE s
