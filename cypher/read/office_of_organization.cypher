// Read: offices of organizations
MATCH (office:Office)-[r:OF]->(organization:Organization)
RETURN
  office.id AS office,
  organization.id AS organization
