// Read: claims: an article names an organization
UNWIND $ids AS id
MATCH (article:Article {id: id})-[r:MENTIONS]->(organization:Organization)
USING INDEX SEEK article:Article(id)
RETURN
  article.id AS article,
  organization.id AS organization,
  r.claim AS claim,
  r {.acronym, .type, .forms, .counts, .sentence, .start, .end, .confidence} AS properties
