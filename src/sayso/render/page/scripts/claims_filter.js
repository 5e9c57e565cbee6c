// What a reader asks of the claim board: which claims, in which order. The address holds it.
const CLAIM_ORDERS = {
  contested: ["most contested", (claim) => derived.board.claims[claim.id].contested],
  carried: ["most carried", (claim) => claimIndex(claim.id).outlet.size],
  origins: ["most origins", (claim) => claim.origins.length],
  newest: ["newest first", (claim) => lastTold(derived.board.claims[claim.id].days)],
};
const lastTold = ([, last]) => (last ? +dateOf(last.padEnd(10, "-01")) : -Infinity);

/** The evidence of a claim without what may say something else: nobody who searches finds a claim by that. */
const sureEvidence = (claim) => evidenceOf(claim).filter((row) => !unsureOf(claim).has(row.statement));
/** The words that a claim is found by. */
const claimWords = once((claim) =>
  unique([claims.get(claim).gist, ...sureEvidence(claim).flatMap((row) => [row.said.text, ...speakerWords(row.said)])]).map(foldedOnce).join("\n"),
);
/** What who says it is called, and whom he belongs to: a search for a body finds its spokesmen. */
function speakerWords(said) {
  const { name, entity } = speakerOf(said);
  const body = entities.get(entities.get(entity)?.affiliation);
  return [name, body?.name, body?.short].filter(Boolean);
}
const foldedOnce = once(folded);
/** What else can be asked of a claim. */
const claimIndex = once((claim) => {
  const rows = sureEvidence(claim);
  return {
    speaker: new Set(rows.flatMap((row) => [...bodiesOf(speakerOf(row.said).entity), derived.board.party[row.said.id]])),
    place: new Set(derived.board.claims[claim].places),
    day: new Set(rows.map((row) => row.said.said_on ?? UNDATED)),
    outlet: new Set(outletsOf(rows)),
  };
});
const UNDATED = "undated";
const SETS = ["speaker", "place", "day", "outlet"];

/** The claims that an address asks for, in its order; words that name parties ask for all that these say too. */
function claimsAsked({ standing, find = "", sort, ...asked }, parties) {
  const theirs = new Set(parties.flatMap(({ id }) => [...withMembers(id)]));
  const words = wordsAsked(find);
  const sets = SETS.filter((name) => asked[name]);
  const found = dossier.claims.filter(
    (claim) =>
      (!standing || claim.standing === standing) &&
      sets.every((name) => claimIndex(claim.id)[name].has(asked[name])) &&
      (words.every((word) => claimWords(claim.id).includes(word)) || (words.length > 0 && partOf(claim, theirs) < OTHERS)),
  );
  return inClaimOrder(found, sort, words.length > 0);
}
/** The claims that an address asks for, in one part, or where it asks for parties in parts with what these say first. */
function claimParts(asked) {
  const parties = asked.speaker ? [entities.get(asked.speaker)].filter(Boolean) : partiesNamed(asked.find ?? "");
  const list = claimsAsked(asked, asked.speaker ? [] : parties);
  const near = CLAIM_ORDERS[asked.sort] ? (found) => found : withThoseNear;
  const parts = parties.length ? inParts(list, parties).map(({ head, claims: found }) => ({ head, claims: near(found) })) : newsFirst(list);
  return { parties, parts, count: list.length, folds: !CLAIM_ORDERS[asked.sort] };
}
/** What happened, and in a part of its own behind it who somebody is, where both are found. */
function newsFirst(list) {
  const [passing, news] = [true, false].map((beside) => list.filter(({ standing }) => (standing === "passing") === beside));
  return passing.length && news.length ? [{ head: "", claims: news }, { head: "Who is who, as the reports tell it", claims: passing }] : [{ head: "", claims: list }];
}
/** In how many rows claims stand, where some of them share one. */
const inRows = (count, rows) => (rows < count ? `, in ${counted(rows, "row")}` : "");
const rowsFor = (rows, count) => (rows < count ? `${counted(rows, "row")} for ${counted(count, "claim")}` : counted(count, "claim"));
/** The rows of some parts; `heads` are those of the parts, by the place of their first row. */
function boardRows({ parts, folds }, kept) {
  const heads = new Map();
  const variants = new Map();
  const rows = [];
  for (const { head, claims: found } of parts) {
    const held = folds ? withoutVariants(found, kept) : { rows: found, variants: new Map() };
    if (head) heads.set(rows.length, `${head}: ${counted(found.length, "claim")}${inRows(found.length, held.rows.length)}`);
    rows.push(...held.rows);
    for (const [claim, others] of held.variants) variants.set(claim, others);
  }
  return { rows, heads, variants };
}
/** Of what somebody searches, what is of the event itself stands before what the reports tell beside it. */
function inClaimOrder(found, sort, searched) {
  const [, weigh] = CLAIM_ORDERS[sort] ?? CLAIM_ORDERS.contested;
  const whole = (claim) => !CLAIM_ORDERS[sort] && derived.board.claims[claim.id].whole;
  const ranked = found.map((claim) => ({ claim, weights: [claim.standing !== "passing", weigh(claim), searched && derived.board.claims[claim.id].event, whole(claim), CLAIM_ORDERS.carried[1](claim), claim.evidence.length] }));
  ranked.sort((a, b) => a.weights.map((weight, place) => descending(weight, b.weights[place])).find(Boolean) ?? (a.claim.id < b.claim.id ? -1 : 1));
  const list = ranked.map(({ claim }) => claim);
  return CLAIM_ORDERS[sort] ? list : withThoseNear(list);
}

