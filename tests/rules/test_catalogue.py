"""What holds for every rule there is or will be."""

import importlib
import pkgutil
import re

import journeys
import pytest

import journeycli.rules
from journeycli.pages.page import page_of
from journeycli.rules import CATALOGUE

RULES = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.name)


def example_codes(rule, example):
    """The findings in an example; those of the reading rules are whole files, too small to be good journeys."""
    if rule.code.startswith("J0"):
        return journeys.codes(example, audit=False)
    return journeys.codes(journeys.completed(example))


def test_the_clean_journey_has_no_finding():
    assert journeys.codes(journeys.completed("x-note: nothing changed")) == []


@RULES
def test_the_flagged_example_has_its_finding_and_no_other(rule):
    assert example_codes(rule, page_of(rule).flagged) == [rule.code]


@RULES
def test_the_fine_example_has_no_finding(rule):
    assert example_codes(rule, page_of(rule).fine) == []


@RULES
def test_the_page_is_complete(rule):
    page = page_of(rule)
    assert page.summary.endswith(".")
    assert page.why.endswith(".")
    assert page.flagged.strip()
    assert page.fine.strip()
    assert list(page.settings) == list(rule.thresholds)
    assert re.fullmatch(r"(D\d\d\.\d+(, )?)+|format, .+", page.source)


@RULES
def test_the_module_the_rule_and_its_name_share_one_word(rule):
    module = importlib.import_module(f"journeycli.rules.{rule.name.replace('-', '_')}")
    assert getattr(module, rule.name.replace("-", "_")) is rule
    assert module.__doc__.startswith(f"{rule.code}: ")


def test_every_module_is_in_the_catalogue():
    modules = {module.name for module in pkgutil.iter_modules(journeycli.rules.__path__)}
    assert modules == {rule.name.replace("-", "_") for rule in CATALOGUE}


def test_codes_and_names_are_unique_and_the_catalogue_is_in_their_order():
    rule_codes = [rule.code for rule in CATALOGUE]
    assert rule_codes == sorted(set(rule_codes))
    assert len({rule.name for rule in CATALOGUE}) == len(CATALOGUE)
