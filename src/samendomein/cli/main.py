"""Where the command `samendomein` starts."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and return its exit code.

    Args:
        arguments: What was typed after ``samendomein``.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--version"] and sys.stdout is not None:
        # Editors and scripts ask this often, and it needs none of the rest.
        from samendomein.version import __version__

        sys.stdout.write(f"samendomein {__version__}\n")
        return 0
    from samendomein.cli.running import run_command
    from samendomein.collecting import hold_results_to_the_end

    if arguments is not None:
        return run_command(given or ["--help"])
    # This process ends when the command does: no need to look for circular garbage in it, or to
    # take apart what was made.
    gc.disable()
    hold_results_to_the_end()
    code = run_command(given or ["--help"])
    if threading.active_count() > 1:
        from samendomein.cli.ending import wait_for_no_plugin

        wait_for_no_plugin(code, given)
    gc.freeze()
    return code
