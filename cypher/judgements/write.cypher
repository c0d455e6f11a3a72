// Judgements: write, or say since when they no longer hold
UNWIND $rows AS row
MERGE (j:Judgement {id: row.id})
SET
  j.kind = row.kind, j.left = row.left, j.right = row.right, j.verdict = row.verdict,
  j.by = row.by, j.at = datetime(row.at), j.note = row.note, j.retired_at = datetime(row.retired_at)