/** What a claim has in common with each of those that belong beside it, by id. */
const nearTo = once((claim) => new Map(derived.board.near[claim]));
/** Does it belong below another one: for its sentences always, for its place and day unless only the other is contested? */
const belongsBelow = (id, claim) => nearTo(claim.id).get(id) === "sentences" || (nearTo(claim.id).has(id) && isContested(id) === isContested(claim.id));
const isContested = (id) => derived.board.claims[id].contested > 0;
/** The list with those that belong beside a claim right below it. */
function withThoseNear(list) {
  const left = new Map(list.map((claim, place) => [claim.id, place]));
  const take = (place) => (left.delete(list[place].id) ? [list[place]] : []);
  const placesNear = (claim) => [...nearTo(claim.id).keys()].filter((id) => left.has(id) && belongsBelow(id, claim)).map((id) => left.get(id));
  return list.flatMap((claim, place) => (left.has(claim.id) ? [place, ...placesNear(claim).sort((a, b) => a - b)].flatMap(take) : []));
}
/** Who does what for a claim, surely. */
const voicesOf = once((claim) => new Set(sureEvidence(claim).map((row) => `${row.role} ${speakerOf(row.said).name}`)));
/** Does a claim tell of nobody and nothing that the other does not: the same people, on the same statements, with the same standing? */
const isVariant = (claim, first) =>
  claim.standing === first.standing && nearTo(first.id).get(claim.id) === "sentences" && [...voicesOf(claim.id)].every((voice) => voicesOf(first.id).has(voice));
/** A list without the variants of the claim above them, and these by that claim; what is `kept` open stays in it. */
function withoutVariants(list, kept) {
  let first = null;
  const variants = new Map();
  const rows = list.filter((claim) => {
    if (!first || !nearTo(first.id).has(claim.id)) first = claim;
    if (claim === first || kept.has(claim.id) || !isVariant(claim, first)) return true;
    variants.set(first.id, [...(variants.get(first.id) ?? []), claim]);
    return false;
  });
  return { rows, variants };
}
/** Of each row that belongs beside one above it, which begins such rows, what it has in common with that; none does where a part `begins`. */
function besideAbove(list, begins) {
  let first = null;
  let told = new Set();
  return new Map(list.flatMap((claim, place) => {
    const why = first && !begins.has(place) && nearTo(first.id).get(claim.id);
    if (!why) [first, told] = [claim, new Set()];
    const same = told.has(folded(claim.gist));
    told.add(folded(claim.gist));
    return why ? [[claim.id, same ? "words" : why]] : [];
  }));
}
const descending = (one, other) => (one === other ? 0 : other - one); // both may be without end

/** What the folded choices offer: those that choose any claim. */
function claimChoices() {
  const asked = new Set(dossier.claims.flatMap((claim) => SETS.flatMap((name) => [...claimIndex(claim.id)[name]].map((value) => `${name} ${value}`))));
  const offered = (name, options) => options.filter(([value]) => asked.has(`${name} ${value}`));
  const days = unique(dossier.statements.map((said) => said.said_on).filter(Boolean)).sort();
  return {
    speaker: offered("speaker", derived.board.speakers),
    place: offered("place", dossier.places.map((place) => [place.id, place.name]).sort(([, a], [, b]) => a.localeCompare(b))),
    day: offered("day", [...days.map((day) => [day, dayName(day)]), [UNDATED, "no day known"]]),
    outlet: offered("outlet", derived.board.outlets.map(({ id }) => [id, id])),
  };
}

