// Read: where a place lies
UNWIND $ids AS id
MATCH (place:Place {id: id})-[r:IN]->(country:Country)
USING INDEX SEEK place:Place(id)
RETURN
  place.id AS place,
  country.iso3 AS country
