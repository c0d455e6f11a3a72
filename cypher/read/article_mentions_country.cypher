// Read: claims: an article names a country
MATCH (article:Article)-[r:MENTIONS]->(country:Country)
RETURN
  article.id AS article,
  country.iso3 AS country,
  r {.count, .forms, .counts, .sentence, .start, .end} AS properties
