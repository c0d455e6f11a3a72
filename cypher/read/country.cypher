// Read: countries
MATCH (c:Country)
RETURN
  c.iso3 AS iso3,
  c {.name, .official_name, .iso2, .capital, .region} AS properties
