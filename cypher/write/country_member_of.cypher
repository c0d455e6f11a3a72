// Write: member states of organizations
UNWIND $rows AS row
MATCH (country:Country {iso3: row.country})
MATCH (organization:Organization {id: row.organization})
MERGE (country)-[:MEMBER_OF]->(organization)
RETURN count(*) AS written
