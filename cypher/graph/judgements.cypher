// What a person decided and did not take back
MATCH (j:Judgement)
WHERE j.retired_at IS NULL
RETURN j.kind AS kind, j.left AS left, j.right AS right, j.verdict AS verdict, j.by AS by, j.at AS at, j.note AS note
ORDER BY kind, left, right
