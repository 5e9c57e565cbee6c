// What a claim rests on: every sentence in its context, whose word it is, and why these belong together.

/** The first of a long list, the rest behind a button that stands for two at the least: an item where the rows are those of a list. */
function FirstOf({ items, most = 12, row, what = "more", as = "p" }) {
  const { shown, rest, showAll } = useFirst(items, items.length - most < 2 ? items.length : most);
  return html`<${Fragment}>
    ${shown.map(row)}
    ${rest > 0 && h(as, null, html`<button type="button" class="plain" onClick=${showAll}>${rest.toLocaleString("en")} ${what}</button>`)}
  <//>`;
}

/** Something folded that is drawn when it is opened. */
function DrawnWhenOpen({ summary, children }) {
  const [open, setOpen] = useState(false);
  const hear = (event) => setOpen(event.currentTarget.open);
  return html`<details class="folded" open=${open} onToggle=${hear}><summary>${summary}</summary>${open ? children() : ""}</details>`;
}

/** Statements under a head that says what they do for the claim; nothing where there are none. */
function Quotes({ head, mark, rows, noteOf }) {
  return rows.length ? html`<section><h2 class="head">${mark}${head}</h2><${QuoteRows} rows=${rows} noteOf=${noteOf} /></section>` : "";
}
function QuoteRows({ rows, noteOf = () => "" }) {
  const quote = (row) => html`<${Quote} key=${row.statement} said=${row.said} note=${noteOf(row)} />`;
  return html`<${FirstOf} items=${rows} what="more statements" row=${quote} />`;
}

/** Statements that may say something else and so do not count: folded, for they would drown those that do. */
function UnsureQuotes({ rows, sure }) {
  if (!rows.length) return "";
  const count = `${rows.length} ${sure ? "more " : ""}that may say something else, so not counted`;
  const summary = html`<span aria-hidden="true">≈</span> ${count}`;
  return html`<section class="unsure"><${DrawnWhenOpen} summary=${summary}>${() => html`<${QuoteRows} rows=${rows} noteOf=${() => derived.board.unsure} />`}<//></section>`;
}

function Evidence({ claim }) {
  const isUnsure = (row) => unsureOf(claim.id).has(row.statement);
  const [sure, denies] = ["supports", "denies"].map((role) => inRole(claim, role).filter((row) => !isUnsure(row)));
  const [aims, questions] = ["aims", "questions"].map((role) => inRole(claim, role));
  const unsure = inRole(claim, "supports", "denies").filter(isUnsure);
  const mark = (role) => html`<span class=${INKS[role]}><${Glyph} name="role-${role}" /></span>`;
  const opposed = denies.length + aims.length + questions.length > 0;
  const why = html`<${Replacements} claim=${claim} /><${Origins} claim=${claim} /><${ClaimConflicts} claim=${claim} /><${Judgements} claim=${claim} /><${WhenAndWhere} claim=${claim} />`;
  const say = `Say so: ${counted(sure.length, "statement")} in ${counted(outletsOf(sure).length, "outlet")}`;
  return html`<div class="evidence">
    <${ReadersOfClaim} claim=${claim} />
    <div>
      <${Quotes} mark=${mark("supports")} head=${say} rows=${sure} noteOf=${uncounted(claim)} />
      <${UnsureQuotes} rows=${unsure} sure=${sure.length > 0} />
    </div>
    <div>
      ${opposed || ["disputed", "denied"].includes(claim.standing) ? "" : html`<p class="small alone">No report denies it, and none says that it could not verify it.</p>`}
      <${Quotes} mark=${mark("denies")} head="${claim.standing === "denied" ? "Denials" : "Deny it or say otherwise"}: ${denies.length}" rows=${denies} />
      <${Quotes} mark=${mark("aims")} head="Give another aim; both may hold: ${aims.length}" rows=${aims} />
      <${Quotes} mark=${mark("questions")} head="Doubt it or could not verify it: ${questions.length}" rows=${questions} />
      ${opposed ? "" : why}
    </div>
    ${opposed ? html`<div class="why">${why}</div>` : ""}
  </div>`;
}

/** What readers judged about a claim, and the way to judge it. */
function ReadersOfClaim({ claim }) {
  return html`<div class="of-readers"><${CorrectionLines} kind="claim" id=${claim.id} /><${CorrectButton} kind="claim" id=${claim.id} words=${claim.gist} label="Correct this claim" /></div>`;
}

/** Why a statement is no origin of its own, to stand beside it. */
function uncounted(claim) {
  const whys = new Map(claim.not_counted.flatMap((row) => row.statements.map((statement) => [statement, row.why])));
  return (row) => (whys.has(row.statement) ? `no origin of its own: ${whys.get(row.statement)}` : "");
}

/** Later words that came in the place of the claim's own, and earlier ones that it came in place of. */
function Replacements({ claim }) {
  const own = new Set(claim.evidence.map((row) => row.statement));
  const pairs = claim.judgements.filter((judgement) => judgement.relation === "replaces");
  const rowsOf = (ids) => unique(ids.filter((id) => !own.has(id))).map((statement) => ({ statement, said: statements.get(statement) }));
  const after = rowsOf(pairs.map((judgement) => judgement.left));
  const before = rowsOf(pairs.map((judgement) => judgement.right));
  const mark = html`<${Glyph} name="standing-superseded" wide />`;
  return html`<${Fragment}><${Quotes} mark=${mark} head="Replaced by" rows=${after} /><${Quotes} mark=${mark} head="Came in place of" rows=${before} /><//>`;
}

