// Read: offices of organizations
UNWIND $ids AS id
MATCH (office:Office {id: id})-[r:OF]->(organization:Organization)
RETURN
  office.id AS office,
  organization.id AS organization
