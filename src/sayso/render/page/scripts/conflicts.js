// Conflicts: what cannot both hold, facing each other. Sides, order and kinds are worked out by the program: derived.conflicts.
const CONFLICT_KINDS = ["denial", "incompatible", "aims", "numbers", "change"];
const conflictsOfKind = groupBy(derived.conflicts, (conflict) => conflict.kind);

function Conflicts({ route }) {
  const kind = CONFLICT_KINDS.includes(route.query.kind) ? route.query.kind : "";
  const asked = route.rest[0];
  const chosen = kind ? (conflictsOfKind.get(kind) ?? []).map(alone) : disputesWhole;
  const shown = chosen.findIndex((dispute) => dispute.conflicts.some((conflict) => holdsConflict(conflict, asked)));
  const target = shown >= 0 ? targetOf(chosen[shown], asked) : derived.unfaced.some((row) => row.conflicts.includes(asked)) ? "unfaced" : "";
  useLayoutEffect(() => (target ? bringIntoView(`conflict-${target}`, { focus: true }) : undefined), [asked, kind]);
  return html`<${Fragment}>
    <header><h1 class="view">Conflicts</h1>
      <p class="lede">What cannot both hold, facing each other: the words, who stands behind them, since when, on what basis, and who doubts them.</p>
      ${counts.opposed > 0 && html`<p class="tally">${disputesTallied()}</p>`}</header>
    ${(conflictsOfKind.size > 1 || kind) && html`<${KindFilter} kind=${kind} />`}
    ${derived.conflicts.length + derived.unfaced.length === 0 && html`<${Nothing}>No two claims in these reports exclude each other, and nobody denies what another says.<//>`}
    ${derived.conflicts.length > 0 && chosen.length === 0 && html`<${Nothing}>No conflict is of this kind.<//>`}
    <${LongList} items=${chosen} estimate=${360} shown=${shown} row=${(dispute) => html`<${Dispute} key=${dispute.id} dispute=${dispute} asked=${asked} />`} />
    ${!kind && html`<${ToCheck} /><${Unfaced} />`}
    <${NoConflicts} />
  <//>`;
}

/** How many claims are disputed or denied, and where on this view each stands. */
function disputesTallied() {
  const { opposed, facing, disputes, changes } = counts;
  const claims = `${counted(opposed, "claim")} ${opposed > 1 ? "are" : "is"} disputed or denied`;
  const left = opposed - facing;
  const where = [facing && `${facing.toLocaleString("en")} in ${counted(disputes, "dispute")}`, left && `${left.toLocaleString("en")} in the list at the end`].filter(Boolean);
  return `${claims}: ${where.join(", ")}.${changes ? ` ${counted(changes, "more conflict")} changed over time.` : ""}`;
}

/** Is it this conflict, or one with a passage of it? */
const holdsConflict = ({ id, also }, asked) => id === asked || also.includes(asked);

/** The disputes with their conflicts; one of a kind that is asked for stands alone. */
const conflictById = byId(derived.conflicts);
const disputesWhole = derived.disputes.map((dispute) => ({ ...dispute, conflicts: dispute.conflicts.map((id) => conflictById.get(id)) }));
const alone = (conflict) => ({ id: conflict.id, positions: [], conflicts: [conflict] });
/** What an address leads to: all positions of a dispute where it asks for its first conflict, else the conflict. */
function targetOf({ id, positions, conflicts }, asked) {
  const conflict = conflicts.find((one) => holdsConflict(one, asked));
  return positions.length && asked === id ? `all-${id}` : conflict.id;
}

/** A dispute: the positions of all who take part in it, then what cannot both hold. */
function Dispute({ dispute: { id, positions, parties, conflicts }, asked }) {
  const blocks = conflicts.map((conflict) => html`<${ConflictBlock} key=${conflict.id} conflict=${conflict} asked=${!positions.length && holdsConflict(conflict, asked)} />`);
  if (!positions.length) return html`<div>${blocks}</div>`;
  const groups = groupBy(positions, (position) => position.how);
  return html`<section class="dispute">
    <div class="positions" id="conflict-all-${id}" tabindex="-1"><h2 class="ours">Who says what on this: ${counted(positions.length, "position")} of ${counted(parties, "party", "parties")}</h2>
    ${[...groups].map(([how, list]) => html`<section key=${how}><h3>${HOW_TOLD[how](groups, conflicts)}</h3><ul>${list.map((position) => html`<${Position} key=${position.statement} position=${position} />`)}</ul></section>`)}</div>
    ${blocks}
  </section>`;
}

