"""Words and sentences cut by a line or a page, put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from attrs import frozen

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_PART = re.compile(r"([^\W\d_][\w'’]*(?:-[\w'’]+)*)([-¬\u00ad\u2010\u2011])$")
_FIRST_PART = re.compile(r"[^\W\d_][\w'’]*(?:-[\w'’]+)*")
_ENDS_A_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]]*[¹²³⁰⁴-⁹]*$|\.[\"'”’)]*\s*\[\d+\]$")
_ASKS_FOR_MORE = re.compile(
    r"\b(?:de|het|een|van|in|op|met|voor|en|of|te|naar|door|bij|aan|tot|om|der|den|dat|die|als"
    r"|uit|over|onder|tussen|binnen|is|zijn|wordt|worden|niet|ook|per|ten|ter|artikel|art\.|lid"
    r"|€|d\.d\.)$|[,/(&–]$|\d-$",
    re.IGNORECASE,
)
_LONGEST_WORD = 100
_BREAKS_A_PERIOD = re.compile(r"\d[-–]$")
SHARES_A_HYPHEN = frozenset({"en", "of", "dan", "tot", "als", "noch", "respectievelijk", "c.q."})
_VOWELS_THAT_CLASH = frozenset({"aa", "ee", "ei", "ii", "oe", "oo", "uu"})
_WITH_A_TREMA = str.maketrans("aeiou", "äëïöü")
_TAKES_A_TREMA = frozenset({"be", "ge"})
_WITH_A_HYPHEN = frozenset(
    [
        "re",
        "co",
        "oud",
        "niet",
        "non",
        "ex",
        "vice",
        "pro",
        "wmo",
        "pw",
        "wgs",
        "wpg",
        "avg",
        "woo",
        "buig",
        "gala",
        "iza",
        "pok",
        "spuk",
        "zzp",
        "mbo",
        "hbo",
        "vo",
        "po",
        "ggd",
        "ggz",
        "vng",
        "gr",
        "zin",
        "pgb",
        "sociaal",
        "noord",
        "zuid",
        "oost",
        "west",
        "midden",
    ]
)


@frozen(kw_only=True)
class Vocabulary:
    """How often each word stands in a paper, to tell a hyphen of a word from one of a line.

    Attributes:
        words: Each word in small letters, words with a hyphen whole.
    """

    words: Counter[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Vocabulary:
        """The words of these lines."""
        words: Counter[str] = Counter()
        for text in texts:
            words.update(_WORD.findall(text.lower()))
        return cls(words=words)

    def joined(self, left: str, right: str) -> str:
        """Two texts that a line or a page had cut, as one.

        Args:
            left: Ends where the cut is.
            right: Begins there.
        """
        cut = _LAST_PART.search(left[-_LONGEST_WORD:])
        if cut is None and _BREAKS_A_PERIOD.search(left[-2:]) and right[:1].isdigit():
            return f"{left}{right}"
        if cut is None:
            return f"{left}{self._space(left[-_LONGEST_WORD:], right)}{right}"
        rest = left[:-1]
        following = _FIRST_PART.match(right)
        if following is None:
            return f"{left} {right}" if right[:1] in "&(" else f"{left}{right}"
        if following[0].lower() in SHARES_A_HYPHEN or right.lower().startswith("c.q."):
            return f"{left} {right}"
        if cut[2] in "¬\u00ad":
            return f"{rest}{right}"
        if self._lost_its_trema(cut[1], following[0]):
            return f"{rest}{right[0].translate(_WITH_A_TREMA)}{right[1:]}"
        keeps = self._keeps_its_hyphen(cut[1], following[0])
        return f"{rest}-{right}" if keeps else f"{rest}{right}"

    def _lost_its_trema(self, left: str, right: str) -> bool:
        """A trema is not printed after the hyphen of a line: ge-evalueerd is geëvalueerd."""
        if (left[-1] + right[0]).lower() not in _VOWELS_THAT_CLASH or not right[0].islower():
            return False
        with_trema = f"{left}{right[0].translate(_WITH_A_TREMA)}{right[1:]}".lower()
        is_known = self.words[with_trema] > self.words[f"{left}-{right}".lower()]
        return is_known or left.lower() in _TAKES_A_TREMA

    def _keeps_its_hyphen(self, left: str, right: str) -> bool:
        with_hyphen = self.words[f"{left}-{right}".lower()]
        without = self.words[f"{left}{right}".lower()]
        if with_hyphen != without:
            return with_hyphen > without
        if not right[0].islower() or left[-1].isupper() or left[-1].isdigit():
            return True
        last = left.rsplit("-", 1)[-1]
        clash = (last[-1] + right[0]).lower() in _VOWELS_THAT_CLASH
        return clash or last.lower() in _WITH_A_HYPHEN or last.isupper()

    def _space(self, left: str, right: str) -> str:
        """Nothing, if a page cut a word in two without a hyphen; a space otherwise."""
        before, after = re.search(r"[^\W\d_]+$", left), re.match(r"[^\W\d_]+", right)
        if before is None or after is None or not after[0][0].islower():
            return " "
        whole = (before[0] + after[0]).lower()
        is_cut = self.words[whole] > 0 and self.words[before[0].lower()] <= 1
        return "" if is_cut and self.words[after[0].lower()] <= 1 else " "


def is_finished(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return _ENDS_A_SENTENCE.search(_end_of(text)) is not None


def asks_for_more(text: str) -> bool:
    """Whether a text ends with a word or a mark after which something must come."""
    end = _end_of(text)
    return _ASKS_FOR_MORE.search(end) is not None or _LAST_PART.search(end) is not None


def _end_of(text: str) -> str:
    """Where a text ends; to look at all of it each time that it grows would take too long."""
    return text[-_LONGEST_WORD:].rstrip()


def begins_inside(text: str) -> bool:
    """Whether a text begins as the inside of a sentence does."""
    return text[:1].islower()


def goes_on(left: str, right: str) -> bool:
    """Whether a page that ends with one text and a page that begins with another cut a sentence."""
    if not left or not right or is_finished(left):
        return False
    if begins_inside(right) or right[:1] in "&)(,€":
        return True
    return asks_for_more(left)
