// The organization of that id
MATCH (body:Organization {id: $id}) RETURN body.id AS id
