"""Every page of the reference by the name of its file."""

from __future__ import annotations

from samendomein.hooks.plugins import Plugins
from samendomein.testing.reference.api import api
from samendomein.testing.reference.checks import checks
from samendomein.testing.reference.hooks import hooks
from samendomein.testing.reference.plan_files import plan_files
from samendomein.testing.reference.settings import settings


def pages(plugins: Plugins) -> dict[str, str]:
    """The pages, with the checks of the plugins that come with samendomein."""
    shipped = [one for one in plugins.all if one.source == "samendomein"]
    return {
        "api.md": api(),
        "checks.md": checks(shipped),
        "hooks.md": hooks(),
        "plan-files.md": plan_files(),
        "settings.md": settings(),
    }
