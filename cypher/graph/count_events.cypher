// Events by status
MATCH (e:Event)
RETURN e.status AS status, count(*) AS events
ORDER BY status
