"""Everything that ships can be said in Dutch and in English."""

from __future__ import annotations

import pytest

from samendomein.testing.catalogues import complaints
from samendomein.testing.translatable import everything_shipped


@pytest.mark.parametrize("package", everything_shipped(), ids=lambda package: package.name)
def test_every_catalogue_that_ships_is_complete(package):
    assert list(complaints(package)) == []
