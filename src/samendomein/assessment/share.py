"""A share that never stands without its counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from samendomein.language.translate import Translator


@frozen
class Share:
    """A part of a whole, told as counts: "7 of 15 (47%)"; of nothing there is no share.

    Attributes:
        part: How many.
        whole: Of how many.
    """

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """The share itself; ``None`` of nothing."""
        return self.part / self.whole if self.whole else None

    def in_words(self, translator: Translator) -> str:
        """The counts, with the share as a whole percentage."""
        if self.value is None:
            return translator.say("0 of 0")
        return translator.say(
            "{part} of {whole} ({percentage}%)",
            part=self.part,
            whole=self.whole,
            percentage=round(100 * self.value),
        )
