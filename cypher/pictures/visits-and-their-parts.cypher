// Visits and their parts
// Gatherings and visits with the events that belong to them.
MATCH picture = (:Event)-[:PART_OF]->(:Event)
RETURN picture
LIMIT 50
