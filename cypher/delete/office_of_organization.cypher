// Delete: offices of organizations
UNWIND $rows AS row
MATCH (office:Office {id: row.office})-[r:OF]->(organization:Organization {id: row.organization})
USING INDEX SEEK office:Office(id)
USING INDEX SEEK organization:Organization(id)
DELETE r
