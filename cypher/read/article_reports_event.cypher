// Read: claims: an article tells an event
UNWIND $ids AS id
MATCH (article:Article)-[r:REPORTS]->(event:Event {id: id})
USING INDEX SEEK event:Event(id)
RETURN
  article.id AS article,
  event.id AS event,
  r.claim AS claim,
  r {
    .kind, .mode, .status, .date, .date_end, .precision, .place, .place_country,
    .participants, .countries, .organizations, .about, .part_of, .main, .subject,
    .message, .change, .sentence, .start, .end, .confidence
  } AS properties
