// The best known names, for completing them on the command line
CALL () {
  MATCH (official:Official)
  RETURN 'official' AS kind, official.name AS name, COUNT { (official)<-[:MENTIONS]-() } AS articles
  ORDER BY articles DESC, name LIMIT 5000
  UNION ALL
  MATCH (body:Organization)
  RETURN 'organization' AS kind, body.name AS name, COUNT { (body)<-[:MENTIONS]-() } AS articles
  ORDER BY articles DESC, name LIMIT 2000
}
RETURN DISTINCT kind, name
ORDER BY kind, name
