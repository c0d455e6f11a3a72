"""Confidence: weights of features, and that the numbers mean what they say."""

from datetime import date

import pytest
from calibrate import OWN, cross_validated, judge
from factory import article, event, official

from loader.evaluate import reliability
from loader.extract.confidence import FEATURES, confidence, features, load_weights
from loader.model import Basis, Status


def test_every_feature_has_a_weight():
    """The data file and the table of features belong together."""
    assert set(load_weights()) == {(sort, name) for sort, known in FEATURES.items() for name in known}


def test_a_claim_is_known_by_its_features():
    """What is true of it, in words that a reader of the data file understands."""
    told = article(published=date(2024, 3, 5))

    assert features("events", event(status=Status.PLANNED, main=True), told)[:2] == ("any", "planned")
    assert "known" in features("officials", official(basis=Basis.KNOWN), told)


def test_the_logistic_function_of_the_weights_is_the_confidence():
    """Weights that cancel out give one half; no claim is surer than .99."""
    weights = {("officials", name): 0.0 for name in FEATURES["officials"]}

    assert confidence("officials", official(), article(), weights) == 0.5
    assert confidence("officials", official(), article(), {**weights, ("officials", "any"): 9.0}) == 0.99


@pytest.mark.model
def test_confidence_is_how_often_such_claims_are_right():
    """On articles that the weights had not seen, every bin with enough claims is right about as often as it says."""
    bins = [b for b in reliability(cross_validated(list(judge(OWN)))) if b.claims >= 25]

    assert bins
    assert all(abs(b.confidence - b.right) < 0.1 for b in bins), bins
