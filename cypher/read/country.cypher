// Read: countries
UNWIND $ids AS id
MATCH (c:Country {iso3: id})
RETURN
  c.iso3 AS iso3,
  c {.name, .official_name, .iso2, .capital, .region} AS properties
