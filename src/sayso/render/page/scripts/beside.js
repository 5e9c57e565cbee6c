// Two reports side by side: which claims each has alone, and in the texts what the other has too and what it lacks.

const LIST_AT_ONCE = 8;
const RUN_LENGTH = 8;
const A_WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a document in lower case, with their offsets in code points. */
const wordsOf = once((doc) => {
  const { text } = documents.get(doc);
  let units = 0;
  let points = 0;
  return [...text.matchAll(A_WORD)].map((match) => {
    points += Array.from(text.slice(units, match.index)).length;
    const start = points;
    points += Array.from(match[0]).length;
    units = match.index + match[0].length;
    return { word: match[0].toLowerCase(), start, end: points };
  });
});
const runsOf = once((doc) => new Set(wordRuns(wordsOf(doc))));
const wordRuns = (words) => words.slice(0, Math.max(0, words.length - RUN_LENGTH + 1)).map((_, at) => runAt(words, at));
const runAt = (words, at) => words.slice(at, at + RUN_LENGTH).map((one) => one.word).join(" ");

/** The passages of a document that stand in another word for word, eight words or more at a time. */
function sameWording(doc, other) {
  const words = wordsOf(doc);
  const known = runsOf(other);
  const passages = [];
  for (let at = 0; at + RUN_LENGTH <= words.length; at += 1) {
    if (!known.has(runAt(words, at))) continue;
    const last = passages.at(-1);
    if (last && last.past >= at) Object.assign(last, { past: at + RUN_LENGTH, end: words[at + RUN_LENGTH - 1].end });
    else passages.push({ from: at, past: at + RUN_LENGTH, start: words[at].start, end: words[at + RUN_LENGTH - 1].end });
  }
  return passages;
}

/** Which share of a document's words stand in such passages. */
function sameShare(doc, passages) {
  const total = wordsOf(doc).length;
  return total ? passages.reduce((sum, passage) => sum + passage.past - passage.from, 0) / total : 0;
}

/** Has a document words of a claim that surely say it, or that deny or doubt it? */
const surelyIn = (doc, id) => evidenceOf(id).some((row) => row.said.doc === doc && !unsureOf(id).has(row.statement));
/** The claims that a statement serves, but for those of which it may say something else. */
const surelyServed = (said) => (servedBy.get(said.id) ?? []).map((pair) => pair.claim.id).filter((id) => !unsureOf(id).has(said.id));

/** The claims of two documents: those of the first alone, of both, and of the second alone; the contested first. */
function comparedClaims(left, right) {
  const [here, there] = [left, right].map((doc) => derived.documents[doc].claims.filter((id) => surelyIn(doc, id)));
  const [known, others] = [new Set(here), new Set(there)];
  return { here: here.filter((id) => !others.has(id)), both: here.filter((id) => others.has(id)), there: there.filter((id) => !known.has(id)) };
}

/** The statements of one of the two texts that serve some claim: numbered as the claim is in the list of both, or marked as lacking in the other. */
function rowsBeside(doc, numbers, pointed) {
  return (saidIn.get(doc) ?? []).flatMap((said) => {
    const served = surelyServed(said);
    if (!served.length) return [];
    const shared = served.filter((id) => numbers.has(id)).map((id) => numbers.get(id));
    const number = shared.sort((one, other) => one - other).join(",");
    const here = said.id === pointed?.id || served.some((id) => pointed?.claims.has(id));
    return [{ said, number, here, label: `In both: ${number}`, mark: shared.length ? "shared" : "alone" }];
  });
}

/** The statement that is pointed at, with those of its claims that both documents have: the words of these are outlined in both. */
function sharedClaims(said, numbers) {
  if (!said?.id) return null;
  const served = surelyServed(said);
  return { id: said.id, claims: new Set(served.filter((id) => numbers.has(id))) };
}

/** Claims in the same words stand once: their ids together, in the order of the first of each. */
const onceInWords = (ids) => [...groupBy(ids, (id) => folded(claims.get(id).gist)).values()];

