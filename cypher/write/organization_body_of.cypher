// Write: organizations that are bodies of others
UNWIND $rows AS row
MATCH (organization:Organization {id: row.organization})
MATCH (parent:Organization {id: row.parent})
MERGE (organization)-[:BODY_OF]->(parent)
RETURN count(*) AS written
