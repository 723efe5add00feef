"""Ending a command that is done, also if a plugin left something running."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from time import sleep

from samendomein.calling.threads import left_running
from samendomein.cli.language import asked_language
from samendomein.cli.screen import close_quietly, show
from samendomein.language.translate import Translator

GRACE = 2.0
"""How many seconds a thread of a plugin has to end by itself."""


def wait_for_no_plugin(code: int, arguments: Sequence[str]) -> None:
    """End the process soon, though Python waits for every thread that is no daemon.

    Args:
        code: The exit code of the command.
        arguments: What was typed, which says in which language.
    """
    if any(left_running()):
        translator = Translator(asked_language(arguments, os.environ))
        threading.Thread(target=_end, args=(code, translator), daemon=True).start()


def _end(code: int, translator: Translator) -> None:
    # Workers of a pool are told to go when Python ends, so they get the time for it.
    sleep(GRACE)
    left = sorted(set(left_running()))
    if not left:
        return
    for plugin, thread in left:
        told = translator.say(
            "it left a thread running ({thread}), and that was not waited for", thread=thread
        )
        show(f"{plugin or translator.say('a plugin')}: {told}", aside=True)
    close_quietly()
    os._exit(code)
