// How often the graph was changed, so that names that were read before need not be read again
OPTIONAL MATCH (graph:Graph)
RETURN coalesce(max(graph.generation), 0) AS generation
