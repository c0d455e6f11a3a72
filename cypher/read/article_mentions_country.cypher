// Read: claims: an article names a country
UNWIND $ids AS id
MATCH (article:Article {id: id})-[r:MENTIONS]->(country:Country)
USING INDEX SEEK article:Article(id)
RETURN
  article.id AS article,
  country.iso3 AS country,
  r {.count, .forms, .counts, .sentence, .start, .end} AS properties
