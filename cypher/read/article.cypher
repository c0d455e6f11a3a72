// Read: articles with their claims (record)
UNWIND $ids AS id
MATCH (a:Article {id: id})
USING INDEX SEEK a:Article(id)
RETURN
  a.id AS id,
  a {
    .title, .published, .published_at, .source, .url, .cited_source, .language,
    .entered_by, .text_hash, .record
  } AS properties
