// Read: where a place lies
MATCH (place:Place)-[r:IN]->(country:Country)
RETURN
  place.id AS place,
  country.iso3 AS country
