// The claim board: a row a claim, a column an outlet or an origin. A row opens to what the claim rests on.

function Claims({ route }) {
  const { query } = route;
  const [named] = route.rest;
  const current = useRef(route);
  current.current = route;
  const ask = useCallback((changes) => refine(to("claims", current.current.rest[0], { ...current.current.query, ...changes })), []);
  const { opened, toggle, arriving } = useOpened(claims.has(named) ? named : null, "claim");
  const { columns, by, ...asked } = query;
  const found = useMemo(() => claimParts(asked), [JSON.stringify(asked)]);
  const { rows: list, heads, variants } = useMemo(() => boardRows(found, new Set([...opened, named])), [found, opened, named]);
  const shown = arriving ? list.findIndex((claim) => claim.id === arriving) : -1;
  const turning = useRef(null);
  turning.current = (id) => {
    const open = toggle(id);
    refine(to("claims", open ? id : named === id ? null : named, query));
  };
  const turn = useCallback((id) => turning.current(id), []);
  return html`<${Fragment}>
    <header class="row"><h1 class="view">Claims</h1><${ClaimKey} by=${by} /></header>
    ${dossier.claims.length ? html`<${ClaimFilters} query=${query} ask=${ask} />` : ""}
    ${query.standing === "unverified" && !query.find && html`<${Doubts} claims=${found.count} rows=${list.length} />`}
    <${Found} parties=${found.parties} words=${query.find ?? ""} />
    <p class="hush" role="status">${dossier.claims.length ? rowsFor(list.length, found.count) : ""}</p>
    <${Narrowed} query=${query} count=${found.count} ask=${ask} />
    ${list.length
      ? html`<${Board} list=${list} count=${found.count} heads=${heads} variants=${variants} by=${by === "origin" ? by : "outlet"} first=${Number(columns) || 0} ask=${ask} opened=${opened} turn=${turn} shown=${shown} />`
      : html`<${NoClaims} clear=${to("claims", { by, sort: query.sort })} />`}
  <//>`;
}

const DOUBTS_AT_ONCE = 12;
const FEWEST_BEHIND = 3; // doubts behind a button, or none
/** Every doubt in the report's own words: what could not be verified stands there or in the sentence before. */
function Doubts({ claims: count, rows }) {
  const most = derived.doubts.length <= DOUBTS_AT_ONCE + FEWEST_BEHIND ? derived.doubts.length : DOUBTS_AT_ONCE;
  const { shown, rest, showAll } = useFirst(derived.doubts, most);
  if (!derived.doubts.length) return "";
  const others = (also) => unique(also.map((id) => outletOf(statements.get(id).doc)));
  return html`<section class="doubts" aria-labelledby="every-doubt">
    <h2 class="ours" id="every-doubt">What could not be verified, or is doubted, in the reports’ own words: ${derived.doubts.length}</h2>
    <div>${shown.map(({ statement, also, sentence }) => html`<${Quote} key=${statement} said=${statements.get(statement)} stretch=${sentence} note=${also.length ? `also in ${few(others(also))}` : ""} />`)}</div>
    ${rest > 0 && html`<button type="button" class="plain" onClick=${showAll}>${counted(rest, "more doubt")}</button>`}
    ${count > 0 && html`<h2 class="ours">The claims that these leave unverified: ${count}${inRows(count, rows)}</h2>`}
  </section>`;
}

function NoClaims({ clear }) {
  if (!dossier.claims.length) return html`<${Nothing}>No claim was found in the reports.<//>`;
  return html`<${Nothing}>No claim matches. <button type="button" onClick=${() => refine(clear)}>Clear the filters</button><//>`;
}

const ClaimKey = ({ by }) => html`<p class="key">
  <span><b class="for"><${Glyph} name="role-supports" /></b>says so</span>
  <span><b class="for"><${Glyph} name="role-probable" /></b>as probable</span>
  <span><b class="for"><${Glyph} name="role-possible" /></b>as possible</span>
  <span><b class="against"><${Glyph} name="role-denies" /></b>denies, or says otherwise</span>
  ${derived.aims.length > 0 && html`<span><${Glyph} name="role-aims" />gives another aim; both may hold</span>`}
  <span><${Glyph} name="role-questions" />doubts or could not verify</span>
  <span><${Glyph} name="role-silent" />silent</span>
  <span><b>≈</b>${derived.board.unsure}: like the claim, but not surely the same, so not counted</span>
  ${by === "origin" && html`<span><${Glyph} name="relayed" />words of somebody else, whom it passes on</span>`}
</p>`;

const ROW_HEIGHT = 74;
/** A table by its roles: its rows are drawn as they come into the window. */
function Board({ list, count, heads, variants, by, first, ask, opened, turn, shown }) {
  const most = useColumnsThatFit();
  const { shown: columns, rest } = useMemo(() => shownColumns(LAYOUTS[by], first, most), [by, first, most]);
  const beside = useMemo(() => besideAbove(list, heads), [list]);
  const row = (claim, place) => html`<${Fragment} key=${claim.id}>
    ${heads.has(place) && html`<div role="row" class="part" aria-rowindex=${place + 2}><div role="cell" aria-colspan=${columns.length + 2 + (rest ? 1 : 0)}>${heads.get(place)}</div></div>`}
    <${ClaimRow} claim=${claim} beside=${beside.get(claim.id)} variants=${variants.get(claim.id)} place=${place} by=${by} columns=${columns} rest=${rest} open=${opened.has(claim.id)} turn=${turn} /><//>`;
  const table = { role: "table", "aria-label": "Claims", "aria-rowcount": list.length + 1, style: { "--columns": columns.length } };
  return html`<div class="board ${rest ? "more-columns" : ""}" ...${table} onKeyDown=${(event) => walkRows(event, turn)}>
    <div role="rowgroup" class="heads"><div role="row" aria-rowindex="1">
      <div role="columnheader">Claim<span>${rowsFor(list.length, count)}</span></div>
      <div role="columnheader">Standing<span>origins: who answers for it</span></div>
      ${columns.map((column) => html`<div role="columnheader" key=${column.id}><bdi title=${column.name}>${column.name}</bdi><span>${column.note}</span></div>`)}
      ${rest ? html`<${OtherColumns} rest=${rest} ask=${ask} />` : ""}
    </div></div>
    <div role="rowgroup"><${LongList} items=${list} row=${row} estimate=${ROW_HEIGHT} shown=${shown} /></div>
  </div>`;
}

