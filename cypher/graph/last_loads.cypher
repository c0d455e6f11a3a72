// The minutes in which articles were loaded last
MATCH (a:Article)
WITH datetime.truncate('minute', a.loaded_at) AS minute, count(*) AS articles
RETURN minute, articles
ORDER BY minute DESC
LIMIT 5
