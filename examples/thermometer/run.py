"""Reads a chain of intent and the answers of a survey beside it, and writes the reports."""

from pathlib import Path

import samendomein as sd

HERE = Path(__file__).parent


def main() -> None:
    """Write what the settings ask for, and a list with one line per finding."""
    settings = sd.read_settings(HERE)
    plan = sd.read(settings)
    assessment = sd.assess(plan, settings=settings)
    for output in settings.outputs:
        sd.write(assessment, output.path, format=output.format, settings=settings)
    sd.write(assessment, HERE / "uit/bevindingen.txt", format="text/lines")
    print(f"{len(assessment.findings)} bevindingen: zie uit/rapport.html")


if __name__ == "__main__":
    main()
