// Write: events
UNWIND $rows AS row
MERGE (e:Event {id: row.id})
SET e += row.properties
REMOVE e:Meeting:Call:Visit:Summit:Session:Conference:Ceremony:Message:Statement
SET e:$(row.labels)
RETURN count(*) AS written
