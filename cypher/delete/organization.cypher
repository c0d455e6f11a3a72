// Delete: organizations
UNWIND $rows AS row
MATCH (o:Organization {id: row.id})
USING INDEX SEEK o:Organization(id)
DETACH DELETE o
