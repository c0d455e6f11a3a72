// Whether nodes of our labels are there already; asked where no load has been
MATCH (n:Article|Source|Country|Official|Organization|Office|Place|Event)
RETURN labels(n) AS labels
LIMIT 1
