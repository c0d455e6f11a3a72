// What is looked up when articles come or go: clues by key, id and article, articles by address, judgements
CREATE CONSTRAINT clue_id IF NOT EXISTS FOR (n:Clue) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT block_key IF NOT EXISTS FOR (n:Block) REQUIRE n.key IS UNIQUE;
CREATE INDEX clue_article IF NOT EXISTS FOR (n:Clue) ON (n.article);
CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
