// The official of that id
MATCH (official:Official {id: $id}) RETURN official.id AS id
