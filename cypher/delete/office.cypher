// Delete: offices
UNWIND $rows AS row
MATCH (o:Office {id: row.id})
USING INDEX SEEK o:Office(id)
DETACH DELETE o