/** What narrows a search beside its words, as it reads. */
function narrowing({ standing, speaker, place, day, outlet }) {
  const { places } = dossier;
  return [
    standing && `only ${STANDINGS[standing].toLowerCase()}`,
    speaker && `only what ${shortName(entities.get(speaker))} says`,
    place && `only of ${places.find(({ id }) => id === place)?.name}`,
    day && `only said on ${day === UNDATED ? "no day known" : dayName(day)}`,
    outlet && `only in ${outlet}`,
  ].filter(Boolean);
}
/** How many claims a search finds of those that it would find in all, where a choice that was made before narrows it; and the way out. */
function Narrowed({ query, count, ask }) {
  const { find = "" } = query;
  const by = find.trim() ? narrowing(query) : [];
  const all = useMemo(() => (by.length ? claimParts({ find }).count : count), [find, by.length, count]);
  if (all === count) return "";
  const none = Object.fromEntries(["standing", ...SETS].map((name) => [name, ""]));
  return html`<p class="found"><b>${count.toLocaleString("en")} of ${all.toLocaleString("en")}</b> that have “${find.trim()}”: ${joined(by)}. <button type="button" class="plain" onClick=${() => ask(none)}>Show all ${all.toLocaleString("en")}</button></p>`;
}

function StandingSwitch({ value, choose }) {
  const { standings } = derived.facts;
  const options = Object.keys(STANDINGS).filter((name) => standings[name]).map((name) => [name, html`<${Standing} name=${name} /> ${standings[name].toLocaleString("en")}`]);
  return html`<${Switch} label="Standing" options=${[["", `All ${dossier.claims.length.toLocaleString("en")}`], ...options]} value=${value ?? ""} choose=${choose} />`;
}

/** A choice that is drawn anew only when what is chosen changes: there may be thousands to choose from. */
function LongChoice({ label, options, value, choose, all }) {
  return useMemo(() => html`<${Choice} label=${label} options=${options} value=${value ?? ""} choose=${choose} all=${all} />`, [value, choose]);
}

function ClaimFilters({ query, ask }) {
  const options = useMemo(claimChoices, []);
  const by = query.by === "origin" ? "origin" : "outlet";
  const chooseWith = useMemo(() => Object.fromEntries(SETS.map((name) => [name, (value) => ask({ [name]: value })])), [ask]);
  const orders = Object.entries(CLAIM_ORDERS).slice(1).map(([name, [label]]) => [name, label]);
  return html`<${Fragment}>
    <div class="filters" role="group" aria-label="Standing, words and columns">
      <${StandingSwitch} value=${query.standing} choose=${(standing) => ask({ standing })} />
      <label class="find">Find <input type="search" value=${query.find ?? ""} size="16" autocomplete="off" spellcheck=${false} onInput=${(event) => ask({ find: event.currentTarget.value })} /></label>
      <${Switch} label="Columns" options=${[["outlet", "By outlet"], ["origin", "By source"]]} value=${by} choose=${(chosen) => ask({ by: chosen === "origin" ? chosen : "", columns: "" })} />
    </div>
    <${Foldable} summary="Filter and order">
      <${LongChoice} label="Speaker" options=${options.speaker} value=${query.speaker} choose=${chooseWith.speaker} all="anyone" />
      <${LongChoice} label="Place" options=${options.place} value=${query.place} choose=${chooseWith.place} all="anywhere" />
      <${LongChoice} label="Said on" options=${options.day} value=${query.day} choose=${chooseWith.day} all="any day" />
      <${LongChoice} label="In" options=${options.outlet} value=${query.outlet} choose=${chooseWith.outlet} all="any outlet" />
      <${Choice} label="Order" options=${orders} value=${query.sort ?? ""} choose=${(sort) => ask({ sort })} all=${CLAIM_ORDERS.contested[0]} />
    <//>
  <//>`;
}

/** Filters that are folded where the window is narrow. */
function Foldable({ summary, children }) {
  const [wide] = useState(() => innerWidth > STACKED);
  return html`<details class="filters foldable" open=${wide}><summary>${summary}</summary><div>${children}</div></details>`;
}
