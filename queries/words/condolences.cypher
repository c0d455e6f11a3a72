// Who sent condolences
//
// Messages of condolence, a row for every sender and addressee.
// @tags messages condolences
// @param country country[] = null  Only those from or to this country
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  Day of the message
// @column sender string  Who sent it; empty where no article names anybody
// @column sender_country country  The country that the sender served
// @column addressee string  Who received it; empty where no article names anybody
// @column addressee_country country  The country that the addressee served
// @column subject string  What it was about; empty where no article tells
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart network source=sender_country target=addressee_country
// @example --country Kenya
MATCH (event:Event)
WHERE event.status = 'held' AND event.kind = 'message' AND event.message = 'condolence'
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
OPTIONAL MATCH (sender:Official)-[sent:TOOK_PART {capacity: 'sender'}]->(event)
OPTIONAL MATCH (addressee:Official)-[received:TOOK_PART {capacity: 'addressee'}]->(event)
WITH *
WHERE $country IS NULL OR sent.country IN $country OR received.country IN $country
RETURN event.date AS date, sender.name AS sender, sent.country AS sender_country, addressee.name AS addressee,
       received.country AS addressee_country, event.subject AS subject, event.id AS event
ORDER BY date, sender, addressee, event
