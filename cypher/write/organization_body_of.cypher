// Write: organizations that are bodies of others
UNWIND $rows AS row
MATCH (organization:Organization {id: row.organization})
USING INDEX SEEK organization:Organization(id)
MATCH (parent:Organization {id: row.parent})
USING INDEX SEEK parent:Organization(id)
MERGE (organization)-[:BODY_OF]->(parent)
RETURN count(*) AS written
