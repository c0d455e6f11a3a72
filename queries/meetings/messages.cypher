// Who sent messages to whom
//
// Congratulations, condolences and other messages between officials, a row for every sender and
// addressee.
// @tags messages officials
// @param country country[] = null  Only messages from or to this country's officials
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column date date  Day of the message
// @column sender string  Who sent it; empty where no article names anybody
// @column sender_country country  The country that the sender served
// @column addressee string  Who received it; empty where no article names anybody
// @column addressee_country country  The country that the addressee served
// @column message string  Its sort: congratulation, condolence, greeting, invitation or other
// @chart network source=sender_country target=addressee_country
// @example --country Kenya
MATCH (event:Event)
WHERE event.status = 'held' AND event.kind = 'message'
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
OPTIONAL MATCH (sender:Official)-[sent:TOOK_PART {capacity: 'sender'}]->(event)
OPTIONAL MATCH (addressee:Official)-[received:TOOK_PART {capacity: 'addressee'}]->(event)
WITH *
WHERE $country IS NULL OR sent.country IN $country OR received.country IN $country
RETURN event.date AS date, sender.name AS sender, sent.country AS sender_country,
       addressee.name AS addressee, received.country AS addressee_country, event.message AS message
ORDER BY date, sender, addressee_country, addressee, message, event.id
