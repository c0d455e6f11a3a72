// The version of the schema that was applied last, 0 for none
OPTIONAL MATCH (graph:Graph {id: $graph})
RETURN coalesce(graph.schema_version, 0) AS version
