// Read: claims: an article names an organization
MATCH (article:Article)-[r:MENTIONS]->(organization:Organization)
RETURN
  article.id AS article,
  organization.id AS organization,
  r.claim AS claim,
  r {.acronym, .type, .forms, .counts, .sentence, .start, .end, .confidence} AS properties
