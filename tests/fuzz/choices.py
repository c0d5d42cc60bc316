"""Chance that is read from bytes, so that a fuzzer that changes bytes changes choices."""

from random import Random
from typing import Self


class Choices(Random):
    """Takes every choice from some bytes; where they have run out, the same ones every time."""

    def __new__(cls, _: bytes) -> Self:
        """As Random is made, which would take the bytes for a seed."""
        return super().__new__(cls, 0)

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0
        super().__init__(0)

    def getrandbits(self, k: int) -> int:
        """`k` bits, which is what choosing and sampling ask for."""
        size = (k + 7) // 8
        piece = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(piece, "little") & ((1 << k) - 1) if len(piece) == size else super().getrandbits(k)

    def random(self) -> float:
        """A number from 0 to 1, of one byte."""
        return self.getrandbits(8) / 256
