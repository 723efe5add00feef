"""The words of the sheet on which a group scores how goals influence each other."""

from __future__ import annotations

HEADINGS = {
    "nl": ("doel_id", "doel", "ander_doel_id", "ander_doel", "vraag", "reden"),
    "en": ("goal_id", "goal", "other_goal_id", "other_goal", "question", "reason"),
}
"""The headings of the sheet, but for those of the scores."""

SCORE = "score"
"""How the heading of a column with scores begins; the role that scored stands after a colon."""

SOURCE, TARGET, REASON = (
    {words[0] for words in HEADINGS.values()},
    {words[2] for words in HEADINGS.values()},
    {words[5] for words in HEADINGS.values()},
)
"""The headings that are read, in either language."""