function Beside({ doc, other, pointed, address }) {
  const { here, both, there } = useMemo(() => comparedClaims(doc, other), [doc, other]);
  const numbers = useMemo(() => new Map(onceInWords(both).flatMap((ids, at) => ids.map((id) => [id, at + 1]))), [both]);
  const shared = useMemo(() => sharedClaims(pointed, numbers), [pointed, numbers]);
  const texts = useRef(null);
  const [together, setTogether] = useState(true);
  useEffect(() => showBoth(texts.current), [pointed, doc, other]);
  useEffect(() => (together ? scrolledTogether([...texts.current.children]) : undefined), [together, doc, other]);
  const firstIn = (one, id) => evidenceOf(id).find((row) => row.said.doc === one && !unsureOf(id).has(row.statement));
  const list = (ids, one, docs = [one]) =>
    onceInWords(ids).map(([id, ...alike]) => ({ id, alike, docs, number: numbers.get(id), href: address(firstIn(one, id).said) }));
  const [left, right] = useMemo(() => [sameWording(doc, other), sameWording(other, doc)], [doc, other]);
  const [rows, beside] = useMemo(() => [doc, other].map((one) => rowsBeside(one, numbers, shared)), [doc, other, numbers, shared]);
  return html`<${Fragment}>
    <div class="lists">
      <${ClaimsOfOne} title="Only in ${outletOf(doc)}" items=${list(here, doc)} />
      <${ClaimsOfOne} title="In both" items=${list(both, doc, [doc, other])} />
      <${ClaimsOfOne} title="Only in ${outletOf(other)}" items=${list(there, other)} />
    </div>
    <p class="note"><${WordingInCommon} doc=${doc} other=${other} left=${left} right=${right} /></p>
    <p class="key"><span><mark class="said alone">Marked</mark> the other report has no such claim</span><span>
        <mark class="said shared">Underlined</mark><sup>1</sup> both have it: number in the list above</span><span>
        <span class="same">Grey</span> the same ${RUN_LENGTH} words or more stand in the other</span>
        <button type="button" class="toggle texts-together" aria-pressed=${String(together)} onClick=${() => setTogether(!together)}>Scroll together</button></p>
    <div class="texts" ref=${texts}>
      <${TextColumn} doc=${doc} rows=${rows} same=${left} stretch=${shared ? null : pointed} address=${address} />
      <${TextColumn} doc=${other} rows=${beside} same=${right} address=${address} />
    </div>
  <//>`;
}

function WordingInCommon({ doc, other, left, right }) {
  if (!left.length) return `Nowhere do ${RUN_LENGTH} words or more in a row stand in both.`;
  const share = (one, passages) => `${Math.round(100 * sameShare(one, passages))} % of the words of ${outletOf(one)}`;
  return `${share(doc, left)} and ${share(other, right)} stand in the other as they are, ${RUN_LENGTH} or more at a time.`;
}

function ClaimsOfOne({ title, items }) {
  const { shown, rest, showAll } = useFirst(items, LIST_AT_ONCE);
  return html`<section><h2 class="ours">${title}: ${items.length}</h2>
    <ul>${shown.map(({ id, alike, docs, number, href }) => html`<li key=${id}><span class="numbers">${number}</span><span class="marks">
        ${[id, ...alike].map((one) => html`<${ClaimMark} key=${one} claim=${claims.get(one)} />`)}</span><div><a class="words" href=${href}>
        <${Gist} claim=${claims.get(id)} by=${deniers(id)} /></a><${Sides} ids=${[id, ...alike]} docs=${docs} /></div></li>`)}</ul>
    ${rest > 0 && html`<button type="button" class="plain" onClick=${showAll}>All ${items.length}</button>`}
  </section>`;
}

const deniers = (id) => voices(inRole(claims.get(id), "denies"));
/** Who denies or doubts a claim, and beside them who says so, each in which of the reports; nothing where all say so. */
function Sides({ ids, docs }) {
  const rows = ids.flatMap((id) => evidenceOf(id).filter((row) => docs.includes(row.said.doc) && !unsureOf(id).has(row.statement)));
  if (rows.every((row) => row.role === "supports") || ids.every((id) => derived.denied[id])) return null;
  const sides = [...groupBy(rows, (row) => `${row.role} ${row.said.doc}`).values()].map((same) => ({
    role: same[0].role,
    names: voices(same),
    outlet: docs.length > 1 && !same.every(({ said }) => speakerOf(said).own) ? ` in ${outletOf(same[0].said.doc)}` : "",
  }));
  const side = ({ role, names, outlet }) => html`<li class="small"><span class=${INKS[role]}><${Glyph} name="role-${role}" /></span>
      <span dir="auto">${ROLES[role]}${outlet}: <b>${few(names, 2)}</b></span></li>`;
  return html`<ul class="who-says">${d3.sort(sides, (one) => ROLE_ORDER[one.role]).map(side)}</ul>`;
}

