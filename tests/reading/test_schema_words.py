"""J006 and J010 to J014: what is YAML and no journey is told once for each mistake, at its place, with the way out."""

import re

import pytest
from readings import JOURNEY, LEAKS, document_of, problems_of, told, ways_out

from journeycli.reading.schema_words import schema_problems
from journeycli.vocabulary import CHANNEL_KINDS

TOUCHPOINT = JOURNEY + "    touchpoints:\n      - id: cart\n"
CHANNEL = JOURNEY + "channels:\n  blog:\n"
LISTED = JOURNEY.replace("phases:", "channels: {insta: {kind: organic-social}, mail: {kind: email}}\nphases:") + "    stage: service\n"
SEVERAL = "These are several: put a comma between them, or give each a line of its own, after a dash and a space."

# A text, and of each problem: its place, code and message; its help; and what is said beside the marked text.
# fmt: off
MISTAKES = {
    "a list at the top": (JOURNEY.replace("version: 1\ntitle: Getting slim with Anne\npersonas:\n  vera: {name: Vera}\nphases:\n  - id: awareness\n", "- version: 1\n"), [("1:1-1:1 J012 A journey must be keys with values", "Start with `version: 1`, a title, a persona and the phases.", "this is a list")]),
    "a text at the top": (JOURNEY.replace("version: 1\ntitle: Getting slim with Anne\npersonas:\n  vera: {name: Vera}\nphases:\n  - id: awareness\n", "version 1\n"), [("1:1-1:1 J012 A journey must be keys with values", "Start with `version: 1`, a title, a persona and the phases.", "this is a text")]),
    "a number at the top": (JOURNEY.replace("version: 1\ntitle: Getting slim with Anne\npersonas:\n  vera: {name: Vera}\nphases:\n  - id: awareness\n", "1\n"), [("1:1-1:1 J012 A journey must be keys with values", "Start with `version: 1`, a title, a persona and the phases.", "this is a number")]),
    "no title": (JOURNEY.replace("title: Getting slim with Anne\n", ""), [('1:1-1:1 J010 The journey has no "title"', "Add the key `title` to it.", "")]),
    "a title mistyped": (JOURNEY.replace("title: Getting slim with Anne\n", "titel: Getting slim with Anne\n"), [('2:1-2:6 J011 The key "titel" is not known here', 'Did you mean "title"?', "")]),
    "no personas": (JOURNEY.replace("personas:\n  vera: {name: Vera}\n", ""), [('1:1-1:1 J010 The journey has no "personas"', "Add the key `personas` to it.", "")]),
    "no phases": (JOURNEY.replace("phases:\n  - id: awareness\n", ""), [('1:1-1:1 J010 The journey has no "phases"', "Add the key `phases` to it.", "")]),
    "a version only": ("version: 1\n", [('1:1-1:1 J010 The journey has no "title"', "Add the key `title` to it.", ""), ('1:1-1:1 J010 The journey has no "personas"', "Add the key `personas` to it.", ""), ('1:1-1:1 J010 The journey has no "phases"', "Add the key `phases` to it.", "")]),
    "a persona without a name": (JOURNEY.replace("  vera: {name: Vera}\n", "  vera: {}\n"), [('4:3-4:7 J010 "vera" has no "name"', "Add the key `name` to it.", "")]),
    "a persona with nothing": (JOURNEY.replace("  vera: {name: Vera}\n", "  vera:\n"), [('4:3-4:7 J012 "vera" must have keys with values under it', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here")]),
    "a persona that is its name": (JOURNEY.replace("  vera: {name: Vera}\n", "  vera: Vera\n"), [('4:9-4:13 J012 "vera" must have keys with values under it', "Write its keys on lines of their own below it, indented.", "this is a text")]),
    "a key in Dutch that is almost the English one": (JOURNEY.replace("  vera: {name: Vera}\n", "  vera: {naam: Vera}\n"), [('4:10-4:14 J011 The key "naam" is not known here', 'Did you mean "name"?', "")]),
    "no space after a colon in braces": (JOURNEY.replace("  vera: {name: Vera}\n", "  vera: {name:Vera}\n"), [('4:10-4:19 J011 The key "name:Vera" is not known here', "Write a space after the colon: `name: …`.", "")]),
    "personas as a list": (JOURNEY.replace("  vera: {name: Vera}\n", "  - name: Vera\n"), [('4:3-5:1 J012 "personas" must have keys with values under it', "Give each a short name with a colon, and indent its keys below that.", "this is a list")]),
    "personas as a text": (JOURNEY.replace("personas:\n  vera: {name: Vera}\n", "personas: Vera\n"), [('3:11-3:15 J012 "personas" must have keys with values under it', "Give each a short name with a colon, and indent its keys below that.", "this is a text")]),
    "personas that are none": (JOURNEY.replace("personas:\n  vera: {name: Vera}\n", "personas: {}\n"), [('3:11-3:13 J014 "personas" holds 0, and at least 1 must stand here', "Add what is missing.", "")]),
    "personas with nothing": (JOURNEY.replace("  vera: {name: Vera}\n", ""), [('3:1-3:9 J012 "personas" must have keys with values under it', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here")]),
    "a phase with a name and no id": (JOURNEY.replace("  - id: awareness\n", "  - name: Awareness\n"), [('6:5-6:20 J010 "Awareness" has no "id"', "Add the key `id` to it.", "")]),
    "an empty phase": (JOURNEY.replace("  - id: awareness\n", "  - {}\n"), [('6:5-6:7 J010 Item 1 of "phases" has no "id"', "Add the key `id` to it.", "")]),
    "a phase without an id": (JOURNEY.replace("  - id: awareness\n", "  - goals: [a]\n"), [('6:5-6:15 J010 Item 1 of "phases" has no "id"', "Add the key `id` to it.", "")]),
    "a phase that is its id": (JOURNEY.replace("  - id: awareness\n", "  - awareness\n"), [('6:5-6:14 J012 Item 1 of "phases" must have keys with values under it', "Write `- id: …`, and its other keys below that.", "this is a text")]),
    "a dash with nothing": (JOURNEY.replace("  - id: awareness\n", "  -\n"), [('6:4-6:4 J012 Item 1 of "phases" must have keys with values under it', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here")]),
    "phases as a mapping": (JOURNEY.replace("  - id: awareness\n", "  awareness: {goals: [a]}\n"), [('6:3-7:1 J012 "phases" must be a list', "Write every item on a line of its own, after a dash and a space.", "these are keys with values")]),
    "no phase in the list": (JOURNEY.replace("phases:\n  - id: awareness\n", "phases: []\n"), [('5:9-5:11 J014 "phases" holds 0, and at least 1 must stand here', "Add what is missing.", "")]),
    "a key mistyped": (JOURNEY + "chanels: {}\n", [('7:1-7:8 J011 The key "chanels" is not known here', 'Did you mean "channels"?', "")]),
    "a key with a capital": (JOURNEY.replace("title: Getting slim with Anne\n", "Title: Getting slim with Anne\n"), [('2:1-2:6 J011 The key "Title" is not known here', 'Did you mean "title"?', "")]),
    "another key in Dutch": (JOURNEY.replace("phases:\n", "fases:\n"), [('5:1-5:6 J011 The key "fases" is not known here', 'Did you mean "phases"?', "")]),
    "phases in Dutch": (JOURNEY.replace("phases:\n", "fasen:\n"), [('5:1-5:6 J011 The key "fasen" is not known here', 'Did you mean "phases"?', "")]),
    "channels in Dutch": (JOURNEY + "kanalen: {}\n", [('7:1-7:8 J011 The key "kanalen" is not known here', 'Did you mean "channels"?', "")]),
    "a title that starts with a hash": (JOURNEY.replace("title: Getting slim with Anne\n", "title: #1 in bread\n"), [('2:1-2:6 J012 "title" must be a text', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here")]),
    "two keys that mean the same": (JOURNEY.replace("title: Getting slim with Anne\n", "titel: x\ntitles: Getting slim with Anne\n"), [('2:1-2:6 J011 The key "titel" is not known here', 'Did you mean "title"?', ""), ('3:1-3:7 J011 The key "titles" is not known here', 'Did you mean "title"?', "")]),
    "wrong type text num": (JOURNEY.replace("title: Getting slim with Anne\n", "title: 2026\n"), [('2:8-2:12 J012 "title" must be a text', "Put it between quotes if it is meant as a text.", "this is a number")]),
    "wrong type text bool": (JOURNEY.replace("title: Getting slim with Anne\n", "title: true\n"), [('2:8-2:12 J012 "title" must be a text', "Put it between quotes if it is meant as a text.", "this is true or false")]),
    "wrong type text list": (JOURNEY.replace("title: Getting slim with Anne\n", "title: [a]\n"), [('2:8-2:11 J012 "title" must be a text', "Put it between quotes if it is meant as a text.", "this is a list")]),
    "wrong type text map": (JOURNEY.replace("title: Getting slim with Anne\n", "title: {a: b}\n"), [('2:8-2:14 J012 "title" must be a text', "Put it between quotes if it is meant as a text.", "these are keys with values")]),
    "wrong type text null": (JOURNEY.replace("title: Getting slim with Anne\n", "title:\n"), [('2:1-2:6 J012 "title" must be a text', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here")]),
    "title empty": (JOURNEY.replace("title: Getting slim with Anne\n", "title: ''\n"), [('2:8-2:10 J014 "title" is empty', "Write something there, or remove the line.", "")]),
    "pains text": (JOURNEY + "    pains: too slow\n", [('7:12-7:20 J012 "pains" must be a list', "Write a list, also for one: `pains: [too slow]`.", "this is a text")]),
    "pains item empty": (JOURNEY + "    pains: [a, '']\n", [('7:16-7:18 J014 Item 2 of "pains" is empty', "Write something there, or remove the line.", "")]),
    "pains item null": (JOURNEY + "    pains:\n      - a\n      -\n", [('9:8-9:8 J012 Item 2 of "pains" must be a text', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here")]),
    "pains item colon": (JOURNEY + "    pains:\n      - Find out: now\n", [('8:9-9:1 J012 Item 1 of "pains" must be a text', "Put it between quotes if it is meant as a text.", "these are keys with values")]),
    "pains item num": (JOURNEY + "    pains: [a, 5]\n", [('7:16-7:17 J012 Item 2 of "pains" must be a text', "Put it between quotes if it is meant as a text.", "this is a number")]),
    "goals text": (JOURNEY + "    goals: slim\n", [('7:12-7:16 J012 "goals" must be a list', "Write a list, also for one: `goals: [slim]`.", "this is a text")]),
    "goals num": (JOURNEY + "    goals: [slim, 5]\n", [('7:19-7:20 J012 Item 2 of "goals" must be a text, or keys with values', "Put it between quotes if it is meant as a text.", "this is a number")]),
    "goals null": (JOURNEY + "    goals: [slim, ~]\n", [('7:19-7:20 J012 Item 2 of "goals" must be a text, or keys with values', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here")]),
    "goals list": (JOURNEY + "    goals: [slim, [fit]]\n", [('7:19-7:24 J012 Item 2 of "goals" must be a text, or keys with values', "Put it between quotes if it is meant as a text.", "this is a list")]),
    "goals colon": (JOURNEY + "    goals:\n      - Find out: now\n", [('8:9-9:1 J012 Item 1 of "goals" must be a text, or keys with values', "Put it between quotes if it is meant as a text.", "these are keys with values")]),
    "goals typo": (JOURNEY + "    goals:\n      - gaol: now\n", [('8:9-8:13 J011 The key "gaol" is not known here', 'Did you mean "goal"?', "")]),
    "goals missing": (JOURNEY + "    goals:\n      - personas: [vera]\n", [('8:9-8:25 J010 Item 1 of "goals" has no "goal"', "Add the key `goal` to it.", "")]),
    "goals empty map": (JOURNEY + "    goals:\n      - {}\n", [('8:9-8:11 J010 Item 1 of "goals" has no "goal"', "Add the key `goal` to it.", "")]),
    "goals extra": (JOURNEY + "    goals:\n      - {goal: a, weight: 1}\n", [('8:19-8:25 J011 The key "weight" is not known here', "Remove it, or start a key of your own with `x-`. Known here: goal, personas.", "")]),
    "goals empty": (JOURNEY + "    goals: ['']\n", [('7:13-7:15 J014 Item 1 of "goals" is empty', "Write something there, or remove the line.", "")]),
    "goals goal null": (JOURNEY + "    goals: [{goal: }]\n", [('7:14-7:18 J012 "goal" must be a text', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here")]),
    "next text": (TOUCHPOINT + "        next: payment\n", [('9:15-9:22 J012 "next" must be a list', "Write a list, also for one: `next: [payment]`.", "this is a text")]),
    "next slug": (TOUCHPOINT + "        next: [Pay Now]\n", [('9:16-9:23 J014 "Pay Now" is not an id', 'An id has small letters, digits and dashes: write "pay-now".', "")]),
    "next num": (TOUCHPOINT + "        next: [5]\n", [('9:16-9:17 J012 Item 1 of "next" must be a text, or keys with values', "Put it between quotes if it is meant as a text.", "this is a number")]),
    "next to slug": (TOUCHPOINT + "        next: [{to: Pay Now}]\n", [('9:21-9:28 J014 "Pay Now" is not an id', 'An id has small letters, digits and dashes: write "pay-now".', "")]),
    "next colon": (TOUCHPOINT + "        next:\n          - payment: now\n", [('10:13-11:1 J012 Item 1 of "next" must be a text, or keys with values', "Put it between quotes if it is meant as a text.", "these are keys with values")]),
    "next extra": (TOUCHPOINT + "        next: [{to: pay, if: x}]\n", [('9:26-9:28 J011 The key "if" is not known here', "Remove it, or start a key of your own with `x-`. Known here: to, when.", "")]),
    "builds unknown": (TOUCHPOINT + "        builds: knwo\n", [('9:17-9:21 J013 "knwo" is not one of the values of "builds"', 'Did you mean "know"? Known are: know, like, trust.', "")]),
    "builds num": (TOUCHPOINT + "        builds: 5\n", [('9:17-9:18 J012 "builds" must be a word, or a list of words', "Write one word, or a list: `builds: [one, two]`.", "this is a number")]),
    "builds map": (TOUCHPOINT + "        builds: {know: 1}\n", [('9:17-9:26 J012 "builds" must be a word, or a list of words', "Write one word, or a list: `builds: [one, two]`.", "these are keys with values")]),
    "builds list unknown": (TOUCHPOINT + "        builds: [know, love]\n", [('9:24-9:28 J013 "love" is not one of the values of "builds"', "Known are: know, like, trust.", "")]),
    "builds list empty": (TOUCHPOINT + "        builds: []\n", [('9:17-9:19 J014 "builds" holds 0, and at least 1 must stand here', "Add what is missing.", "")]),
    "builds list num": (TOUCHPOINT + "        builds: [1]\n", [('9:18-9:19 J012 Item 1 of "builds" must be a text', "Put it between quotes if it is meant as a text.", "this is a number")]),
    "builds twice": (TOUCHPOINT + "        builds: [know, like, know]\n", [('9:30-9:34 J014 "know" stands twice in "builds"', "Keep one of the two.", "")]),
    "builds null": (TOUCHPOINT + "        builds:\n", [('9:9-9:15 J012 "builds" must be a word, or a list of words', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here")]),
    "emotion 3": (TOUCHPOINT + "        emotion: 3\n", [('9:18-9:19 J014 3 is too high or too low for "emotion"', "Write a number from -2 to 2.", "")]),
    "emotion -3": (TOUCHPOINT + "        emotion: -3\n", [('9:18-9:20 J014 -3 is too high or too low for "emotion"', "Write a number from -2 to 2.", "")]),
    "emotion 1.5": (TOUCHPOINT + "        emotion: 1.5\n", [('9:18-9:21 J012 "emotion" must be a whole number', "Write a whole number from -2 to 2, without quotes.", "this is a number")]),
    "emotion +2 text": (TOUCHPOINT + "        emotion: '+2'\n", [('9:18-9:22 J012 "emotion" must be a whole number', "Write a whole number from -2 to 2, without quotes.", "this is a text")]),
    "emotion true": (TOUCHPOINT + "        emotion: true\n", [('9:18-9:22 J012 "emotion" must be a whole number', "Write a whole number from -2 to 2, without quotes.", "this is true or false")]),
    "fields -1": (TOUCHPOINT + "        fields: -1\n", [('9:17-9:19 J014 -1 is too high or too low for "fields"', "Write a number from 0.", "")]),
    "fields text": (TOUCHPOINT + "        fields: seven\n", [('9:17-9:22 J012 "fields" must be a whole number', "Write a whole number, without quotes.", "this is a text")]),
    "end text": (TOUCHPOINT + "        end: yes\n", [('9:14-9:17 J012 "end" must be true or false', "Write true or false, without quotes.", "this is a text")]),
    "end 1": (TOUCHPOINT + "        end: 1\n", [('9:14-9:15 J012 "end" must be true or false', "Write true or false, without quotes.", "this is a number")]),
    "timing text": (TOUCHPOINT + "        timing: 2 weeks\n", [('9:17-9:24 J012 "timing" must have keys with values under it', "Write its keys on lines of their own below it, indented.", "this is a text")]),
    "duration": (TOUCHPOINT + "        timing: {duration: 2 weken}\n", [('9:28-9:35 J014 "2 weken" is not a duration', "Write a number, a blank and a unit from second to month: 45 minutes, 2 weeks.", "")]),
    "duration 0": (TOUCHPOINT + "        timing: {duration: 0 weeks}\n", [('9:28-9:35 J014 "0 weeks" is not a duration', "Write a number, a blank and a unit from second to month: 45 minutes, 2 weeks.", "")]),
    "duration num": (TOUCHPOINT + "        timing: {duration: 45}\n", [('9:28-9:30 J012 "duration" must be a text', "Put it between quotes if it is meant as a text.", "this is a number")]),
    "feedback scale": (TOUCHPOINT + "        feedback: {scale: [1]}\n", [('9:27-9:30 J014 "scale" holds 1, and at least 2 must stand here', "Add what is missing.", "")]),
    "feedback scale 3": (TOUCHPOINT + "        feedback: {scale: [1, 5, 10]}\n", [('9:27-9:37 J014 "scale" holds 3, and at most 2 can stand here', "Keep only what you need.", "")]),
    "feedback scale text": (TOUCHPOINT + "        feedback: {scale: 1-10}\n", [('9:27-9:31 J012 "scale" must be a list', "Write every item on a line of its own, after a dash and a space.", "this is a text")]),
    "feedback scale item": (TOUCHPOINT + "        feedback: {scale: [1, ten]}\n", [('9:31-9:34 J012 Item 2 of "scale" must be a whole number', "Write a whole number, without quotes.", "this is a text")]),
    "feedback band": (TOUCHPOINT + "        feedback: {bands: [{from: 1, to: 6}]}\n", [('9:29-9:36 J010 Item 1 of "bands" has no "then"', "Add the key `then` to it.", "")]),
    "feedback bands empty": (TOUCHPOINT + "        feedback: {bands: []}\n", [('9:27-9:29 J014 "bands" holds 0, and at least 1 must stand here', "Add what is missing.", "")]),
    "channel kind num": (CHANNEL + "    kind: 5\n", [('9:11-9:12 J012 "kind" must be a text', "Put it between quotes if it is meant as a text.", "this is a number")]),
    "channel fit": (CHANNEL + "    fit: loves\n", [('9:10-9:15 J013 "loves" is not one of the values of "fit"', 'Did you mean "love"? Known are: love, fine, dislike.', "")]),
    "channel hours": (CHANNEL + "    hours_per_week: 169\n", [('9:21-9:24 J014 169 is too high or too low for "hours_per_week"', "Write a number from 0 to 168.", "")]),
    "channel hours -": (CHANNEL + "    hours_per_week: -0.5\n", [('9:21-9:25 J014 -0.5 is too high or too low for "hours_per_week"', "Write a number from 0 to 168.", "")]),
    "channel hours text": (CHANNEL + "    hours_per_week: 2,5\n", [('9:21-9:24 J012 "hours_per_week" must be a number', "Write a number from 0 to 168, without quotes and with a point for the decimals.", "this is a text")]),
    "channel url": (CHANNEL + "    url: www.example.com\n", [('9:10-9:25 J014 "www.example.com" is not a web address', "Write it in full, starting with https:// or http://, without blanks.", "")]),
    "channel url js": (CHANNEL + "    url: 'javascript:alert(1)'\n", [('9:10-9:31 J014 "javascript:alert(1)" is not a web address', "Write it in full, starting with https:// or http://, without blanks.", "")]),
    "channel url blank": (CHANNEL + "    url: https://example.com/a b\n", [('9:10-9:33 J014 "https://example.com/a b" is not a web address', "Write it in full, starting with https:// or http://, without blanks.", "")]),
    "channel hyphen": (CHANNEL + "    hours-per-week: 2\n", [('9:5-9:19 J011 The key "hours-per-week" is not known here', 'Did you mean "hours_per_week"?', "")]),
    "channel slug": (JOURNEY + "channels:\n  Blog & Vlog: {kind: blog}\n", [('8:3-8:14 J014 "Blog & Vlog" is not an id', 'An id has small letters, digits and dashes: write "blog-vlog".', "")]),
    "channel slug uml": (JOURNEY + "channels:\n  Käseblätter: {kind: blog}\n", [('8:3-8:14 J014 "Käseblätter" is not an id', 'An id has small letters, digits and dashes: write "kaseblatter".', "")]),
    "channel slug under": (JOURNEY + "channels:\n  my_blog: {kind: blog}\n", [('8:3-8:10 J014 "my_blog" is not an id', 'An id has small letters, digits and dashes: write "my-blog".', "")]),
    "channel slug empty": (JOURNEY + "channels:\n  '': {kind: blog}\n", [("8:3-8:5 J014 A key is empty here", "Write a short name before the colon.", "")]),
    "channel slug long": (JOURNEY + "channels:\n  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: {kind: blog}\n", [('8:3-8:68 J014 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" has 65 characters, and at most 64 can stand here', "Shorten it.", "")]),
    "channel slug cn": (JOURNEY + "channels:\n  博客: {kind: blog}\n", [('8:3-8:5 J014 "博客" is not an id', 'An id has small letters, digits and dashes: write "my-id".', "")]),
    "channel text": (JOURNEY + "channels:\n  blog: email\n", [('8:9-8:14 J012 "blog" must have keys with values under it', "Write `blog: {kind: email}`.", "this is a text")]),
    "channel that is its kind": (JOURNEY + "channels:\n  winkel: store\n", [('8:11-8:16 J012 "winkel" must have keys with values under it', "Write `winkel: {kind: store}`.", "this is a text")]),
    "channel that is its kind in Dutch": (JOURNEY + "channels:\n  shop: Winkel\n", [('8:9-8:15 J012 "shop" must have keys with values under it', "Write `shop: {kind: store}`.", "this is a text")]),
    "channel that is a brand": (JOURNEY + "channels:\n  insta: Instagram\n", [('8:10-8:19 J012 "insta" must have keys with values under it', "Write `insta: {kind: organic-social}`.", "this is a text")]),
    "channel that is another text": (JOURNEY + "channels:\n  blog: qwerty\n", [('8:9-8:15 J012 "blog" must have keys with values under it', "Write `blog: {kind: other}`.", "this is a text")]),
    "channel with nothing": (JOURNEY + "channels:\n  blog:\n", [('8:3-8:7 J012 "blog" must have keys with values under it', "Write `blog: {kind: blog}`.", "nothing stands here")]),
    "channel that is a list": (JOURNEY + "channels:\n  blog: [store]\n", [('8:9-8:16 J012 "blog" must have keys with values under it', "Write `blog: {kind: blog}`.", "this is a list")]),
    "channel list": (JOURNEY + "channels: [blog]\n", [('7:11-7:17 J012 "channels" must have keys with values under it', "Give each a short name with a colon, and indent its keys below that.", "this is a list")]),
    "phase channels text": (JOURNEY + "    channels: blog\n", [('7:15-7:19 J012 "channels" must be a list', "Write a list, also for one: `channels: [blog]`.", "this is a text")]),
    "phase channels twice": (JOURNEY + "    channels: [blog, mail, blog]\n", [('7:28-7:32 J014 "blog" stands twice in "channels"', "Keep one of the two.", "")]),
    "phase channels map": (JOURNEY + "    channels:\n      - blog: x\n", [('8:9-9:1 J012 Item 1 of "channels" must be a text', "Put it between quotes if it is meant as a text.", "these are keys with values")]),
    "phase channels slug": (JOURNEY + "    channels: [Blog]\n", [('7:16-7:20 J014 "Blog" is not an id', 'An id has small letters, digits and dashes: write "blog".', "")]),
    "stage": (JOURNEY + "    stage: aankoop\n", [('7:12-7:19 J013 "aankoop" is not one of the values of "stage"', 'Did you mean "purchase"? Known are: awareness, consideration, purchase, service, loyalty.', "")]),
    "stage typo": (JOURNEY + "    stage: awarenes\n", [('7:12-7:20 J013 "awarenes" is not one of the values of "stage"', 'Did you mean "awareness"? Known are: awareness, consideration, purchase, service, loyalty.', "")]),
    "id cap": (JOURNEY.replace("  - id: awareness\n", "  - id: Awareness\n"), [('6:9-6:18 J014 "Awareness" is not an id', 'An id has small letters, digits and dashes: write "awareness".', "")]),
    "id sz": (JOURNEY.replace("  - id: awareness\n", "  - id: Große Straße!\n"), [('6:9-6:22 J014 "Große Straße!" is not an id', 'An id has small letters, digits and dashes: write "grosse-strasse".', "")]),
    "id num": (JOURNEY.replace("  - id: awareness\n", "  - id: 5\n"), [('6:9-6:10 J012 "id" must be a text', "Put it between quotes if it is meant as a text.", "this is a number")]),
    "id empty": (JOURNEY.replace("  - id: awareness\n", "  - id: ''\n"), [('6:9-6:11 J014 "id" is empty', "Write something there, or remove the line.", "")]),
    "id newline": (JOURNEY.replace("  - id: awareness\n", '  - id: "a\\n"\n'), [('6:9-6:14 J014 "a\\n" is not an id', 'An id has small letters, digits and dashes: write "a".', "")]),
    "lang": (JOURNEY + "language: Nederlands\n", [('7:11-7:21 J014 "Nederlands" is not a language code', 'Did you mean "nl"?', "")]),
    "lang2": (JOURNEY + "language: nl_BE\n", [('7:11-7:16 J014 "nl_BE" is not a language code', 'Did you mean "nl-BE"?', "")]),
    "lang long": (JOURNEY + "language: nl-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh\n", [('7:11-7:58 J014 "language" has 47 characters, and at most 35 can stand here', "Shorten it.", "")]),
    "model": (JOURNEY + "model: AIDA\n", [('7:8-7:12 J013 "AIDA" is not one of the values of "model"', 'Did you mean "aida"? Known are: five-phase, aida, stdc, race, aarrr, loyalty-loop, custom.', "")]),
    "model2": (JOURNEY + "model: see-think-do-care\n", [('7:8-7:25 J013 "see-think-do-care" is not one of the values of "model"', "Known are: five-phase, aida, stdc, race, aarrr, loyalty-loop, custom.", "")]),
    "state": (JOURNEY + "state: to-be\n", [('7:8-7:13 J013 "to-be" is not one of the values of "state"', 'Did you mean "future"? Known are: current, future.', "")]),
    "funnel": (JOURNEY + "funnels:\n  buy: [cart]\n", [('8:8-8:14 J014 "buy" holds 1, and at least 2 must stand here', "Add what is missing.", "")]),
    "funnel text": (JOURNEY + "funnels:\n  buy: cart\n", [('8:8-8:12 J012 "buy" must be a list', "Write every item on a line of its own, after a dash and a space.", "this is a text")]),
    "funnels list": (JOURNEY + "funnels: [cart, pay]\n", [('7:10-7:21 J012 "funnels" must have keys with values under it', "Give each a short name with a colon, and indent its keys below that.", "this is a list")]),
    "funnel item": (JOURNEY + "funnels:\n  buy: [cart, Pay]\n", [('8:15-8:18 J014 "Pay" is not an id', 'An id has small letters, digits and dashes: write "pay".', "")]),
    "capacity": (JOURNEY + "capacity: 8\n", [('7:11-7:12 J012 "capacity" must have keys with values under it', "Write its keys on lines of their own below it, indented.", "this is a number")]),
    "review on": (JOURNEY + "reviews: {log: [{on: 22-11-2026, by: Anne}]}\n", [('7:22-7:32 J014 "22-11-2026" is not a date', "Write 2026-11-22.", "")]),
    "review on 2": (JOURNEY + "reviews: {log: [{on: 2026-02-30, by: Anne}]}\n", [('7:22-7:32 J014 "2026-02-30" is not a date', "There is no such day. Write year, month and day, such as 2026-03-09.", "")]),
    "review on 3": (JOURNEY + "reviews: {log: [{on: 22 november 2026, by: Anne}]}\n", [('7:22-7:38 J014 "22 november 2026" is not a date', "Write year, month and day, such as 2026-03-09.", "")]),
    "review on 4": (JOURNEY + "reviews: {log: [{on: 2026-11-22T10:00, by: Anne}]}\n", [('7:22-7:38 J014 "2026-11-22T10:00" is not a date', "Write year, month and day, such as 2026-03-09.", "")]),
    "review by": (JOURNEY + "reviews: {log: [{on: 2026-11-22}]}\n", [('7:18-7:32 J010 Item 1 of "log" has no "by"', "Add the key `by` to it.", "")]),
    "every": (JOURNEY + "reviews: {every: week}\n", [('7:18-7:22 J013 "week" is not one of the values of "every"', 'Did you mean "weekly"? Known are: daily, several-per-week, weekly, biweekly, monthly, quarterly, half-yearly, yearly, always-on, on-demand.', "")]),
    "accept": (JOURNEY + "accept: [{rule: J201}]\n", [('7:11-7:21 J010 Item 1 of "accept" has no "because"', "Add the key `because` to it.", "")]),
    "accept until": (JOURNEY + "accept: [{rule: J201, because: x, until: soon}]\n", [('7:42-7:46 J014 "soon" is not a date', "Write year, month and day, such as 2026-03-09.", "")]),
    "tags dup": (JOURNEY + "tags: [a, b, a, b]\n", [('7:14-7:15 J014 "a" stands twice in "tags"', "Keep one of the two.", "")]),
    "tags null dup": (JOURNEY + "tags: [~, ~]\n", [('7:8-7:9 J012 Item 1 of "tags" must be a text', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here"), ('7:11-7:12 J012 Item 2 of "tags" must be a text', "Fill it in, or remove the line. A text that starts with # stands between quotes.", "nothing stands here")]),
    "links": (JOURNEY + "links: [{title: x}]\n", [('7:10-7:18 J010 Item 1 of "links" has no "url"', "Add the key `url` to it.", "")]),
    "share": (JOURNEY.replace("  vera: {name: Vera}\n", "  vera: {name: Vera, share: 100.001}\n"), [('4:29-4:36 J014 100.001 is too high or too low for "share"', "Write a number from 0 to 100.", "")]),
    "share%": (JOURNEY.replace("  vera: {name: Vera}\n", "  vera: {name: Vera, share: 25%}\n"), [('4:29-4:32 J012 "share" must be a number', "Write a number from 0 to 100, without quotes and with a point for the decimals.", "this is a text")]),
    "devices": (JOURNEY.replace("  vera: {name: Vera}\n", "  vera: {name: Vera, devices: [phone, mobile]}\n"), [('4:39-4:45 J013 "mobile" is not one of the values of "devices"', 'Did you mean "phone"? Known are: phone, tablet, laptop, desktop, tv, in-person.', "")]),
    "devices2": (JOURNEY.replace("  vera: {name: Vera}\n", "  vera: {name: Vera, devices: phone}\n"), [('4:31-4:36 J012 "devices" must be a list', "Write a list, also for one: `devices: [phone]`.", "this is a text")]),
    "channels with a blank between": (LISTED + "    channels: [insta mail]\n", [('9:16-9:26 J014 "insta mail" is not an id', SEVERAL, "")]),
    "channels with a semicolon between": (LISTED + "    channels: [insta; mail]\n", [('9:16-9:27 J014 "insta; mail" is not an id', SEVERAL, "")]),
    "channels with a word between": (LISTED + "    channels: [insta en mail]\n", [('9:16-9:29 J014 "insta en mail" is not an id', SEVERAL, "")]),
    "words that are no channels": (LISTED + "    channels: [insta mails]\n", [('9:16-9:27 J014 "insta mails" is not an id', 'An id has small letters, digits and dashes: write "insta-mails".', "")]),
    "channels without brackets": (LISTED + "    channels: insta, mail\n", [('9:15-9:26 J012 "channels" must be a list', "Write a list: `channels: [insta, mail]`.", "this is a text")]),
    "a text with a comma without brackets": (LISTED + "    pains: slow, and dear\n", [('9:12-9:26 J012 "pains" must be a list', 'Write a list, also for one: `pains: ["slow, and dear"]`.', "this is a text")]),
    "a long text without brackets": (LISTED + "    pains: " + "slow " * 10 + "\n", [('9:12-9:61 J012 "pains" must be a list', "Write every item on a line of its own, after a dash and a space.", "this is a text")]),
    "a key beside its channel": (JOURNEY + "channels:\n  insta:\n  kind: email\n  results: good\n  mail:\n    kind: email\n", [('9:3-9:7 J012 "kind" stands too far to the left to belong to "insta"', "Indent it further than `insta`.", "")]),
    "a key beside its channel that has others": (JOURNEY + "channels:\n  insta:\n    kind: email\n  hours_per_week: 2\n", [('10:3-10:17 J012 "hours_per_week" stands too far to the left to belong to "insta"', "Indent it further than `insta`.", "")]),
    "the key beside the persona that it is missing from": (JOURNEY.replace("{name: Vera}", "\n    goals: [slim]\n  name: Vera"), [('6:3-6:7 J012 "name" stands too far to the left to belong to "vera"', "Indent it further than `vera`.", "")]),
    "a channel that is called like a key and has nothing above": (JOURNEY + "channels:\n  media: email\n", [('8:10-8:15 J012 "media" must have keys with values under it', "Write `media: {kind: email}`.", "this is a text")]),
    "no colon after a key": (JOURNEY + "channels:\n  insta:\n    kind email\n", [("9:5-9:15 J012 After `kind` belong a colon and a space", "Write `kind: email`.", "")]),
    "no space after the colon of a key": (JOURNEY.replace("{name: Vera}", "\n    name:Vera"), [("5:5-5:14 J012 After `name` belong a colon and a space", "Write `name: Vera`.", "")]),
    "a dash of Word before a phase": (JOURNEY.replace("- id", "\u2013 id"), [("6:3-7:1 J012 An item of a list starts with a hyphen, and this \u2013 is another character", "Type a hyphen and a space in its place: `- `.", "")]),
    "bullets before texts": (JOURNEY + "    pains:\n      \u2022 slow\n      \u2022 dear\n", [("8:7-9:13 J012 An item of a list starts with a hyphen, and this \u2022 is another character", "Type a hyphen and a space in its place: `- `.", "")]),
    "no space after the dash of a phase": (JOURNEY.replace("- id", "-id"), [("6:3-7:1 J012 After this dash a space is missing", "Write `- id: awareness`.", "")]),
    "no space after the dashes of texts": (JOURNEY + "    pains:\n      -slow\n      -dear\n", [("8:7-9:12 J012 After this dash a space is missing", "Write `- slow`.", "")]),
    "a comma in braces": (JOURNEY.replace("{name: Vera}", "{name: Vera, quote: I want 2,5 kilos less}"), [('4:38-4:50 J011 The key "5 kilos less" is not known here', "If it goes on the text before it, put straight quotes around that whole text.", "")]),
    "a no-break space behind a value": (CHANNEL + "    kind: email\u00a0\n", [('9:11-9:17 J013 "email\u00a0" is not one of the values of "kind"', 'Type "email" anew: a no-break space came along with it, which looks like an ordinary one.', "")]),
    "a no-break space behind an id": (LISTED + "    channels: [insta\u00a0, mail]\n", [('9:16-9:22 J014 "insta\u00a0" is not an id', 'Type "insta" anew: a no-break space came along with it, which looks like an ordinary one.', "")]),
    "an invisible character in a key": (CHANNEL + "    ki\u200bnd: email\n", [('9:5-9:10 J011 The key "ki\\u200bnd" is not known here', 'Type "kind" anew: U+200B came along with it, which cannot be seen.', "")]),
}
# fmt: on


def shown(problem):
    """A problem as a row of the table has it."""
    line, column, end_line, end_column = problem.span
    label = problem.label.text if problem.label else ""
    return f"{line}:{column}-{end_line}:{end_column} {problem.code} {problem.message.text}", problem.help.text, label


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_once_at_its_place_with_the_way_out(text, expected):
    assert [shown(problem) for problem in problems_of(text)] == expected


START_WITH = "Write `version: 1` as the first line: it is the version of the format, not of your journey."
UPDATE = "Update the tool: `pip install --upgrade journeycli`. The version is that of the format, not of your journey."
NO_VERSION = "This is not a version of the format"
NEWER = "Version {} of the format is newer than version 1, which this tool knows"
VERSIONS = {
    "": ("1:1-1:1", "The file does not say which version of the format it follows", START_WITH),
    "version: 0": ("1:10-1:11", NO_VERSION, START_WITH),
    "version: -1": ("1:10-1:12", NO_VERSION, START_WITH),
    "version: 0.9": ("1:10-1:13", NO_VERSION, START_WITH),
    "version: 2": ("1:10-1:11", NEWER.format(2), UPDATE),
    "version: 1.5": ("1:10-1:13", NEWER.format("1.5"), UPDATE),
    "version: 99": ("1:10-1:12", NEWER.format(99), UPDATE),
    "version: 100": ("1:10-1:13", NO_VERSION, START_WITH),
    "version: 1e3": ("1:10-1:13", NO_VERSION, START_WITH),
    "version: 2026": ("1:10-1:14", NO_VERSION, START_WITH),
    "version: 2026.1": ("1:10-1:16", NO_VERSION, START_WITH),
    "version: '1'": ("1:10-1:13", NO_VERSION, START_WITH),
    "version: v1": ("1:10-1:12", NO_VERSION, START_WITH),
    "version: 1.0.0": ("1:10-1:15", NO_VERSION, START_WITH),
    "version: true": ("1:10-1:14", NO_VERSION, START_WITH),
    "version: null": ("1:10-1:14", NO_VERSION, START_WITH),
    "version:": ("1:1-1:8", NO_VERSION, START_WITH),
    "version: [1]": ("1:10-1:13", NO_VERSION, START_WITH),
    "version: {a: 1}": ("1:10-1:16", NO_VERSION, START_WITH),
}


@pytest.mark.parametrize(("line", "expected"), VERSIONS.items(), ids=VERSIONS)
def test_a_file_of_another_version_is_told_that_and_nothing_else(line, expected):
    place, message, help = expected
    text = JOURNEY.replace("version: 1\n", f"{line}\n" if line else "")
    assert [shown(problem) for problem in problems_of(text)] == [(f"{place} J006 {message}", help, "")]
    broken = text.replace("- id: awareness", "- id: Awareness\n    stage: none")
    assert [problem.code for problem in problems_of(broken)] == (["J006"] if line else ["J006", "J014", "J013"])


@pytest.mark.parametrize("line", ["version: 1", "version: 1.0", "'version': +1", "version: 1e0"])
def test_version_one_can_be_written_in_more_ways(line):
    assert told(JOURNEY.replace("version: 1", line)) == []


def test_a_mistyped_version_is_told_as_a_mistyped_key_only():
    for key in ("versoin", "Version", "versie"):
        assert told(JOURNEY.replace("version", key)) == [f'1:1 J011 The key "{key}" is not known here']
        assert ways_out(JOURNEY.replace("version", key)) == ['Did you mean "version"?']


def test_a_key_of_ones_own_is_no_mistyped_version():
    assert told(JOURNEY.replace("version: 1", "x-version: 1")) == ["1:1 J006 The file does not say which version of the format it follows"]


def test_a_key_that_is_like_none_gets_the_keys_there_are():
    text = JOURNEY + "links: [{url: 'https://example.com', colour: red}]\n"
    assert told(text) == ['7:38 J011 The key "colour" is not known here']
    assert ways_out(text) == ["Remove it, or start a key of your own with `x-`. Known here: title, url."]


def test_a_missing_key_and_an_unknown_one_that_is_nothing_like_it_are_two_mistakes():
    assert told(JOURNEY.replace("{name: Vera}", "{id: 5}")) == [
        '4:3 J010 "vera" has no "name"',
        '4:10 J011 The key "id" is not known here',
    ]


def test_a_thing_without_a_key_is_named_by_its_id_its_name_or_its_number():
    text = TOUCHPOINT + "      - name: Pay\n      - name: 5\n      - x-a: 1\n"
    assert told(text) == [
        '9:9 J010 "Pay" has no "id"',
        '10:9 J010 Item 3 of "touchpoints" has no "id"',
        '10:15 J012 "name" must be a text',
        '11:9 J010 Item 4 of "touchpoints" has no "id"',
    ]


def test_the_problems_come_in_the_order_of_the_file():
    text = JOURNEY.replace("title", "titel").replace("{name: Vera}", "{share: 101}") + "    stage: buy\n    channels: [a, a]\nstate: old\n"
    assert told(text) == [
        '2:1 J011 The key "titel" is not known here',
        '4:3 J010 "vera" has no "name"',
        '4:17 J014 101 is too high or too low for "share"',
        '7:12 J013 "buy" is not one of the values of "stage"',
        '8:19 J014 "a" stands twice in "channels"',
        '9:8 J013 "old" is not one of the values of "state"',
    ]


def test_every_problem_points_at_what_it_is_about():
    text = TOUCHPOINT + "        next: [{to: Pay}]\n        emotion: 3\n        feelings: bad\n"
    assert [problem.pointer for problem in problems_of(text)] == [
        ("phases", 0, "touchpoints", 0, "next", 0, "to"),
        ("phases", 0, "touchpoints", 0, "emotion"),
        ("phases", 0, "touchpoints", 0, "feelings"),
    ]


def test_a_missing_key_is_pointed_at_by_its_name():
    assert [problem.pointer for problem in problems_of("version: 1\npersonas: {vera: {}}\nphases: [{goals: [{}]}]\n")] == [
        ("title",),
        ("personas", "vera", "name"),
        ("phases", 0, "id"),
        ("phases", 0, "goals", 0, "goal"),
    ]


@pytest.mark.parametrize(
    ("kind", "meant"),
    [("e-mail", "email"), ("Blog", "blog"), ("EMAIL", "email"), ("organic social", "organic-social"), ("helpcenter", "help-center"),
     ("web-shop", "webshop"), ("podcasts", "podcast"), ("review", "reviews"), ("instagram", "organic-social"), ("LinkedIn", "organic-social"),
     ("Google Ads", "search-ads"), ("whatsapp", "chat"), ("youtube", "video"), ("nieuwsbrief", "email"), ("winkel", "store"), ("Balie", "store"),
     ("telefoon", "phone"), ("klantendienst", "support"), ("affiche", "offline-ads"), ("word of mouth", "referral"), ("anders", "other")],
)  # fmt: skip
def test_an_unknown_kind_gets_the_one_that_was_meant_alone(kind, meant):
    assert told(CHANNEL + f"    kind: {kind}\n") == [f'9:11 J013 "{kind}" is not one of the values of "kind"']
    assert ways_out(CHANNEL + f"    kind: {kind}\n") == [f'Did you mean "{meant}"?']


@pytest.mark.parametrize("kind", ["''", "qwerty", "5 stars"])
def test_an_unknown_kind_that_is_like_none_gets_some_to_choose_from_and_where_all_of_them_are(kind):
    shown_kind = kind.strip("'")
    assert told(CHANNEL + f"    kind: {kind}\n") == [f'9:11 J013 "{shown_kind}" is not one of the values of "kind"']
    (way_out,) = ways_out(CHANNEL + f"    kind: {kind}\n")
    some = re.findall("[a-z-]+", way_out.partition("such as ")[2].partition(";")[0])
    assert set(some) - {"or", "else"} < set(CHANNEL_KINDS)
    assert "`journey schema --format markdown`" in way_out


DUTCH_VALUES = [
    (JOURNEY + "    stage: VALUE\n", "Aankoop", "purchase"),
    (JOURNEY + "    stage: VALUE\n", "bewustwording", "awareness"),
    (JOURNEY + "    stage: VALUE\n", "orientatie", "awareness"),
    (JOURNEY + "    stage: VALUE\n", "overweging", "consideration"),
    (JOURNEY + "    stage: VALUE\n", "levering", "service"),
    (JOURNEY + "    stage: VALUE\n", "loyaliteit", "loyalty"),
    (CHANNEL + "    results: VALUE\n", "goed", "good"),
    (CHANNEL + "    results: VALUE\n", "matig", "fair"),
    (CHANNEL + "    results: VALUE\n", "slecht", "poor"),
    (CHANNEL + "    status: VALUE\n", "gepland", "planned"),
    (CHANNEL + "    status: VALUE\n", "gestopt", "retired"),
    (CHANNEL + "    cadence: VALUE\n", "wekelijks", "weekly"),
    (CHANNEL + "    cadence: VALUE\n", "per kwartaal", "quarterly"),
    (CHANNEL + "    cadence: VALUE\n", "elke week", "weekly"),
    (CHANNEL + "    media: VALUE\n", "betaald", "paid"),
    (CHANNEL + "    fit: VALUE\n", "leuk", "love"),
    (CHANNEL + "    fit: VALUE\n", "Oké", "fine"),
    (JOURNEY + "state: VALUE\n", "huidig", "current"),
    (JOURNEY + "state: VALUE\n", "toekomst", "future"),
    (JOURNEY.replace("{name: Vera}", "{name: Vera, devices: [VALUE]}"), "telefoon", "phone"),
]


@pytest.mark.parametrize(("text", "value", "meant"), DUTCH_VALUES, ids=[value for _, value, _ in DUTCH_VALUES])
def test_a_value_in_dutch_gets_the_word_of_the_format_and_the_few_others(text, value, meant):
    (problem,) = problems_of(text.replace("VALUE", value))
    assert problem.code == "J013"
    assert problem.help.text.startswith(f'Did you mean "{meant}"? Known are: ')


def test_a_word_of_another_list_is_not_meant():
    assert ways_out(CHANNEL + "    fit: goed\n") == ["Known are: love, fine, dislike."]


DUTCH_KEYS = {
    JOURNEY: {"kanalen": "channels", "Capaciteit": "capacity", "eigenaar": "owner", "taal": "language", "beschrijving": "description"},
    JOURNEY.replace("title:", "titel:"): {"titel": "title"},
    JOURNEY.replace("phases:", "fase:"): {"fase": "phases"},
    JOURNEY.replace("personas:", "persona's:"): {"persona's": "personas"},
    JOURNEY + "    ": {
        "doelen": "goals",
        "contactmomenten": "touchpoints",
        "kanalen": "channels",
        "pijnpunten": "pains",
        "stadium": "stage",
    },
    TOUCHPOINT + "        ": {"gevoel": "emotion", "volgende": "next", "vragen": "questions", "kanaal": "channels"},
    CHANNEL + "    ": {"soort": "kind", "uren_per_week": "hours_per_week", "resultaten": "results", "ritme": "cadence"},
}


@pytest.mark.parametrize(("text", "key", "meant"), [(text, *pair) for text, keys in DUTCH_KEYS.items() for pair in keys.items()])
def test_a_key_in_dutch_is_one_finding_with_the_key_that_was_meant(text, key, meant):
    (problem,) = problems_of(text if f"{key}:" in text else text + f"{key}: x\n")
    assert (problem.code, problem.message.text) == ("J011", f'The key "{key}" is not known here')
    assert problem.help.text == f'Did you mean "{meant}"?'


def test_a_key_in_dutch_beside_the_one_that_it_means_gets_the_keys_there_are():
    (way_out,) = ways_out(JOURNEY + "fasen: []\n")
    assert way_out.startswith("Remove it, or start a key of your own with `x-`. Known here: version, title, ")


def keys(template, count):
    """As many lines as that, each with its number."""
    return "".join(template.format(number) for number in range(count))


LIMITS = {
    "personas": (50, lambda count: JOURNEY.replace("  vera: {name: Vera}\n", keys("  p{}: {{name: x}}\n", count)), 4),
    "channels": (200, lambda count: JOURNEY + "channels:\n" + keys("  c{}: {{kind: blog}}\n", count), 8),
    "phases": (50, lambda count: JOURNEY.replace("  - id: awareness\n", keys("  - id: p{}\n", count)), 6),
    "funnels": (50, lambda count: JOURNEY + "funnels:\n" + keys("  f{}: [cart, pay]\n", count), 8),
    "touchpoints": (500, lambda count: JOURNEY + "    touchpoints:\n" + keys("      - id: t{}\n", count), 8),
}


@pytest.mark.parametrize(("key", "limit", "make", "line"), [(key, *row) for key, row in LIMITS.items()], ids=LIMITS)
def test_a_journey_can_hold_only_so_many_of_each(key, limit, make, line):
    assert told(make(limit)) == []
    (problem,) = problems_of(make(limit + 1))
    assert (problem.span.line, problem.code) == (line, "J014")
    assert problem.message.text == f'"{key}" holds {limit + 1}, and at most {limit} can stand here'
    assert problem.help.text == "Keep only what you need."


@pytest.mark.parametrize(
    ("id", "suggestion"),
    [("Newsletter", "newsletter"), ("Nieuwsbrief & blog", "nieuwsbrief-blog"), ("orientatie_fase", "orientatie-fase"), ("Oriëntatie", "orientatie"),
     ("Käse", "kase"), ("Straße", "strasse"), ("CAFÉ", "cafe"), ("a--b", "a-b"), ("-a-", "a"), ("a.b", "a-b"), ("é", "e"), ("ﬁn", "fin"),
     ("x" * 63 + " yz", "x" * 63), ("A" * 70, "a" * 64), ("日本", "my-id"), ("!", "my-id"), ("İ", "i")],
)  # fmt: skip
def test_an_id_with_other_characters_gets_one_that_is_taken(id, suggestion):
    (problem,) = problems_of(JOURNEY.replace("id: awareness", f"id: '{id}'"))
    assert problem.code == "J014"
    shown_suggestion = suggestion if len(suggestion) <= 60 else suggestion[:59] + "…"
    assert problem.help.text == f'An id has small letters, digits and dashes: write "{shown_suggestion}".'
    assert told(JOURNEY.replace("id: awareness", f"id: {suggestion}")) == []


@pytest.mark.parametrize("blank", ["''", '""', "' '", '"\\t"', '"\\n"', '" \\r\\n "', "|\n  "])
def test_a_text_of_blanks_is_empty(blank):
    (problem,) = problems_of(JOURNEY + f"owner: {blank}\n")
    assert (problem.message.text, problem.help.text) == ('"owner" is empty', "Write something there, or remove the line.")


def test_a_text_is_too_long_from_its_2001st_character():
    assert told(JOURNEY + "owner: " + "é" * 2000) == []
    assert told(JOURNEY + "owner: " + "😀" * 2001) == ['7:8 J014 "owner" has 2001 characters, and at most 2000 can stand here']
    assert told(JOURNEY + "tags: [a, " + "b" * 2003 + "]") == [
        '7:11 J014 Item 2 of "tags" has 2003 characters, and at most 2000 can stand here'
    ]
    assert told(JOURNEY + "id: " + "a" * 65) == ['7:5 J014 "id" has 65 characters, and at most 64 can stand here']


def test_a_value_that_is_too_long_and_wrong_is_told_as_wrong():
    long = "about three quarters of an hour, or a little longer"
    assert told(TOUCHPOINT + f"        timing: {{duration: '{long}'}}") == [f'9:28 J014 "{long}" is not a duration']
    assert told(JOURNEY + "accept: [{rule: J201, because: x, until: the end of the year}]") == [
        '7:42 J014 "the end of the year" is not a date'
    ]


def test_a_long_value_is_quoted_short():
    text = JOURNEY + "state: " + "x" * 500
    assert told(text) == [f'7:8 J013 "{"x" * 59}…" is not one of the values of "state"']


def test_a_value_cannot_write_a_line_of_its_own_in_a_message():
    text = JOURNEY + 'state: "a\\n::error::b"\n"##[error]": 1\n'
    assert told(text) == [
        '7:8 J013 "a\\n::error::b" is not one of the values of "state"',
        '8:1 J011 The key "\\x23#[error]" is not known here',
    ]


DATES = ["2026-11-22", "1900-01-01", "2199-12-31", "2024-02-29", "2000-02-29"]
NO_DATES = [
    "2026-2-1",
    "26-11-22",
    "22-11-2026",
    "2026/11/22",
    "2026-13-01",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-11-22 ",
    "2026-11-22T10:00",
    "1899-12-31",
    "today",
]


def test_a_date_is_a_day_that_there_is():
    review = JOURNEY + "reviews: {log: [{by: Anne, on: DATE}]}\n"
    assert {date: told(review.replace("DATE", f"'{date}'")) for date in DATES} == {date: [] for date in DATES}
    assert {date: told(review.replace("DATE", f"'{date}'")) for date in NO_DATES} == {
        date: [f'7:32 J014 "{date}" is not a date'] for date in NO_DATES
    }


NO_SUCH_DAY = "There is no such day. Write year, month and day, such as 2026-03-09."
DAY_FIRST = {
    "20/11/2026": "Write 2026-11-20.",
    "20-11-2026": "Write 2026-11-20.",
    "20.11.2026": "Write 2026-11-20.",
    "20 11 2026": "Write 2026-11-20.",
    "5-1-2026": "Write 2026-01-05.",
    "05/1/2026": "Write 2026-01-05.",
    "29-2-2024": "Write 2024-02-29.",
    "29-2-2026": NO_SUCH_DAY,
    "31-11-2026": NO_SUCH_DAY,
    "11/20/2026": NO_SUCH_DAY,
    "0-1-2026": NO_SUCH_DAY,
    "20-11-26": "Write year, month and day, such as 2026-03-09.",
    "2026/11/20": "Write year, month and day, such as 2026-03-09.",
}


@pytest.mark.parametrize(("date", "way_out"), DAY_FIRST.items(), ids=DAY_FIRST)
def test_a_date_with_its_day_first_gets_that_date(date, way_out):
    text = JOURNEY + f"reviews: {{log: [{{by: Anne, on: {date}}}]}}\n"
    assert (told(text), ways_out(text)) == ([f'7:32 J014 "{date}" is not a date'], [way_out])


URLS = ["https://example.com", "http://example.com/a?b=c#d", "https://bäckerei.example/brötchen", "https://example.com:8080"]
NO_URLS = ["example.com", "www.example.com", "ftp://example.com", "mailto:anne@example.com", "javascript:alert(1)", "HTTPS://example.com", "https://",
           "https:///a", "//example.com", "file:///etc/passwd", "data:text/html,x", "https://example.com/a b", "https://example.com/<a>"]  # fmt: skip


def test_a_web_address_leads_to_a_page():
    assert {url: told(CHANNEL + f"    url: '{url}'") for url in URLS} == {url: [] for url in URLS}
    assert {url: told(CHANNEL + f"    url: '{url}'") for url in NO_URLS} == {
        url: [f'9:10 J014 "{url}" is not a web address'] for url in NO_URLS
    }


OWN = """\
version: 1
x-a: [1, {b: ~}]
title: Getting slim with Anne
personas:
  vera: {name: Vera, x-a: 1}
channels:
  blog: {x-: ~, accept: [{rule: J207, because: x, x-a: 1}]}
phases:
  - id: awareness
    x-a: 1
    goals: [{goal: x, x-a: 1}]
    touchpoints:
      - {id: cart, x-a: 1, timing: {x-a: 1}, next: [{to: pay, x-a: 1}], feedback: {x-a: 1, bands: [{from: 1, to: 2, then: pay, x-a: 1}]}}
capacity: {x-a: 1}
reviews: {x-a: 1, log: [{on: 2026-11-22, by: Anne, x-a: 1}]}
links: [{url: "https://example.com", x-a: 1}]
"""


def test_a_key_of_ones_own_may_stand_on_every_object():
    assert told(OWN) == []
    assert {line[line.index("J") :] for line in told(OWN.replace("x-", "X-"))} == {
        'J011 The key "X-a" is not known here',
        'J011 The key "X-" is not known here',
    }
    assert len(told(OWN.replace("x-", "X-"))) == OWN.count("x-")


def test_a_short_name_may_start_like_a_key_of_ones_own():
    assert told(JOURNEY + "channels: {x-ray: {kind: blog}}\n") == []
    assert told(JOURNEY + "channels: {x-ray: {kin: blog}}\n") == ['7:20 J011 The key "kin" is not known here']


QUIET = {
    "the smallest useful file": JOURNEY,
    "a file that is JSON": '{"version": 1, "title": "x", "personas": {"vera": {"name": "Vera"}}, "phases": [{"id": "awareness"}]}',
    "no channels": JOURNEY + "channels: {}\n",
    "a channel with nothing in braces": JOURNEY + "channels: {blog: {}}\n",
    "a touchpoint that leads nowhere": TOUCHPOINT + "        next: []\n",
    "ways on of both sorts": TOUCHPOINT + "        next: [cart, {to: cart, when: undecided}]\n",
    "goals of both sorts": JOURNEY + "    goals: [slim, {goal: fit, personas: [vera]}]\n",
    "one word for builds": TOUCHPOINT + "        builds: trust\n",
    "words for builds": TOUCHPOINT + "        builds: [like, trust]\n",
    "whole numbers with a point": TOUCHPOINT + "        emotion: 2.0\n        fields: 3.0\n        feedback: {scale: [1.0, 10]}\n",
    "a quoted number as a text": JOURNEY.replace("Getting slim with Anne", "'2026'"),
    "a text that looks like a number": JOURNEY.replace("Getting slim with Anne", "1:30"),
    "half a percent": JOURNEY.replace("{name: Vera}", "{name: Vera, share: 0.5}"),
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_a_journey_is_told_nothing(text):
    assert schema_problems(document_of(text)) == ()


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_no_message_speaks_the_language_of_a_programmer(text, expected):
    assert expected
    for problem in problems_of(text):
        said = [problem.message.text, problem.help.text, problem.label.text if problem.label else ""]
        assert [sentence for sentence in said if LEAKS.search(sentence)] == []
