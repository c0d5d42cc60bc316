"""Ways through a journey that go in circles, or in too many directions at once."""

import random

from cases import HEAD, Case

_START = HEAD + "    touchpoints:\n"
_MANY = 500


def _tangled(lines: list[str]) -> bytes:
    return (_START + "".join(f"      - {{{line}}}\n" for line in lines)).encode()


def _names(count: int) -> str:
    return ", ".join(f"t{number}" for number in range(count))


def _random_ways(seed: int) -> list[str]:
    chance = random.Random(seed)  # noqa: S311  the same every time, not secret
    return [f"id: t{n}, next: [{', '.join(f't{m}' for m in sorted(chance.sample(range(_MANY), 20)))}]" for n in range(_MANY)]


CASES = {
    "a ring of 500": Case(_tangled([f"id: t{n}, next: [t{(n + 1) % _MANY}]" for n in range(_MANY)]), tells="J404"),
    "a chain of 500, walked backwards": Case(_tangled([f"id: t{n}, next: [t{max(n - 1, 0)}]" for n in range(_MANY)]), tells="J404"),
    "everything leads to everything, 150 by 150": Case(_tangled([f"id: t{n}, next: [{_names(150)}]" for n in range(150)]), tells="J404"),
    "500 with 20 ways each": Case(_tangled(_random_ways(1)), status=1, tells="J404"),
    "500 that lead to themselves": Case(_tangled([f"id: t{n}, next: [t{n}]" for n in range(_MANY)]), tells="J404"),
    "500 dead ends": Case(_tangled([f"id: t{n}, next: []" for n in range(_MANY)]), status=1, tells="J205"),
    "500 ladders that go back": Case(
        _tangled([f"id: t{n}, next: [t{min(n + 1, _MANY - 1)}, t{n // 2}]" for n in range(_MANY)]), tells="J205"
    ),
    "500 needs that nobody gives": Case(_tangled([f"id: t{n}, needs: [n{n}]" for n in range(_MANY)]), tells="J401"),
    "500 things given and needed the other way round": Case(
        _tangled([f"id: t{n}, needs: [n{_MANY - n}], gives: [n{n}]" for n in range(_MANY)]), tells="J401"
    ),
    "50 personas who each walk their own way": Case(
        (
            HEAD.replace("  vera: {name: Vera}\n", "".join(f"  p{n}: {{name: P{n}, brings: [b{n}]}}\n" for n in range(50)))
            + "    touchpoints:\n"
            + "".join(f"      - {{id: t{n}, personas: [p{n % 50}], needs: [b{(n + 1) % 50}]}}\n" for n in range(_MANY))
        ).encode(),
        tells="J401",
    ),
    "a way to nowhere": Case(_tangled(["id: a, next: [nowhere]"]), tells=":11:24: J103"),
    "10,000 ways to nowhere": Case(_tangled([f"id: a, next: [{', '.join(f'x{n}' for n in range(10_000))}]"]), tells="J103"),
    "500 touchpoints of one id": Case(_tangled(["id: same"] * _MANY), tells="J104"),
    "a funnel of 10,000 steps": Case(_tangled(["id: a"]) + f"funnels: {{f: [{', '.join(['a'] * 10_000)}]}}\n".encode(), tells="J"),
    "bands that overlap 1,000 times": Case(
        _tangled(["id: a, feedback: {scale: [1, 10], bands: [" + ", ".join(["{from: 1, to: 10, then: a}"] * 1_000) + "]}"]), tells="J"
    ),
}
