// How articles name an official: the first naming of each bundle; or the naming with this key
CALL () {
  MATCH (:Block {key: 'who|' + $name})<-[:UNDER]-(person:Clue)
  MATCH (:Block {key: 'lead|' + substring(person.id, 1)})<-[:UNDER]-(bundle:Clue)
  CALL (bundle) {
    MATCH (:Block {key: 'bundle|' + substring(bundle.id, 1)})<-[:UNDER]-(first:Clue)
    RETURN first
    ORDER BY first.id
    LIMIT 1
  }
  RETURN first AS naming
  UNION
  MATCH (naming:Clue {id: $name})-[:UNDER]->(block:Block)
  WHERE block.key STARTS WITH 'bundle|'
  RETURN naming
}
MATCH (article:Article {id: naming.article})
RETURN
  naming.id AS key,
  naming.id AS id,
  naming.fact AS fact,
  article.title AS title,
  article.published AS published,
  [(article)-[r:MENTIONS]->(:Official) | [r.claim, r.sentence, r.offices]] AS claims
ORDER BY published, id
