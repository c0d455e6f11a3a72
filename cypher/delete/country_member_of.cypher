// Delete: member states of organizations
UNWIND $rows AS row
MATCH (country:Country {iso3: row.country})-[r:MEMBER_OF]->(organization:Organization {id: row.organization})
USING INDEX SEEK country:Country(iso3)
USING INDEX SEEK organization:Organization(id)
DELETE r
