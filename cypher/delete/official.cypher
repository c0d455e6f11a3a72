// Delete: officials
UNWIND $rows AS row
MATCH (o:Official {id: row.id})
DETACH DELETE o
