"""How good a dossier is, against a gold annotation of the same event."""

from sayso.evaluate.alignment import apart
from sayso.evaluate.annotation import Gold, gold, misquotations
from sayso.evaluate.score import CELLS, misses, scores

__all__ = ["CELLS", "Gold", "apart", "gold", "misquotations", "misses", "scores"]
