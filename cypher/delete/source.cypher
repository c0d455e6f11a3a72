// Delete: publishers of articles
UNWIND $rows AS row
MATCH (s:Source {name: row.name})
DETACH DELETE s