function TextColumn({ doc, rows, same, stretch, address }) {
  const { title, published, language } = documents.get(doc);
  const blocks = useMemo(() => laidOut(doc, rows, { under: same, stretch }), [doc, rows, same, stretch]);
  return html`<section class="column" tabindex="0" aria-label=${outletOf(doc)}>
    <header><h2 class="words" dir="auto" lang=${language}><a href=${to("documents", doc)}>${title ?? "No title in the file"}</a></h2><p class="small">
        ${outletOf(doc)} · ${dayName(published)}</p></header>
    ${blocks.length === 0 && html`<${Nothing}>The report has no text.<//>`}
    ${blocks.map((block) => html`<p key=${block.start} class="words ${block.furniture ? "furniture" : ""}" dir="auto" lang=${language}>
        ${block.furniture && html`<span class="small">${block.furniture}: </span>`}${block.pieces.map(
      (piece) => html`<${TextPiece} key=${piece.start} doc=${doc} piece=${piece} numberAddress=${(row) => address(row.said)} />`,
    )}</p>`)}
  </section>`;
}

/** Bring the words that are pointed at into both columns where these scroll, else into the window. */
function showBoth(texts) {
  const found = [...texts.children].map((column) => [column, column.querySelector("[data-here]")]).filter(([, mark]) => mark);
  if (!found.length) return;
  const scrolls = found.filter(([column]) => column.scrollHeight > column.clientHeight + 1);
  for (const [column, mark] of scrolls) column.scrollTop += mark.getBoundingClientRect().top - column.getBoundingClientRect().top - column.clientHeight / 3;
  if (scrolls.length) texts.scrollIntoView({ block: "start" });
  else found[0][1].scrollIntoView({ block: "center" });
}

/** How far down a column the eye reads, of its height: passages that face each other meet there. */
const READING_LINE = 1 / 3;

/** How far down in a column each numbered passage first stands. */
function numberedTops(column) {
  const from = column.getBoundingClientRect().top - column.scrollTop;
  const tops = new Map();
  for (const link of column.querySelectorAll("[data-number]")) {
    for (const number of link.dataset.number.split(",")) if (!tops.has(number)) tops.set(number, link.getBoundingClientRect().top - from);
  }
  return tops;
}

const bySecond = d3.bisector(({ pair }) => pair[1]);
/** Of pairs of tops, the longest run that goes down in both: of the runs of each length only the one that ends highest can go on. */
function goingDown(pairs) {
  const ends = [];
  for (const pair of d3.sort(pairs, (one, other) => one[0] - other[0] || other[1] - one[1])) {
    const length = bySecond.left(ends, pair[1]);
    ends[length] = { pair, before: ends[length - 1] };
  }
  const run = [];
  for (let end = ends.at(-1); end; end = end.before) run.push(end.pair);
  return run.reverse();
}

/** For each of two columns, where its reading line must be when that of the other is somewhere: between facing passages in proportion. */
function facingLines(columns) {
  const [first, last] = [(column) => column.clientHeight * READING_LINE, (column) => column.scrollHeight - column.clientHeight * (1 - READING_LINE)];
  const within = (pair) => pair.every((top, at) => top > first(columns[at]) && top < last(columns[at]));
  const [left, right] = columns.map(numberedTops);
  const pairs = [...left].filter(([number]) => right.has(number)).map(([number, top]) => [top, right.get(number)]);
  const lines = [columns.map(first), ...goingDown(pairs.filter(within)), columns.map(last)];
  const [here, there] = [0, 1].map((at) => lines.map((pair) => pair[at]));
  return [d3.scaleLinear(here, there).clamp(true), d3.scaleLinear(there, here).clamp(true)];
}

/** Where the reading lines must be, worked out anew only when a column has another size. */
function linesOf(columns) {
  const size = () => columns.flatMap((column) => [column.clientWidth, column.clientHeight, column.scrollHeight]).join(" ");
  let [of, lines] = ["", null];
  return () => {
    if (of !== size()) [of, lines] = [size(), facingLines(columns)];
    return lines;
  };
}

/** Let either column bring the other along while it scrolls; what is returned ends that. */
function scrolledTogether(columns) {
  const lines = linesOf(columns);
  const brought = [null, null]; // where a column was brought to: that it scrolls there is not the reader
  const hear = columns.map((column, at) => () => {
    if (brought[at] !== null && Math.abs(brought[at] - column.scrollTop) < 2) return;
    const other = columns[1 - at];
    if (column.scrollHeight <= column.clientHeight + 1 || other.scrollHeight <= other.clientHeight + 1) return;
    const line = lines()[at](column.scrollTop + column.clientHeight * READING_LINE);
    brought[at] = null;
    other.scrollTop = line - other.clientHeight * READING_LINE;
    brought[1 - at] = other.scrollTop;
  });
  columns.forEach((column, at) => column.addEventListener("scroll", hear[at], { passive: true }));
  return () => columns.forEach((column, at) => column.removeEventListener("scroll", hear[at]));
}
