// Delete: who held which office, as far as the articles show
UNWIND $rows AS row
MATCH (official:Official {id: row.official})-[r:HELD {standing: row.standing}]->(office:Office {id: row.office})
USING INDEX SEEK official:Official(id)
USING INDEX SEEK office:Office(id)
DELETE r
