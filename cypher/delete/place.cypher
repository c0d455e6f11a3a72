// Delete: places
UNWIND $rows AS row
MATCH (p:Place {id: row.id})
DETACH DELETE p