/** The head of the column that stands for those that do not fit: it pages through them. */
function OtherColumns({ rest: { name, before, next }, ask }) {
  return html`<div role="columnheader">${name}<span class="pages"><${TurnColumns} to=${before} words="Back" ask=${ask} /><${TurnColumns} to=${next} words="Next" ask=${ask} /></span></div>`;
}
const TurnColumns = ({ to: place, words, ask }) =>
  place === null ? "" : html`<button type="button" class="plain" onClick=${() => ask({ columns: place ? String(place) : "" })}>${words}<span class="hush"> columns</span></button>`;

/** A row is drawn anew only when something in it changes. */
function ClaimRow({ claim, beside, variants, place, by, columns, rest, open, turn }) {
  return useMemo(() => claimRow({ claim, beside, variants, place, by, columns, rest, open, turn }), [claim, beside, variants, place, columns, open]);
}

/** Claims that the same people make in other words of the same sentences; not those in the very same words. */
function Variants({ claim: first, list: every, open }) {
  const list = [...new Map(every.map((claim) => [bareWords(claim), claim])).values()].filter((claim) => bareWords(claim) !== bareWords(first));
  if (!list.length) return "";
  const shown = open || list.length <= FEW_VARIANTS + 1 ? list : list.slice(0, FEW_VARIANTS);
  const more = list.length - shown.length;
  return html`<ul class="variants small" aria-label="In other words">${shown.map((claim) => html`<li key=${claim.id}>also: <${ClaimLink} claim=${claim} /></li>`)}${more > 0 && html`<li>and ${more} more wordings</li>`}</ul>`;
}
const bareWords = ({ gist }) => folded(gist.replace(/ \[[^\]]*\]/g, "")).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const FEW_VARIANTS = 2; // of a row that is not opened; the rest are counted where there are two at least

/** How words begin that do not tell whom or what they are of, where no name follows in [brackets]. */
const UNTOLD = /^(?:it|he|she|they|we|i|its|his|her|their|our|my)\b(?!(?:['’]\w+)? \[)/i;
/** Whose words a claim is in that do not tell whom they are of: 'it' may be the speaker, and nothing says so. */
function SaidBy({ claim }) {
  if (!UNTOLD.test(claim.gist)) return "";
  const words = folded(claim.gist);
  const speakers = evidenceOf(claim.id).filter((row) => folded(row.said.text).includes(words)).map((row) => speakerOf(row.said));
  const names = unique(speakers.filter(({ own }) => !own).map(({ name }) => name));
  return names.length > 0 && html`<p class="small">in the words of ${few(names, 2)}</p>`;
}

/** The sentence that words stand in which are too little without it. */
function WholeSentence({ claim }) {
  const { sentence } = derived.board.claims[claim.id];
  return sentence && html`<p class="small">in: <${Words}>${sentence}<//></p>`;
}

const STANDS_BESIDE = {
  words: (claim) => `the same words as above, here from ${few(voices(sureEvidence(claim.id)), 3)}`,
  sentences: () => "from some of the same sentences as above",
  place: () => "tells of the same place and day as above",
};
const FOLDED = 2; // lines of a claim until its row is opened, more where who speaks has as many beside it
function claimRow({ claim, beside, variants, place, by, columns, rest, open, turn }) {
  const found = cellsOf[by](claim.id);
  const index = place + 2;
  const lines = Math.max(FOLDED, ...columns.map((column) => Math.min(MOST_VOICES, found.get(column.id)?.length ?? 0)));
  return html`<div class="claim ${open ? "open" : ""} ${beside ? "beside" : ""}" id="claim-${claim.id}" data-row=${claim.id} style=${{ "--lines": lines }}>
    <div role="row" aria-rowindex=${index} class="press" onClick=${(event) => event.target.closest("button, a") || !getSelection().isCollapsed || turn(claim.id)}>
      <div role="rowheader"><button type="button" class="opener" aria-expanded=${String(open)} onClick=${() => turn(claim.id)}><${Gist} claim=${claim} /></button><${WholeSentence} claim=${claim} /><${SaidBy} claim=${claim} />${beside && html`<p class="small">${STANDS_BESIDE[beside](claim)}</p>`}${variants && html`<${Variants} claim=${claim} list=${variants} open=${open} />`}</div>
      <div role="cell" class="stands"><${Standing} name=${claim.standing} /><span>${claim.standing === "denied" ? "denials only" : counted(claim.origins.length, "origin")}</span></div>
      ${columns.map((column) => html`<${BoardCell} key=${column.id} name=${column.name} found=${found.get(column.id) ?? []} />`)}
      ${rest ? html`<${BoardCell} name=${rest.name} found=${otherLines(claim, by, columns)} />` : ""}
    </div>
    ${open ? html`<div role="row" aria-rowindex=${index} class="detail"><div role="cell" aria-colspan=${columns.length + 2 + (rest ? 1 : 0)}><${Evidence} claim=${claim} /></div></div>` : ""}
  </div>`;
}

drawnBy.set("claims", Claims);
