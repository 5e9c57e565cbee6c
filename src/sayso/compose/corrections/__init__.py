"""What readers judged, laid over what the machine did. A claim is counted anew, never edited."""

from sayso.compose.corrections.bearers import forms
from sayso.compose.corrections.corrected import corrected
from sayso.compose.corrections.log import states, touched, undone
from sayso.compose.corrections.targets import target

__all__ = ["corrected", "forms", "states", "target", "touched", "undone"]