const saidOf = (ids) => ids.map((id) => statements.get(id)).filter(Boolean);
/** Where statements stand: each outlet once, its further statements as numbers. */
function placesIn(ids) {
  const byOutlet = groupBy(saidOf(ids), (said) => outletOf(said.doc));
  return joined([...byOutlet].map(([outlet, list]) => html`<a href=${toWords(list[0])}>${outlet}</a>${list.slice(1).map((said, at) => html` <a href=${toWords(said)} aria-label="${outlet}, statement ${at + 2}">${at + 2}</a>`)}`));
}

function Origins({ claim }) {
  const others = claim.not_counted.filter((row) => row.why !== derived.board.unsure);
  return html`<section><h2 class="head">${claim.origins.length ? `Why ${counted(claim.origins.length, "origin")}` : "No origin"}</h2>
    ${claim.origins.length ? "" : html`<p class="small">Nobody who can be held to it says so.</p>`}
    <ul class="told">
      <${FirstOf} as="li" items=${claim.origins} what="more origins" row=${(origin) => html`<${OriginOf} key=${origin.id} origin=${origin} />`} />
      ${others.map((row) => html`<li class="small">No origin of its own: <b dir="auto">${row.name}</b>, <span dir="auto">${row.why}</span>, in ${placesIn(row.statements)}</li>`)}
    </ul>
  </section>`;
}

function OriginOf({ origin }) {
  const { id, name } = origin;
  const why = origin.why.replace("one accountable party", "one who answers for it");
  const others = saidOf(origin.statements).map(speakerOf).filter((one) => !one.own && one.name !== name && one.entity !== id);
  const through = unique(others.map((one) => one.name));
  return html`<li>
    <b dir="auto">${entities.has(id) ? html`<a href=${to("names", id)}>${name}</a>` : name}</b>${through.length ? html`, through <span dir="auto">${few(through)}</span>` : ""}, in ${placesIn(origin.statements)}: <span class="small" dir="auto">${why}</span>
  </li>`;
}

const otherOf = (conflict, claim) => claims.get(conflict.claims.find((id) => id !== claim.id) ?? claim.id);
function ClaimConflicts({ claim }) {
  const conflicts = conflictsOf(claim.id);
  if (!conflicts.length) return "";
  return html`<section><h2 class="head">${conflicts.every(({ id }) => derived.aims.includes(id)) ? CONFLICTS.aims : "Cannot hold beside"}</h2><ul class="told">
    <${FirstOf} as="li" items=${conflicts} what="more conflicts" row=${(conflict) => html`<${Clash} key=${conflict.id} conflict=${conflict} other=${otherOf(conflict, claim)} />`} />
  </ul></section>`;
}
function Clash({ conflict: { id, why, note }, other }) {
  return html`<li>
    <${ClaimLink} claim=${other} />
    <p class="small"><${Standing} name=${other.standing} /><a href=${to("conflicts", id)}>${CONFLICTS[derived.aims.includes(id) ? "aims" : why]}</a>${note ? html`: <span dir="auto">${note}</span>` : ""}</p>
  </li>`;
}

function Judgements({ claim }) {
  const list = claim.judgements;
  const all = () => html`<${FirstOf} items=${list} most=${40} what="more comparisons" row=${(judgement) => html`<${Judged} judgement=${judgement} />`} />`;
  if (!list.length) return html`<section><p class="small">It was compared with no other statement.</p></section>`;
  return html`<section><${DrawnWhenOpen} summary=${`Why these belong together: ${counted(list.length, "comparison")} of two statements`}>${all}<//></section>`;
}

/** What the name of a judge begins with who is not sure that two exclude each other. */
const TO_CHECK = "to-check";
function Judged({ judgement }) {
  const { left, right, relation, score, judge, reasons } = judgement;
  const [one, other] = saidOf([left, right]);
  const words = (said) => html`<p><a class="words" dir="auto" href=${toWords(said)}>${said.text}</a> <span class="small">${outletOf(said.doc)}</span></p>`;
  return html`<div class="judged">${words(one)}<p class="small"><b>${RELATIONS[judge.startsWith(TO_CHECK) ? "check" : relation]}</b>, ${Math.round(100 * score)} of 100 sure, by the program’s rule “<span dir="auto">${judge}</span>”</p>${words(other)}
    <p class="small">${reasons.length ? html`Its reasons: <span dir="auto">${reasons.join("; ")}</span>.` : "It gives no reason."}</p>
  </div>`;
}

function WhenAndWhere({ claim }) {
  const [first, last] = derived.board.claims[claim.id].days;
  const named = derived.board.claims[claim.id].places.map((id) => places.get(id));
  const day = (one) => (one ? html`<a href=${to("timeline", one)}>${dayName(one)}</a>` : "on a day that is not known");
  const twice = (place) => named.some((other) => other !== place && other.name === place.name);
  const where = named.map((place) => html`<a href=${to("map", place.id)} dir="auto">${place.name}${twice(place) ? ` (${PLACE_KINDS[place.kind]})` : ""}</a>`);
  return html`<p class="small facts-of-claim">
    First said ${day(first)}${last !== first ? html`, last ${day(last)}` : ""}. ${where.length ? html`It names ${joined(where)}. ` : ""}<a href=${toClaim(claim)}>Address of this claim</a>
  </p>`;
}
