// The first naming under each key, with what the article says around it
UNWIND $keys AS key
CALL (key) {
  MATCH (:Block {key: key})<-[:UNDER]-(naming:Clue)
  RETURN naming
  ORDER BY naming.id
  LIMIT 1
}
MATCH (article:Article {id: naming.article})
RETURN
  key,
  naming.id AS id,
  naming.fact AS fact,
  article.title AS title,
  article.published AS published,
  [(article)-[r:MENTIONS]->(:Official) | [r.claim, r.sentence, r.offices]] AS claims
