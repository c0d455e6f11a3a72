// Write: who held which office, as far as the articles show
UNWIND $rows AS row
MATCH (official:Official {id: row.official})
MATCH (office:Office {id: row.office})
MERGE (official)-[r:HELD {standing: row.standing}]->(office)
SET r += row.properties
RETURN count(*) AS written
