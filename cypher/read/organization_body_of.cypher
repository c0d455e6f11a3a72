// Read: organizations that are bodies of others
UNWIND $ids AS id
MATCH (organization:Organization {id: id})-[r:BODY_OF]->(parent:Organization)
USING INDEX SEEK organization:Organization(id)
RETURN
  organization.id AS organization,
  parent.id AS parent
