// Remember that the schema is applied up to this version
MERGE (graph:Graph {id: $graph})
SET graph.schema_version = $version
