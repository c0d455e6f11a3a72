// Write: member states of organizations
UNWIND $rows AS row
MATCH (country:Country {iso3: row.country})
USING INDEX SEEK country:Country(iso3)
MATCH (organization:Organization {id: row.organization})
USING INDEX SEEK organization:Organization(id)
MERGE (country)-[:MEMBER_OF]->(organization)
RETURN count(*) AS written
