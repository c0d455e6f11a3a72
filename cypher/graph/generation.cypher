// How often the graph was changed, by which rules it was derived, and whether it holds articles
OPTIONAL MATCH (graph:Graph {id: $graph})
RETURN
  coalesce(graph.generation, 0) AS generation,
  coalesce(graph.resolution, 0) AS resolution,
  EXISTS { (:Article) } AS articles
