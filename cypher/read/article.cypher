// Read: articles with their claims (record)
MATCH (a:Article)
RETURN
  a.id AS id,
  a {
    .title, .published, .published_at, .source, .url, .cited_source, .language,
    .entered_by, .text_hash, .record
  } AS properties
