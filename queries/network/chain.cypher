// How two officials are connected
//
// The shortest chain of held meetings and calls between two officials, of five at most, a row for each step.
// @tags officials network meetings calls
// @param from official = null  Where the chain begins; left out, the official with most meetings and calls
// @param to official = null  Where it ends; left out, whom most counterparts of the first met, but not the first
// @column step int  Number of the step
// @column official string  Who was at the event
// @column met string  Whom the chain leads to
// @column date date  First day of the event
// @column kind kind  meeting or call
// @column event string  Id of the event, for `evidence` and `delegation`
// @chart network source=official target=met
// @example --from Anand --to Noboa
MATCH (start:Official)-[:TOOK_PART]->(event:Event)
WHERE ($from IS NULL OR start.id = $from) AND event.status = 'held' AND event.kind IN ['meeting', 'call']
WITH start, count(event) AS events ORDER BY events DESC, start.id LIMIT 1
CALL (start) {
  MATCH (end:Official {id: $to}) WHERE end <> start
  RETURN end
  UNION
  MATCH (start)-[:TOOK_PART]->(event:Event)<-[:TOOK_PART]-(met:Official)
  WHERE $to IS NULL AND event.status = 'held' AND event.kind IN ['meeting', 'call']
  WITH start, collect(DISTINCT met) AS everybody
  UNWIND everybody AS met
  MATCH (met)-[:TOOK_PART]->(event:Event)<-[:TOOK_PART]-(end:Official)
  WHERE event.status = 'held' AND event.kind IN ['meeting', 'call']
  WITH start, everybody, end, count(DISTINCT met) AS ways
  WHERE end <> start AND NOT end IN everybody
  RETURN end ORDER BY ways DESC, end.id LIMIT 1
}
MATCH path = ALL SHORTEST (start)
             ((:Official)-[:TOOK_PART]->(e:Event WHERE e.status = 'held' AND e.kind IN ['meeting', 'call'])
               <-[:TOOK_PART]-(:Official)){1,5}
             (end)
WITH nodes(path) AS nodes ORDER BY [n IN nodes(path) | n.id] LIMIT 1
UNWIND range(0, size(nodes) - 3, 2) AS i
RETURN i / 2 + 1 AS step, nodes[i].name AS official, nodes[i + 2].name AS met, nodes[i + 1].date AS date,
       nodes[i + 1].kind AS kind, nodes[i + 1].id AS event
ORDER BY step
