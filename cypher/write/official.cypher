// Write: officials
UNWIND $rows AS row
MERGE (o:Official {id: row.id})
SET o += row.properties
RETURN count(*) AS written
