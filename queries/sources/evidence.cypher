// Which sentences say so
//
// The sentences of the articles that tell an event or name an official, with their offsets in the texts.
// @tags evidence articles sentences
// @param event string[] = null  Ids of events, as other queries give them
// @param official official = null  An official; without both, the held event told by most articles
// @column about string  Title of the event, or name of the official
// @column published date  Day of publication
// @column source string  Publisher
// @column title string  Headline of the article
// @column sentence string  The sentence, word for word
// @column start int  Offset of its first character in the article's text
// @column end int  Offset behind its last character
// @column confidence float  How often such a claim is right, from 0 to 1
// @column url url  Address of the article, where known
// @column article string  Id of the article
// @column id string  Id of the event or official
// @example --official Bakayev
OPTIONAL MATCH (most:Event)
WHERE most.status = 'held' AND $event IS NULL AND $official IS NULL
WITH most ORDER BY most.reports DESC, most.date DESC, most.id LIMIT 1
MATCH (told:Event|Official)
WHERE told = most OR told.id IN $event OR told.id = $official
MATCH (article:Article)-[claim:REPORTS|MENTIONS]->(told)
RETURN coalesce(told.title, told.name) AS about, article.published AS published, article.source AS source,
       article.title AS title, claim.sentence AS sentence, claim.start AS start, claim.end AS end,
       claim.confidence AS confidence, article.url AS url, article.id AS article, told.id AS id
ORDER BY about, id, published, article, start
