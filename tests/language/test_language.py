"""The tool speaks Dutch: every message is translated, keeps its values, and what is compiled is current."""

import errno
import re
from datetime import date

import messages
import pytest

from journeycli.audit.audit import Options
from journeycli.audit.pipeline import check
from journeycli.cli.main import main
from journeycli.files import reason_of
from journeycli.language import spoken, translated
from journeycli.message import say
from journeycli.settings.selection import Choice, select_rules
from journeycli.vocabulary import LANGUAGES

LANGUAGE = pytest.mark.parametrize("language", messages.LANGUAGES_TO_TRANSLATE)


def forms(text):
    return text if isinstance(text, tuple | list) else (text,)


@LANGUAGE
def test_every_message_is_translated_and_there_are_no_others(language):
    wanted = {message.id for message in messages.collected() if message.id}
    there = {message.id: message for message in messages.read(language) if message.id}
    assert set(there) == wanted, "run `make messages`"
    assert [id for id, message in there.items() if message.fuzzy or not all(forms(message.string))] == []


def test_no_message_hides_from_the_translators_in_an_f_string():
    assert messages.hidden() == [], "make the message before the f-string"


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("f\"{say('Gone').text}\"", [1]),
        ("\nf\"{translated_text(template('Gone'), language)}\"", [2]),
        ("f\"{'; '.join(f'{say_count(one, many, 2)}')}\"", [1]),
        ('say("{name} is gone", name=f"{name}")', []),
        ('f"{saying(name)}"', []),
    ],
)
def test_what_hides_in_an_f_string_is_seen(code, lines):
    assert messages.hidden_in(code) == lines


@LANGUAGE
def test_a_translation_has_the_values_of_its_message(language):
    for message in messages.read(language):
        if message.id:
            wanted = {value for form in forms(message.id) for value in re.findall(r"\{\w+\}", form)}
            for form in forms(message.string):
                assert set(re.findall(r"\{\w+\}", form)) <= wanted, message.id
            assert {value for form in forms(message.string) for value in re.findall(r"\{\w+\}", form)} == wanted, message.id


@LANGUAGE
def test_what_is_compiled_is_current(language):
    assert messages.po_file(language).with_suffix(".mo").read_bytes() == messages.compiled(messages.read(language)), "run `make messages`"


@pytest.mark.parametrize(("code", "language"), [("nl", "nl"), ("nl-BE", "nl"), ("NL", "nl"), ("en-GB", "en"), ("fr", "en")])
def test_the_nearest_language_is_spoken(code, language):
    assert spoken(code) == language
    assert spoken(code) in LANGUAGES


def test_a_dutch_journey_is_audited_in_dutch_and_codes_and_words_of_the_format_stay(tmp_path, capsys):
    file = tmp_path / "afslanken.journey.yaml"
    file.write_text(
        "version: 1\nlanguage: nl\ntitle: Afslanken\npersonas: {vera: {name: Vera, goals: [Afvallen]}}\nphases:\n  - {id: loyalty, goals: [Volhouden]}\n",
        encoding="utf-8",
    )
    assert main(["audit", str(file), "--only", "J201", "--color", "never"]) == 1
    printed = capsys.readouterr().out
    assert "fout[J201/phase-without-channel]: Loyaliteit heeft geen kanaal" in printed
    assert "referral-program" in printed
    assert "1 bestand nagekeken: 1 fout." in printed


def test_the_language_asked_for_wins(tmp_path, capsys):
    file = tmp_path / "slim.journey.yaml"
    file.write_text("a: [", encoding="utf-8")
    main(["validate", str(file), "--language", "nl"])
    assert "haakjes" in capsys.readouterr().out


