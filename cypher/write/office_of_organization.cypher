// Write: offices of organizations
UNWIND $rows AS row
MATCH (office:Office {id: row.office})
MATCH (organization:Organization {id: row.organization})
MERGE (office)-[:OF]->(organization)
RETURN count(*) AS written
