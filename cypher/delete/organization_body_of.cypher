// Delete: organizations that are bodies of others
UNWIND $rows AS row
MATCH (:Organization {id: row.organization})-[r:BODY_OF]->(:Organization {id: row.parent})
DELETE r