def test_a_failure_is_told_in_the_language_of_the_journey_once_it_is_known(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "slim.journey.yaml").write_text(
        "version: 1\nlanguage: nl\ntitle: Slim\npersonas: {vera: {name: Vera}}\nphases: [{id: purchase}]\n", encoding="utf-8"
    )
    (tmp_path / "folder.md").mkdir()
    for command, told in (
        (["measure", "slim.journey.yaml"], "fout: Er is geen slim.measurements.csv met cijfers\n"),
        (["measure", "slim.journey.yaml", "--import", "nergens.csv"], "fout: nergens.csv bestaat niet\n"),
        (["todo", "--output", "nergens/todo.txt"], "fout: nergens/todo.txt kan niet worden geschreven: bestand of map bestaat niet\n"),
        (["todo", "--output", "folder.md"], "fout: Het bestand is niet te lezen: dat is een map\n"),
    ):
        assert main(command) == 2
        assert capsys.readouterr().err.startswith(told)
        assert main([*command, "--language", "en"]) == 2
        assert capsys.readouterr().err.startswith("error: ")


def test_a_message_in_a_message_is_translated_with_it():
    reason = reason_of(OSError(errno.ENOSPC, "No space left on device"))
    assert (
        translated(say("The file cannot be read: {reason}", reason=reason), "nl").text == "Het bestand is niet te lezen: de schijf is vol"
    )
    own = reason_of(OSError(errno.EXDEV, "Invalid {cross}-device link"))
    assert translated(say("The file cannot be read: {reason}", reason=own), "nl").text.endswith(": invalid {cross}-device link")
    assert reason_of(ValueError("embedded null byte")).text == "not a file name"


def test_a_failure_of_the_run_is_told_in_the_language_asked_for(capsys):
    assert main(["audit", "nergens", "--language", "nl"]) == 2
    assert capsys.readouterr().err.startswith("fout: nergens bestaat niet\n")


PLAN = """\
version: 1
{language}
title: Slim
personas: {{vera: {{name: Vera, goals: [Lose weight], channels: [podcast, organic-social]}}}}
capacity: {{hours_per_week: 2.5}}
channels:
  post: {{name: The post, kind: offline-ads, hours_per_week: 2.75}}
  shop: {{name: The shop, kind: webshop}}
  posts: {{name: The posts, kind: paid-social}}
phases:
  - id: consideration
    goals: [Know what it costs]
    channels: [post]
    touchpoints: [{{id: reads, channels: [post], audience: segment}}]
  - {{id: purchase, goals: [Buy it], channels: [shop]}}
  - {{id: service, goals: [Get it], channels: [posts]}}
"""
SAID = {
    "J203": ("No phase covers the stage Loyalty", "Geen enkele fase hoort bij het stadium Loyaliteit"),
    "J209": ("paid-social fits in Consideration.", "social-advertenties (paid-social) past in Overweging."),
    "J304": ("podcast, organic-social.", "podcast, social media (organic-social)."),
    "J305": ("Vera can be found on organic-social,", "Vera is te vinden op social media (organic-social),"),
    "J307": ("(reviews, case-study)", ": klantenbeoordelingen (reviews), case-study. "),
    "J312": ("viewed-product, chosen-guide, first-visit.", "bekeken-product, gekozen-gids, eerste-bezoek."),
    "J503": ("take 2.75 hours a week; the capacity is 2.5\n", "2,75 uur per week, en je hebt er 2,5\n"),
}


def said(code, spoken, journey):
    text = PLAN.format(language=f"language: {journey}")
    options = Options(select_rules(Choice(only=(code,))), audit=True, today=date(2026, 11, 22), language=spoken)
    return "\n".join(
        f"{finding.message.text}\n{finding.help.text}" for finding in check("slim.journey.yaml", text.encode(), options).findings
    )


@pytest.mark.parametrize("journey", ["en", "nl"])
@pytest.mark.parametrize("code", SAID)
def test_stages_kinds_and_phases_without_a_name_speak_the_language_spoken_whatever_that_of_the_journey(code, journey):
    english, dutch = SAID[code]
    assert english in said(code, "en", journey)
    assert dutch in said(code, "nl", journey)
    assert said(code, None, journey) == said(code, journey, journey)
