// Delete: member states of organizations
UNWIND $rows AS row
MATCH (:Country {iso3: row.country})-[r:MEMBER_OF]->(:Organization {id: row.organization})
DELETE r