const HOW_TOLD = {
  says: (groups, conflicts) => html`<span class="for"><${Glyph} name="role-supports" /></span> ${groups.has("denies") ? "Say so" : conflicts.every(isOfAims) ? "Each give another aim" : "Say, and not all of it can hold"}`,
  denies: () => html`<span class="against"><${Glyph} name="role-denies" /></span> Deny it`,
  bears: () => html`<${Glyph} name="role-silent" /> Also said of it`,
};

/** Who holds what, on whose pages, since when. */
function Position({ position: { statement, words, denied, names, outlets, day, named, row } }) {
  const said = statements.get(statement);
  return html`<li><p>${denied && html`<${Denied} />`}<a class="words" lang=${documents.get(said.doc).language} href=${toWords(said)}><span class="gist" dir="auto">${words}</span></a></p>
    <p class="small"><${Whose} names=${names} most=${4} />${outlets.join() !== names.join() && `, in ${few(outlets, 4)}`}, <${Day} day=${day} named=${named} />${row && html` · <a href=${toClaim(row)}>its claim</a>`}</p></li>`;
}

/** What may exclude each other, but not surely: an editor is to look. */
function ToCheck() {
  if (!derived.to_check.length) return "";
  return html`<section class="to-check"><h2 class="ours">To check: may exclude each other</h2>
    <p class="small">Not sure enough for a conflict, and not among what is disputed. The likeliest first.</p>
    <ul>${derived.to_check.map(({ reason, sides }) => html`<li key=${sides.map((side) => side.statement).join()}>
      <ul class="pair">${sides.map((side) => html`<${Position} key=${side.statement} position=${side} />`)}</ul>
      <p class="small">Why: <span dir="auto">${reason}</span></p></li>`)}</ul>
  </section>`;
}

/** Claims that are disputed or denied, where no words of another side could be set against them. */
function Unfaced() {
  if (!derived.unfaced.length) return "";
  const rows = derived.unfaced.map(({ claim }) => claims.get(claim));
  return html`<section id="conflict-unfaced" class="unfaced" tabindex="-1"><h2 class="ours">Also disputed or denied: ${counted(rows.length, "claim")}</h2>
    <p class="small">No words of another side were found to set against these. Denials of earlier times stand last.</p>
    <ul>${onceInWords(rows.map(({ id }) => id)).map(([first, ...others]) => html`<${UnfacedClaim} key=${first} claim=${claims.get(first)} others=${others} />`)}</ul>
  </section>`;
}

const agoOf = new Map(derived.unfaced.filter((row) => row.ago).map((row) => [row.claim, row.ago]));

/** A claim with who says it and who denies it; a denial with who denies, once. Others in the same words stand with it. */
function UnfacedClaim({ claim, others }) {
  const every = [claim.id, ...others].map((id) => claims.get(id));
  const [says, denies] = ["supports", "denies"].map((role) => every.flatMap((one) => inRole(one, role).filter((row) => !unsureOf(one.id).has(row.statement))));
  const where = (rows) => html`<${Whose} names=${voices(rows)} />, in ${placesIn(unique(rows.map((row) => row.statement)))}`;
  if (derived.denied[claim.id]) return html`<li><${ClaimLink} claim=${claim} by=${voices(denies)} /><p class="small">In ${placesIn(denies.map((row) => row.statement))}${agoOf.get(claim.id) && `. Told of ${dayName(agoOf.get(claim.id))}, before the event`}</p></li>`;
  return html`<li><${ClaimLink} claim=${claim} /><p class="small"><${Standing} name=${claim.standing} />
    ${others.length > 0 && html` ${every.length} claims in these words.`}${says.length > 0 && html` Says so: ${where(says)}.`}${denies.length > 0 && html` Denies it or says otherwise: ${where(denies)}.`}</p></li>`;
}

