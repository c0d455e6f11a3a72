"""Letters printed as they were sent: "To President A", "Dear …", "Sincerely, B"."""

import re
from collections.abc import Sequence

from loader.extract.events.draft import Draft
from loader.extract.events.parties import names
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton
from loader.extract.events.words import sort_of
from loader.model import Capacity, EventKind, Mode, Status

# The greeting stands near the top; a short line of names near the end is the signature.
_TOP, _SIGNATURE = 7, 6
_GREETING = re.compile(
    r"(?:Dear |(?:Your )?Excellency|(?:Your )?(?:Royal )?(?:Highness|Majesty)|(?:Mr|Madam)\.? President,)"
)
_I = re.compile(r"\b(?:I|my|we|our)\b", re.I)


def letter(scene: Scene, sentences: Sequence[Skeleton]) -> Draft | None:
    """The message that an article is, or None where it is no letter: sender and addressee are its officials."""
    greeting = next((s for s in sentences[1 : _TOP + 1] if _GREETING.match(s.text)), None)
    if greeting is None or not any(_I.search(s.text) for s in sentences[greeting.index :]):
        return None
    above = names(slot for s in sentences[: greeting.index + 1] for slot in s.slots)
    below = names(slot for s in sentences[max(greeting.index + 1, len(sentences) - _SIGNATURE) :] for slot in s.slots)
    told_sender = re.match(r"(?:From|Letter from|Message from)\b", sentences[0].text)
    sender = above[0] if told_sender and above else next((name for name in below if name not in above), None)
    addressee = next((name for name in above if name != sender), None)
    if sender is None or addressee is None:
        return None
    evidence = sentences[min(greeting.index + 1, len(sentences) - 1)]
    draft = Draft(
        kind=EventKind.MESSAGE,
        mode=Mode.WRITTEN,
        status=Status.HELD,
        sentence=1,
        start=evidence.start,
        end=evidence.end,
        message=sort_of(" ".join(s.text for s in sentences)),
        rule="letter",
    )
    scene.add_official(draft, sender, Capacity.SENDER)
    scene.add_official(draft, addressee, Capacity.ADDRESSEE)
    return draft
