"""Wraps text to a width in points: even lines, no line wider than asked, no character lost before the ellipsis but a separator."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from journeycli.draw.clean import JOINER, LONGEST, SOFT_HYPHEN, clean, wrappable
from journeycli.draw.hyphenation import cuts, hyphen_after
from journeycli.draw.measure import text_units, widths
from journeycli.draw.widths import UNITS_PER_EM

Lines = tuple[str, ...]

_ROOM_TO_SPLIT = 4 * UNITS_PER_EM
"""A word is not cut for less room than this beside the word before it."""
_EVENED = range(2, 5)
SEPARATOR = "·"
"""Between two things on one line; where a line ends instead, that parts them."""
_TRAILING = f" -,.;、。，；{SEPARATOR}"
_NEVER_FIRST = frozenset(")]},.;:!?%…、。，．：；！？）］｝〉》」』】〕〗〙〟ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ" + JOINER)
"""What closes or lengthens the character before it, and stays with it on a line."""
_NEVER_LAST = frozenset("([{（［｛〈《「『【〔〖〘〝" + JOINER)


@lru_cache(maxsize=8192)
def wrap(text: str, width: int, size: int, bold: bool = False, most: int = 99) -> Lines:
    """Lines of at most `width` points; after `most` lines an ellipsis. One line is cut, never hyphenated."""
    limit = max(width, size) * UNITS_PER_EM // size
    if most == 1:
        plain = clean(text)
        return () if not plain else (plain,) if text_units(plain, bold) <= limit else (_with_ellipsis(plain, limit, bold),)
    words = [word for word in wrappable(text).split(" ") if word.strip(SOFT_HYPHEN)]
    lines = _even(words, limit, bold)
    if len(lines) > most:
        lines = [*lines[: most - 1], _with_ellipsis(lines[most - 1], limit, bold)]
    return tuple(lines)


def wrap_names(names: Sequence[str], width: int, size: int, bold: bool = False, most: int = 99) -> Lines:
    """Names with commas between them: one runs on into the next line only where that saves a line."""
    *others, last = names or ("",)
    listed = [*(f"{name}," for name in others), last]
    whole = wrap(" ".join(listed), width, size, bold, most)
    if len(whole) <= 1 or sum(map(len, listed)) > LONGEST:
        return whole
    groups = listed[:1]
    for name in listed[1:]:
        apart = [wrap(one, width, size, bold) for one in (groups[-1], name)]
        together = f"{groups[-1]} {name}"
        groups[-1:] = [together] if len(wrap(together, width, size, bold)) < sum(map(len, apart)) else [groups[-1], name]
    lines = [line for group in groups for line in wrap(group, width, size, bold)]
    return tuple(lines) if len(lines) <= len(whole) else whole


def _with_ellipsis(line: str, limit: int, bold: bool) -> str:
    room = limit - text_units("…", bold)
    while line and text_units(line, bold) > room:
        line = line[:-1]
    return line.rstrip(_TRAILING) + "…"


def _even(words: list[str], limit: int, bold: bool) -> list[str]:
    """Greedy lines, narrowed to the smallest width that keeps their number."""
    lines = _greedy(words, limit, bold)
    if len(lines) not in _EVENED:
        return lines
    longest = max(text_units(word, bold) for word in words)
    low, high = max(limit * 11 // 20, min(longest, limit)), limit
    while high - low > UNITS_PER_EM // 8:
        middle = (low + high) // 2
        if len(_greedy(words, middle, bold)) <= len(lines):
            high = middle
        else:
            low = middle
    return _greedy(words, high, bold)


def _greedy(words: list[str], limit: int, bold: bool) -> list[str]:
    blank = text_units(" ", bold)
    lines: list[str] = []
    line, used = "", 0
    for word in words:
        units = text_units(word, bold)
        if line and used + blank + units <= limit:
            line, used = f"{line} {word}", used + blank + units
            continue
        if line and word == SEPARATOR:
            lines.append(line)
            line, used = "", 0
            continue
        room = limit - used - blank if line else limit
        if units <= limit:
            first, *rest = "", word
        else:
            first, *rest = _LongWord(word, bold).pieces(room if room >= _ROOM_TO_SPLIT else 0, limit)
        lines.append(f"{line} {first}".strip(" ") if first else line)
        lines += rest[:-1]
        line = rest[-1] if rest else ""
        used = text_units(line, bold)
    lines = [one.removesuffix(f" {SEPARATOR}") for one in lines]
    return [one.replace(SOFT_HYPHEN, "") for one in [*lines, line] if one]


class _LongWord:
    """A word that is wider than a line, and where it may be cut."""

    def __init__(self, word: str, bold: bool) -> None:
        self.word = word
        self.cuts = cuts(word)
        self.ends = [0, *accumulate(map(widths(bold).__getitem__, word))]
        self.hyphen = text_units("-", bold)

    def pieces(self, room: int, limit: int) -> list[str]:
        """The word cut up; the first piece fits `room` and is empty where nothing fits it, the others fit `limit`."""
        pieces: list[str] = []
        start = 0
        while self.ends[-1] - self.ends[start] > room or not pieces:
            cut = self._best_cut(start, room, only_joints=room < limit)
            if cut is None and room < limit:  # nothing fits beside the word before: a new line
                pieces.append("")
            else:
                piece = self.word[start : cut or self._cut_by_width(start, room)]
                start += len(piece)
                pieces.append(piece.rstrip(SOFT_HYPHEN) + (hyphen_after(piece) if cut else ""))
            room = limit
        return [*pieces, self.word[start:]]

    def _best_cut(self, start: int, room: int, *, only_joints: bool) -> int | None:
        """The last place that fits; a joint is worth giving up half of the room for."""
        best = joint = start
        for place, good in self.cuts:
            hyphen = self.hyphen if hyphen_after(self.word[:place]) else 0
            if place > start and self.ends[place] - self.ends[start] + hyphen <= room:
                best, joint = place, place if good else joint
        if only_joints or 2 * (joint - start) > best - start:
            best = joint
        return best if best > start else None

    def _cut_by_width(self, start: int, room: int) -> int:
        """As many characters as fit, at least one, for what has no syllables to cut between, such as Chinese."""
        cut = start + 1
        while cut < len(self.word) and self.ends[cut + 1] - self.ends[start] <= room:
            cut += 1
        whole = cut
        while whole > start + 1 and not self._parts(whole):
            whole -= 1
        return whole if self._parts(whole) else cut

    def _parts(self, place: int) -> bool:
        """Whether the characters before and after this place may stand on two lines."""
        return self.word[place - 1] not in _NEVER_LAST and self.word[place : place + 1] not in _NEVER_FIRST
