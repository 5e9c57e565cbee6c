"""Two statements to a judgement: same, contradicts, replaces or unrelated, with its reasons."""

from sayso.judge.asked import Asked, LanguageModel, asked, language_model
from sayso.judge.attributes import attributes
from sayso.judge.endpoint import Endpoint, endpoint
from sayso.judge.judgements import by_context, judgement
from sayso.judge.likeness import likenesses
from sayso.judge.prompts import Reports, reports
from sayso.judge.ruling import ruling
from sayso.judge.side import Side, crowds, sides
from sayso.judge.to_check import to_check
from sayso.judge.worth import HARDLY, worth_judging

__all__ = [
    "HARDLY",
    "Asked",
    "Endpoint",
    "LanguageModel",
    "Reports",
    "Side",
    "asked",
    "attributes",
    "by_context",
    "crowds",
    "endpoint",
    "judgement",
    "language_model",
    "likenesses",
    "reports",
    "ruling",
    "sides",
    "to_check",
    "worth_judging",
]
