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

function Beside({ doc, other, pointed, address }) {
  const { here, both, there } = useMemo(() => comparedClaims(doc, other), [doc, other]);
  const numbers = useMemo(() => new Map(both.map((id, at) => [id, at + 1])), [both]);
  const shared = useMemo(() => sharedClaims(pointed, numbers), [pointed, numbers]);
  const texts = useRef(null);
  useEffect(() => showBoth(texts.current), [pointed, doc, other]);
  const firstIn = (one, id) => evidenceOf(id).find((row) => row.said.doc === one && !unsureOf(id).has(row.statement));
  const list = (ids, one) =>
    ids.map((id) => {
      const { role, said } = firstIn(one, id);
      return { id, role, number: numbers.get(id), href: address(said) };
    });
  const [left, right] = useMemo(() => [sameWording(doc, other), sameWording(other, doc)], [doc, other]);
  const [rows, beside] = useMemo(() => [doc, other].map((one) => rowsBeside(one, numbers, shared)), [doc, other, numbers, shared]);
  return html`<${Fragment}>
    <div class="lists">
      <${ClaimsOfOne} title="Only in ${outletOf(doc)}" items=${list(here, doc)} />
      <${ClaimsOfOne} title="In both" items=${list(both, doc)} />
      <${ClaimsOfOne} title="Only in ${outletOf(other)}" items=${list(there, other)} />
    </div>
    <p class="note"><${WordingInCommon} doc=${doc} other=${other} left=${left} right=${right} /></p>
    <p class="key"><span><mark class="said alone">Marked</mark> the other report has no such claim</span><span>
        <mark class="said shared">Underlined</mark><sup>1</sup> both have it: number in the list above</span><span>
        <span class="same">Grey</span> the same ${RUN_LENGTH} words or more stand in the other</span></p>
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
    <ul>${shown.map(({ id, role, number, href }) => html`<li key=${id}><span class="numbers">${number}</span><span class="marks">
        <${ClaimMark} claim=${claims.get(id)} /></span><a class="words" href=${href}>
        ${role !== "supports" && html`<span class="small">${ROLES[role]}: </span>`}<${Gist} claim=${claims.get(id)} /></a></li>`)}</ul>
    ${rest > 0 && html`<button type="button" class="plain" onClick=${showAll}>All ${items.length}</button>`}
  </section>`;
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
