"""Pictures of a plan as SVG, and the graph in the words of Mermaid, DOT and GraphML."""

from samendomein.pictures.drawing import VIEWS, draw, draw_sheets
from samendomein.pictures.folding import Fold
from samendomein.pictures.picture import Picture
from samendomein.pictures.style import picture_style

__all__ = ["VIEWS", "Fold", "Picture", "draw", "draw_sheets", "picture_style"]
