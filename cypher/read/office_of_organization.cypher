// Read: offices of organizations
UNWIND $ids AS id
MATCH (office:Office {id: id})-[r:OF]->(organization:Organization)
USING INDEX SEEK office:Office(id)
RETURN
  office.id AS office,
  organization.id AS organization
