// Delete: organizations
UNWIND $rows AS row
MATCH (o:Organization {id: row.id})
DETACH DELETE o
