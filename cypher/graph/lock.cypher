// Take the graph's one write lock: until this transaction ends, another one that does the same waits here
MERGE (graph:Graph {id: $graph})
SET graph.locked = true
