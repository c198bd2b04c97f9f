"""Renders reStructuredText as HTML. Warnings are errors."""

import sys
from docutils.core import publish_string

settings = {"halt_level": 2, "report_level": 2, "raw_enabled": False, "output_encoding": "unicode", "embed_stylesheet": False}
with open(sys.argv[1], encoding="utf-8") as file:
    print(publish_string(file.read(), writer="html5", settings_overrides=settings))
