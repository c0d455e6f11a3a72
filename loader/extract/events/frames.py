"""The table of frames: how the participants of an event stand around the words that name it."""

from collections.abc import Callable, Iterator, Mapping

from loader.extract.events.ceremonies import ceremony, credentials, press, signing
from loader.extract.events.draft import Draft
from loader.extract.events.gatherings import gathering
from loader.extract.events.invitations import invite
from loader.extract.events.journeys import travel, travelnoun
from loader.extract.events.scene import Scene
from loader.extract.events.skeleton import Skeleton
from loader.extract.events.talks import discuss, headless, mutual, noun, receive, received, transitive
from loader.extract.events.triggers import Trigger
from loader.extract.events.words import exchange, joint_statement, message, quoted_message, statement

Frame = Callable[[Scene, Skeleton, Trigger], Iterator[Draft]]

# The column `frame` of data/event_triggers.csv.
FRAMES: Mapping[str, Frame] = {
    frame.__name__: frame
    for frame in (
        mutual, discuss, transitive, receive, received, noun, headless,
        travel, travelnoun, invite,
        gathering, signing, credentials, press, ceremony,
        message, exchange, quoted_message, statement, joint_statement,
    )
}  # fmt: skip
