// Wait until new indexes can be asked
CALL db.awaitIndexes(60)
