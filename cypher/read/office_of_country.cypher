// Read: offices of countries
MATCH (office:Office)-[r:OF]->(country:Country)
RETURN
  office.id AS office,
  country.iso3 AS country
