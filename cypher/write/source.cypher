// Write: publishers of articles
UNWIND $rows AS row
MERGE (s:Source {name: row.name})
RETURN count(*) AS written
