"""``python -m samendomein`` is the command `samendomein`."""

from __future__ import annotations

import sys

from samendomein.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
