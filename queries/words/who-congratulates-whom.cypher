// Who congratulates whom
//
// Congratulations between countries: how many, from whom and to whom.
// @tags messages congratulations countries
// @param country country[] = null  Only those from or to this country
// @param since date = null  First day counted
// @param until last_date = null  Last day counted
// @column sender_country country  The country that the senders served; empty where not known
// @column addressee_country country  The country that the addressees served; empty where not known
// @column messages int  Number of congratulations
// @column senders list<string>  Who sent them, by name
// @column addressees list<string>  Who received them, by name
// @column last date  Day of the latest
// @chart network source=sender_country target=addressee_country weight=messages
// @example --country Hungary
MATCH (event:Event)
WHERE event.status = 'held' AND event.kind = 'message' AND event.message = 'congratulation'
  AND ($since IS NULL OR event.date >= $since)
  AND ($until IS NULL OR event.date <= $until)
OPTIONAL MATCH (sender:Official)-[sent:TOOK_PART {capacity: 'sender'}]->(event)
OPTIONAL MATCH (addressee:Official)-[received:TOOK_PART {capacity: 'addressee'}]->(event)
WITH * ORDER BY sender.name, addressee.name
WITH sent.country AS sender_country, received.country AS addressee_country, count(DISTINCT event) AS messages,
     collect(DISTINCT sender.name) AS senders, collect(DISTINCT addressee.name) AS addressees,
     max(event.date) AS last
WHERE $country IS NULL OR sender_country IN $country OR addressee_country IN $country
RETURN sender_country, addressee_country, messages, senders, addressees, last
ORDER BY messages DESC, sender_country, addressee_country
