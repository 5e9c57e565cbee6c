"""Two statements to a judgement: same, contradicts, replaces or unrelated, with its reasons."""

from sayso.judge.judgements import judgement
from sayso.judge.side import Side, sides

__all__ = ["Side", "judgement", "sides"]
