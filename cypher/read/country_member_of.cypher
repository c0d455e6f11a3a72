// Read: member states of organizations
UNWIND $ids AS id
MATCH (country:Country)-[r:MEMBER_OF]->(organization:Organization {id: id})
USING INDEX SEEK organization:Organization(id)
RETURN
  country.iso3 AS country,
  organization.id AS organization
