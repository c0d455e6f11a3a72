// Read: member states of organizations
MATCH (country:Country)-[r:MEMBER_OF]->(organization:Organization)
RETURN
  country.iso3 AS country,
  organization.id AS organization
