// The next portion of relationships of everything that is derived; a country alone may have a hundred thousand
MATCH ()-[r:UNDER|FROM|MENTIONS|REPORTS|SAME_TEXT|TOOK_PART|HELD|OF|IN|AT|PART_OF|ABOUT|MEMBER_OF|BODY_OF]->()
WITH r LIMIT 20000
DELETE r
RETURN count(*) AS gone
