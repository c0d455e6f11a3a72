// Write: offices
UNWIND $rows AS row
MERGE (o:Office {id: row.id})
SET o += row.properties
RETURN count(*) AS written