/** What readers found to be no conflict, which the program took for one. */
function NoConflicts() {
  const found = correctionsHeld.filter((entry) => entry.kind === "no_conflict");
  if (!found.length) return "";
  return html`<section><h2 class="ours">Found to be none</h2>${found.map((entry) => html`<${CorrectionLine} key=${entry.id} entry=${entry} />`)}</section>`;
}

/** Two claims may hold both; one that is denied may have statements that say something else. */
function CorrectConflict({ conflict: { id, sides } }) {
  const [one, other] = sides.map((side) => side.claim);
  const words = sides.map((side) => shortened(side.words, 60)).join(" / ");
  if (one !== other) return html`<${CorrectButton} kind="claim" id=${one} other=${other} words=${words} kinds=${["no_conflict"]} />`;
  return html`<${CorrectButton} kind="claim" id=${id} words=${words} kinds=${["other_claim"]} />`;
}

function KindFilter({ kind }) {
  const kinds = [["", "All", derived.conflicts.length], ...CONFLICT_KINDS.map((name) => [name, CONFLICTS[name], conflictsOfKind.get(name)?.length ?? 0])];
  const options = kinds.filter(([name, , count]) => count || name === kind || !name).map(([name, label, count]) => [name, html`${label} <span>${count.toLocaleString("en")}</span>`]);
  return html`<div class="filters"><${Switch} label="Kind of conflict" options=${options} value=${kind} choose=${(name) => refine(to("conflicts", { kind: name }))} /></div>`;
}

function ConflictBlock({ conflict, asked }) {
  const { id, kind, note, both, sides } = conflict;
  return html`<article class="conflict ${asked ? "asked" : ""}" id="conflict-${id}" tabindex="-1" aria-label="${CONFLICTS[kind]}: ${sides.map((side) => side.words).join(" / ")}">
    <header><b>${CONFLICTS[kind]}</b>${both.length > 0 && html`<span>Same origin on both sides: ${listed(both)}</span>`}
      <a class="small" href=${to("conflicts", id)}>link to this conflict</a>
      <${CorrectConflict} conflict=${conflict} /></header>
    <div class="sides">${sides.map((side) => html`<${ConflictSide} side=${side} kind=${kind} />`)}</div>
    ${note && html`<p class="note">Set against each other: <${Words}>${note}<//></p>`}
  </article>`;
}

function ConflictSide({ side, kind }) {
  return html`<section>
    <h2>${side.denied && html`<${Denied} />`}<a class="words" href=${side.row ? toClaim(side.row) : toWords(statements.get(side.statement))}><span class="gist" dir="auto">${side.words}</span></a></h2>
    <dl>
      ${(kind === "change" || side.standing !== "disputed") && html`<dt>Standing</dt><dd><${Standing} name=${side.standing} /></dd>`}
      <dt>${side.denied ? "Denied by" : "Says so"}</dt><dd><${Whose} names=${side.names} most=${8} />${side.since ? `, since ${dayName(side.since)}` : ""}</dd>
      <dt>Carried by</dt><dd>${few(side.outlets, 8)}${side.origins.length ? `; ${counted(side.origins.length, "origin")}` : ""}</dd>
      ${side.bases.length > 0 && html`<dt>Basis</dt><dd>${side.bases.map(([basis, names]) => (names ? `${basis} (${names})` : basis)).join("; ")}</dd>`}
      ${side.doubters.length > 0 && html`<dt>Doubted</dt><dd><${Glyph} name="role-questions" label="Doubts it or could not verify it:" /> ${few(side.doubters, 5)}</dd>`}
    </dl>
    <${Quote} said=${statements.get(side.statement)} />
    ${side.others.length > 0 && html`<${OtherWords} side=${side} />`}
  </section>`;
}

/** What else is set against the other side. */
function OtherWords({ side }) {
  const row = (other) => html`<li key=${other.statement}>${other.denied && html`<${Denied} />`}<a class="words" href=${toWords(statements.get(other.statement))}><span class="gist" dir="auto">${other.words}</span></a>
    <p class="small"><${Whose} names=${other.names} most=${4} />, in ${few(other.outlets, 4)}${other.row && html` · <a href=${toClaim(other.row)}>its claim</a>`}</p></li>`;
  return html`<h3 class="small">Also on this side</h3><ul class="other-words">${side.others.map(row)}</ul>`;
}
drawnBy.set("conflicts", Conflicts);
