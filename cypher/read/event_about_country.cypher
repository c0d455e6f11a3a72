// Read: countries that are spoken of, not taking part
UNWIND $ids AS id
MATCH (event:Event {id: id})-[r:ABOUT]->(country:Country)
USING INDEX SEEK event:Event(id)
RETURN
  event.id AS event,
  country.iso3 AS country
