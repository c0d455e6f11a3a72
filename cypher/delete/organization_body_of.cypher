// Delete: organizations that are bodies of others
UNWIND $rows AS row
MATCH (organization:Organization {id: row.organization})-[r:BODY_OF]->(parent:Organization {id: row.parent})
USING INDEX SEEK organization:Organization(id)
USING INDEX SEEK parent:Organization(id)
DELETE r
