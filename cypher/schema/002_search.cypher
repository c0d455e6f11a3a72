// What questions ask by: dates, kinds, and words in names
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date);
CREATE INDEX event_kind IF NOT EXISTS FOR (n:Event) ON (n.kind);
CREATE INDEX event_status IF NOT EXISTS FOR (n:Event) ON (n.status);
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published);
CREATE FULLTEXT INDEX official_names IF NOT EXISTS FOR (n:Official) ON EACH [n.name, n.names];
CREATE FULLTEXT INDEX organization_names IF NOT EXISTS FOR (n:Organization) ON EACH [n.name, n.acronym, n.names];
CREATE FULLTEXT INDEX event_titles IF NOT EXISTS FOR (n:Event) ON EACH [n.title, n.subject];
