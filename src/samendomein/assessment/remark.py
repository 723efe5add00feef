"""What is to be told of acceptances and of the baseline, besides the findings themselves."""

from __future__ import annotations

from attrs import field, frozen

from samendomein.assessment.finding import Finding
from samendomein.language.text import Text
from samendomein.location import Location
from samendomein.plan.values import Choice


class RemarkKind(Choice):
    """What a remark is about."""

    EXPIRED = "expired", "verlopen"
    UNREADABLE = "without an end", "zonder einde"
    REQUESTED = "requested", "aangevraagd"
    WIDER = "covers more", "dekt meer"
    NOT_RECORDED = "cover not recorded", "dekking niet vastgelegd"
    UNUSED = "unused", "ongebruikt"
    UNKNOWN_NAME = "unknown name", "onbekende naam"
    FIXED = "fixed", "opgelost"


@frozen(kw_only=True)
class Remark:
    """Something to be told of an acceptance or of the baseline.

    Attributes:
        kind: What it is about.
        text: What is the matter.
        hint: What can be done about it.
        location: Where the acceptance stands; ``None`` for the baseline as a whole.
        findings: The findings that stand because of it.
    """

    kind: RemarkKind
    text: Text
    hint: Text
    location: Location | None = field(default=None, eq=False)
    findings: tuple[Finding, ...] = ()
