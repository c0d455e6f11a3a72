// Countries and sources that nothing has a relationship with any more
CALL () {
  MATCH (country:Country)
  WHERE NOT EXISTS { (country)--() }
  DELETE country
}
CALL () {
  MATCH (source:Source)
  WHERE NOT EXISTS { (source)--() }
  DELETE source
}
