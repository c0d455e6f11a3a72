// Which spellings are the same person
//
// The forms in which the articles write an official's name, for everybody who is written in more than
// one.
// @tags officials names
// @param official string = null  Only officials of whose name one form is this
// @column official string  The official's name
// @column form string  The name as articles write it
// @column occurrences int  How often it stands in headlines and texts
// @column articles list<string>  Ids of the articles in which it stands
// @example --official "Marco Rubio"
MATCH (article:Article)-[mention:MENTIONS]->(person:Official)
UNWIND range(0, size(mention.forms) - 1) AS i
WITH person, article, mention.forms[i] AS form, mention.counts[i] AS occurrences
ORDER BY article.id
WITH person, form, sum(occurrences) AS occurrences, collect(DISTINCT article.id) AS articles
WITH person, collect({form: form, occurrences: occurrences, articles: articles}) AS spellings
WHERE size(spellings) > 1
  AND ($official IS NULL OR any(s IN spellings WHERE toLower(s.form) = toLower($official)))
UNWIND spellings AS spelling
RETURN person.name AS official, spelling.form AS form, spelling.occurrences AS occurrences,
       spelling.articles AS articles
ORDER BY official, person.id, occurrences DESC, form
