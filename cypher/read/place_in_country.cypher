// Read: where a place lies
UNWIND $ids AS id
MATCH (place:Place {id: id})-[r:IN]->(country:Country)
RETURN
  place.id AS place,
  country.iso3 AS country
