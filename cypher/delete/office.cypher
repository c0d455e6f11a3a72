// Delete: offices
UNWIND $rows AS row
MATCH (o:Office {id: row.id})
DETACH DELETE o
