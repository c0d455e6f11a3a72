// Delete: who held which office, as far as the articles show
UNWIND $rows AS row
MATCH (:Official {id: row.official})-[r:HELD {standing: row.standing}]->(:Office {id: row.office})
DELETE r
