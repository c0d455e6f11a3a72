"""The components by their names, in a spaCy pipeline that is not ours."""

import json
import subprocess
import sys
from importlib.metadata import entry_points

from loader.extract.pipeline import COMPONENTS

# In a process of its own, where nothing of ours is imported before spaCy asks for it.
PROGRAM = f"""
import json, spacy
from datetime import date
nlp = spacy.blank("en")
for name in {COMPONENTS}:
    nlp.add_pipe(name)
doc = nlp.make_doc("Norwegian Foreign Minister Kari Lund met Jordanian Foreign Minister Omar Said in Oslo on Monday.")
doc._.published = date(2025, 3, 5)
doc = nlp(doc)
[event] = doc._.events
print(json.dumps([event.kind, event.date.first.isoformat(), event.countries]))
"""


def test_every_component_is_offered_to_spacy():
    """The names of the pipeline are entry points, so that `nlp.add_pipe` knows them without an import."""
    offered = {point.name for point in entry_points(group="spacy_factories") if point.value.startswith("loader.")}

    assert offered == set(COMPONENTS)


def test_the_components_work_in_a_pipeline_of_somebody_else():
    """A blank English pipeline finds the event; only the day of publication has to be told."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)

    assert json.loads(done.stdout) == ["meeting", "2025-03-03", ["JOR", "NOR"]]
