"""How good a dossier is, against a gold annotation of the same event."""

from sayso.evaluate.annotation import Gold, gold, misquotations
from sayso.evaluate.score import misses, scores

__all__ = ["Gold", "gold", "misquotations", "misses", "scores"]
