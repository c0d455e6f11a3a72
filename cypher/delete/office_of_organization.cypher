// Delete: offices of organizations
UNWIND $rows AS row
MATCH (:Office {id: row.office})-[r:OF]->(:Organization {id: row.organization})
DELETE r
