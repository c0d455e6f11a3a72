// Read: countries
UNWIND $ids AS id
MATCH (c:Country {iso3: id})
USING INDEX SEEK c:Country(iso3)
RETURN
  c.iso3 AS iso3,
  c {.name, .official_name, .iso2, .capital, .region} AS properties
