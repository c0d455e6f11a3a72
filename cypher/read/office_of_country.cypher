// Read: offices of countries
UNWIND $ids AS id
MATCH (office:Office {id: id})-[r:OF]->(country:Country)
USING INDEX SEEK office:Office(id)
RETURN
  office.id AS office,
  country.iso3 AS country
