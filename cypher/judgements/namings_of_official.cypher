// The claim that stands for an official: the first naming of the first bundle
UNWIND $keys AS id
MATCH (:Block {key: 'who|' + id})<-[:UNDER]-(person:Clue)
MATCH (:Block {key: 'lead|' + substring(person.id, 1)})<-[:UNDER]-(bundle:Clue)
MATCH (:Block {key: 'bundle|' + substring(bundle.id, 1)})<-[:UNDER]-(naming:Clue)
RETURN id, min(naming.id) AS naming
