// Delete: places
UNWIND $rows AS row
MATCH (p:Place {id: row.id})
USING INDEX SEEK p:Place(id)
DETACH DELETE p
