// Write: offices of organizations
UNWIND $rows AS row
MATCH (office:Office {id: row.office})
USING INDEX SEEK office:Office(id)
MATCH (organization:Organization {id: row.organization})
USING INDEX SEEK organization:Organization(id)
MERGE (office)-[:OF]->(organization)
RETURN count(*) AS written
