// Delete: officials
UNWIND $rows AS row
MATCH (o:Official {id: row.id})
USING INDEX SEEK o:Official(id)
DETACH DELETE o
