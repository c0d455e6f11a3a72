// Write: who held which office, as far as the articles show
UNWIND $rows AS row
MATCH (official:Official {id: row.official})
USING INDEX SEEK official:Official(id)
MATCH (office:Office {id: row.office})
USING INDEX SEEK office:Office(id)
MERGE (official)-[r:HELD {standing: row.standing}]->(office)
SET r += row.properties
RETURN count(*) AS written
