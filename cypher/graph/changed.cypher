// Count one more change, by which rules it was derived, and give back the lock's mark
MATCH (graph:Graph {id: $graph})
SET
  graph.generation = coalesce(graph.generation, 0) + 1,
  graph.resolution = $resolution,
  graph.changed_at = datetime.transaction()
REMOVE graph.locked
