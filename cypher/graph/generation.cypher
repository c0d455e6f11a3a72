// How often the graph was changed, so that a writer can tell whether it has seen the last change
OPTIONAL MATCH (graph:Graph {id: $graph})
RETURN coalesce(graph.generation, 0) AS generation
