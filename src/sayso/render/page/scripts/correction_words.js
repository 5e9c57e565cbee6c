// What readers judged, in words: a dated line under the machine's, in each place that it is about.
const { correction: CORRECTIONS, reliability: RELIABILITIES, credibility: CREDIBILITIES, confidence: CONFIDENCES, state: STATES } = derived.phrases;

const correctionsHeld = dossier.corrections.filter((entry) => entry.state === "holds");
const MERGING = ["same_entity", "same_claim"];
const mergedInto = new Map(correctionsHeld.filter(({ kind, other }) => MERGING.includes(kind) && other).map(({ about, other }) => [other.id, about.id]));
/** The id under which something stands that readers may have made one with something else. */
function standsUnder(id) {
  for (let now = id, seen = new Set(); ; now = mergedInto.get(now)) {
    if (!mergedInto.has(now) || seen.has(now)) return now;
    seen.add(now);
  }
}

const placeKey = (kind, id) => `${kind}/${id}`;
/** The places in which an entry is shown: what it is about, both sides of a conflict, and all parts of a claim or a name that was split. */
function placesOfCorrection({ kind, about, other, apart }) {
  const served = apart.flatMap((id) => servedBy.get(id) ?? []).map((pair) => pair.claim);
  const parts = served.filter((claim) => claim.evidence.every((row) => apart.includes(row.statement))).map((claim) => claim.id);
  const named = kind === "other_entity" ? dossier.entities.filter(({ name, aliases }) => [name, ...aliases].every((form) => apart.includes(form))).map(({ id }) => id) : [];
  const sides = kind === "no_conflict" ? [other.id] : [];
  return unique([about.id, ...sides, ...parts, ...named].map((id) => placeKey(about.kind, standsUnder(id))));
}
const correctionsAt = groupBy(correctionsHeld.flatMap((entry) => placesOfCorrection(entry).map((place) => ({ place, entry }))), (row) => row.place);
const correctionsOf = (kind, id) => (correctionsAt.get(placeKey(kind, id)) ?? []).map((row) => row.entry);

const Cited = ({ target }) => (target.kind === "outlet" ? html`<b dir="auto">${target.words}</b>` : html`“<${Words}>${target.words}<//>”`);
const stanceName = (stance) => STANCES[stance] || "says so";
/** What an entry says beside its kind; words that a reader wrote stand apart, below. */
const CORRECTION_DETAILS = {
  name: ({ about, value }) => html`was <${Cited} target=${about} />, now <b dir="auto">${value}</b>`,
  same_entity: ({ other }) => html`with <${Cited} target=${other} />`,
  other_entity: ({ apart }) => html`<span dir="auto">${apart.map((form) => `“${form}”`).join(", ")}</span> ${apart.length === 1 ? "is" : "are"} somebody else's`,
  same_claim: ({ other }) => html`with <${Cited} target=${other} />`,
  other_claim: ({ apart }) => html`${counted(apart.length, "statement says", "statements say")} something else and ${apart.length === 1 ? "is" : "are"} now a claim apart`,
  speaker: ({ other }) => (other ? html`to <${Cited} target=${other} />` : "to nobody who is named"),
  stance: ({ value }) => `to “${stanceName(value)}”`,
  no_conflict: ({ about, other }) => html`both can hold, <${Cited} target=${about} /> and <${Cited} target=${other} />`,
  reliability: ({ value }) => `${value}, ${RELIABILITIES[value]}`,
  credibility: ({ value }) => `${value}, ${CREDIBILITIES[value]}`,
  note: () => "",
  assessment: ({ confidence }) => CONFIDENCES[confidence],
  undo: ({ undoes }) => (undoes ? html`${CORRECTIONS[undoes.kind].toLowerCase()} by <span dir="auto">${undoes.by}</span>` : ""),
};
const ITS_OWN_WORDS = ["note", "assessment"];
const detailOf = (entry) => CORRECTION_DETAILS[entry.kind](entry);

/** What a reader wrote, as a note, an assessment or a reason: the reader's words, in no document. */
function ReadersWords({ entry: { kind, value, why } }) {
  return html`<${Fragment}>
    ${ITS_OWN_WORDS.includes(kind) && html`<p class="readers-words" dir="auto">${value}</p>`}
    ${why && html`<p class="readers-words" dir="auto">Reason: ${why}</p>`}
  <//>`;
}

/** One entry as it stands under what it is about. */
function CorrectionLine({ entry }) {
  const detail = detailOf(entry);
  return html`<div class="by-reader ${entry.kind}">
    <p class="small"><b>${CORRECTIONS[entry.kind]}</b> by <span dir="auto">${entry.by}</span> on ${dayName(entry.on)}${detail && html`: ${detail}`}${server && " · "}<${UndoButton} entry=${entry} /></p>
    <${ReadersWords} entry=${entry} />
  </div>`;
}

/** All that readers judged about something, in the order in which they did; nothing where nobody did. */
function CorrectionLines({ kind, id }) {
  return correctionsOf(kind, id).map((entry) => html`<${CorrectionLine} key=${entry.id} entry=${entry} />`);
}
