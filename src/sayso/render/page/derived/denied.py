"""What is denied and said by nobody: a claim that is called by the words of its denial would beside 'Denied' read as denied itself."""

from __future__ import annotations

from sayso.model import Claim, ClaimId
from sayso.render.likeness import content
from sayso.render.page.derived.wording import own
from sayso.render.reading import Reading


def denied(read: Reading) -> dict[ClaimId, str]:
    """Of each claim of which only denials are reported, the words of what is denied."""
    found = ((claim.id, _denied(read, claim)) for claim in read.dossier.claims if claim.standing == "denied")
    return {claim: words for claim, words in found if words}


def _denied(read: Reading, claim: Claim) -> str:
    """What the denial denies that the claim is called by; else the surest one."""
    every = [own(read, said) for said in read.evidence(claim, "denies")]
    gist = content(claim.gist)
    return next((words for words in every if content(words) <= gist), next(iter(every), ""))
