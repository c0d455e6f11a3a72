// Read: events
UNWIND $ids AS id
MATCH (e:Event {id: id})
USING INDEX SEEK e:Event(id)
RETURN
  e.id AS id,
  [label IN labels(e) WHERE label IN [
    'Meeting', 'Call', 'Visit', 'Summit', 'Session', 'Conference', 'Ceremony', 'Message', 'Statement'
  ]] AS labels,
  e {
    .title, .kind, .mode, .status, .date, .date_end, .precision, .month, .place_country,
    .subject, .message, .change, .reports
  } AS properties
