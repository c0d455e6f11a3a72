// Read: claims: an article names an official
UNWIND $ids AS id
MATCH (article:Article {id: id})-[r:MENTIONS]->(official:Official)
USING INDEX SEEK article:Article(id)
RETURN
  article.id AS article,
  official.id AS official,
  r.claim AS claim,
  r {
    .title, .role, .country, .organization, .standing, .offices, .basis, .forms, .counts,
    .sentence, .start, .end, .confidence
  } AS properties
