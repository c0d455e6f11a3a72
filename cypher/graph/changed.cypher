// Count one more change and give back the lock's mark
MATCH (graph:Graph {id: $graph})
SET graph.generation = coalesce(graph.generation, 0) + 1, graph.changed_at = datetime.transaction()
REMOVE graph.locked
