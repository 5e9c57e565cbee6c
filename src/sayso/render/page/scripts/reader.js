// A report's text as it was published: page furniture apart, what is said in it marked by speaker, numbers that join text and margin.

const TINTS = 6;
const MANY_BLOCKS = 80;
const TEXT_LINE = { letters: 62, pixels: 29 };
const MARGIN_LINE = { letters: 38, pixels: 18, apart: 6 };
const STRETCH = /^at-(\d+)-(\d+)$/;

/** The statements of a document in the order of its text. */
const saidIn = groupBy([...dossier.statements].sort((left, right) => inText(left, right) || left.id.localeCompare(right.id)), (said) => said.doc);
const blocksOf = once((doc) => derived.documents[doc].blocks.map(([start, end, furniture]) => ({ start, end, furniture })));
const isAttributed = (said) => said.kind !== "narrated";
/** A speaker's tint in a document, 0 for those who share the grey one. */
const tintsOf = once((doc) => new Map(derived.documents[doc].speakers.slice(0, TINTS).map(([name], at) => [name, at + 1])));

/** What an address points at in a document: a statement of it, or a stretch `at-<start>-<end>`. */
function pointedAt(doc, part) {
  const stretch = STRETCH.exec(part ?? "");
  if (stretch) return { start: Number(stretch[1]), end: Number(stretch[2]) };
  const said = statements.get(part);
  return said?.doc === doc ? said : null;
}

/** Names, places and days where documents mention them, each with the address of its card. */
let mentionsByDocument = null;
function namedIn(doc) {
  mentionsByDocument ??= groupBy(allMentions().sort(inText), (row) => row.doc);
  return mentionsByDocument.get(doc) ?? [];
}
function allMentions() {
  return [
    ...dossier.entities.flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, href: to("names", entity.id), title: entity.name }))),
    ...dossier.places.flatMap((place) => place.mentions.map((mention) => ({ ...mention, href: to("map", place.id), title: place.name }))),
    ...dossier.documents.flatMap((document) =>
      document.moments
        .filter((moment) => moment.value && moment.type === "date")
        .map((moment) => ({ ...moment, doc: document.id, href: toMoment(document.id, moment), title: timexName(moment.value) })),
    ),
  ];
}
/** Its words in the report, where the margin tells what they mean. */
const toMoment = (doc, { start, end }) => to("documents", doc, `at-${start}-${end}`, { named: "shown" });
/** Links lie in no other link: of those that overlap, the first and longest. */
function namedApart(doc) {
  let end = 0;
  return namedIn(doc).filter((row) => {
    const apart = row.start >= end;
    if (apart) end = row.end;
    return apart;
  });
}

const tagged = (tag, words) => (words ? [{ start: words.start, end: words.end, tag }] : []);

/**
 * The text laid out: of each block its pieces, and the statements that begin in it. `rows` are statements as they are shown,
 * `{ said, number, mark }`; a number stands where its statement ends. `links` and `stretch` are spans beside them.
 */
function laidOut(doc, rows, { links = [], stretch = null, under = [] } = {}) {
  const spans = [
    ...rows.flatMap((row) => partsOf(row.said).map(([start, end]) => ({ start, end, row }))),
    ...rows.flatMap(({ said }) => [...tagged("em", said.cue), ...tagged("b", said.source)]),
    ...links.map((link) => ({ ...link, tag: "a" })),
    ...under.map((span) => ({ ...span, tag: "same" })),
    ...(stretch ? [{ ...stretch, tag: "here" }] : []),
  ];
  const blocks = blocksOf(doc);
  const over = spansIn(blocks, spans);
  const first = new Map();
  const last = new Map();
  blocks.forEach((block, at) => {
    for (const { row, end } of over[at].filter((span) => span.row)) {
      if (!first.has(row)) first.set(row, at);
      last.set(row, Math.min(end, block.end));
    }
  });
  const beginning = groupBy([...first.keys()].sort((left, right) => inText(left.said, right.said)), (row) => first.get(row));
  const ending = groupBy([...last.keys()], (row) => last.get(row));
  return blocks.map((block, at) => ({
    ...block,
    pieces: piecesOf(block.start, block.end, over[at]).map((piece) => ({ ...piece, ending: ending.get(piece.end) ?? [] })),
    beginning: beginning.get(at) ?? [],
  }));
}

/** The outline of what the address points at goes around all pieces of it. */
const edgesOf = (span, piece) => `here ${span.start === piece.start ? "opens" : ""} ${span.end === piece.end ? "closes" : ""}`;

/** The words of a piece inside what covers them; its innermost statement is the shortest one. */
function TextPiece({ doc, piece, numberAddress }) {
  const under = (tag) => piece.spans.find((span) => span.tag === tag);
  const over = piece.spans.filter((span) => span.row).sort((left, right) => right.end - right.start - (left.end - left.start));
  let words = cut(doc, piece.start, piece.end);
  const link = under("a");
  if (link) words = html`<a class="named" href=${link.href} title=${link.title}>${words}</a>`;
  if (under("em")) words = html`<em class="cue">${words}</em>`;
  if (under("b")) words = html`<b class="source">${words}</b>`;
  if (under("same")) words = html`<span class="same">${words}</span>`;
  if (over.length) {
    const here = over.find((span) => span.row.here);
    words = html`<mark class="said ${over.at(-1).row.mark} ${here ? edgesOf(here, piece) : ""}" data-here=${here ? "" : null}>${words}</mark>`;
  }
  const stretch = under("here");
  if (stretch) words = html`<mark class=${edgesOf(stretch, piece)} data-here="">${words}</mark>`;
  const numbers = piece.ending.filter((row) => row.number);
  return html`<${Fragment}>${words}${numbers.length > 0 && html`<sup>
      ${joined(numbers.map((row) => html`<a href=${numberAddress(row)} data-number=${row.number} aria-label=${row.label ?? `Statement ${row.number}`}>
      ${row.number}</a>`), ",")}</sup>`}<//>`;
}

/** Who speaks in a paragraph, with the numbers of what they say. */
function SpeakersBeside({ rows }) {
  const groups = groupBy(rows, ({ said }) => JSON.stringify([speakerOf(said).name, speakerOf(said).via, STANCES[said.stance]]));
  return [...groups.values()].map((group) => {
    const { said } = group[0];
    const { name, via, entity } = speakerOf(said);
    const called = entity ? html`<a href=${to("names", entity)} dir="auto">${name}</a>` : html`<span dir="auto">${name}</span>`;
    return html`<span class="one"><b>${called}</b>${via.length > 0 && html` via ${joined(via.map((relayer) => html`<span dir="auto">
        ${relayer}</span>`))}`}${STANCES[said.stance] && ` ${STANCES[said.stance]}`} ${group.map((row) => row.number).join(", ")}</span>`;
  });
}

/** How many of some claims fit beside a block of text, at least one: more would tear a hole in the text. */
function claimsThatFit(list, letters) {
  const lines = (length, { letters: most }) => Math.ceil(length / most) || 1;
  const room = lines(letters, TEXT_LINE) * TEXT_LINE.pixels;
  const heights = list.map((claim) => lines(gistWords(claim).length, MARGIN_LINE) * MARGIN_LINE.pixels + MARGIN_LINE.apart);
  const ends = d3.cumsum(heights);
  const folded = MARGIN_LINE.pixels + MARGIN_LINE.apart; // the line that unfolds the rest
  return Math.max(1, ends.filter((end, at) => end + (at < list.length - 1 ? folded : 0) <= room).length);
}

/** The claims that the statements of a paragraph serve, each once, with the numbers of these; those that it may not be about come last. */
function ClaimsBeside({ rows, letters }) {
  const served = rows.flatMap((row) => (servedBy.get(row.said.id) ?? []).map((pair) => ({ ...pair, of: row })));
  const isUnsure = ([claim, pairs]) => pairs.every((pair) => unsureOf(claim.id).has(pair.row.statement));
  const groups = d3.sort(groupBy(served, (pair) => pair.claim), ([, pairs]) => !pairs.some((pair) => pair.of.here), isUnsure);
  const fits = claimsThatFit(groups.map(([claim]) => claim), letters);
  const shown = groups.slice(0, fits);
  const rest = groups.slice(fits);
  const list = (some) => html`<ul>${some.map(([claim, pairs]) => html`<${ClaimBeside} key=${claim.id} claim=${claim} pairs=${pairs} />`)}</ul>`;
  return html`<${Fragment}>
    ${rows.filter((row) => row.here).map((row) => html`<${PointedStatement} key=${row.said.id} row=${row} />`)}
    ${rows.filter((row) => !row.here).map((row) => html`<${CorrectionLines} key=${row.said.id} kind="statement" id=${row.said.id} />`)}
    ${shown.length > 0 && list(shown)}
    ${rest.length > 0 && html`<details><summary>${counted(rest.length, "more claim")}</summary>${list(rest)}</details>`}
  <//>`;
}

function ClaimBeside({ claim, pairs }) {
  const unsure = (row) => row.role === "supports" && unsureOf(claim.id).has(row.statement);
  const mark = (row) => (unsure(row) ? html` <${Unsure} />` : row.role !== "supports" && !(row.role === "denies" && claim.standing === "denied") && html` <${RoleMark} role=${row.role} />`);
  const numbers = pairs.map(({ of, row }) => html`${of.number}${mark(row)}`);
  return html`<li class=${pairs.some(({ of }) => of.here) ? "here" : ""}><span class="numbers">${joined(numbers)}</span>
    <span class="standing ${claim.standing}"><${Glyph} name="standing-${claim.standing}" label=${STANDINGS[claim.standing]} wide /></span>
        <${ClaimLink} claim=${claim} /></li>`;
}

/** Who stands behind the statement that the address points at, and how they said it. */
function PointedStatement({ row: { said, number } }) {
  return html`<div class="pointed"><p class="small"><b>${number}</b> <${Chain} said=${said} /> · ${joined(howSaid(said), " · ")}${server && " · "}<${CorrectStatement} said=${said} /></p>
    <${CorrectionLines} kind="statement" id=${said.id} /></div>`;
}

/** What the words of time that the address points at mean, and why. */
function PointedMoment({ doc, moment }) {
  return html`<div class="pointed"><p class="small"><b dir="auto">${moment.text}</b>: ${/^\d/.test(moment.value) ? html`<a href=${to("timeline", moment.value)}>${timexName(moment.value)}</a>` : timexName(moment.value)}</p>
    <${Why} about=${moment.text} find=${({ days }) => days[doc]?.[moment.start] ?? []} /></div>`;
}
/** The date of which some pieces of text are pointed at, if it is one. */
function momentPointedAt(doc, pieces) {
  const here = pieces.flatMap((piece) => piece.spans).find((span) => span.tag === "here");
  return here && documents.get(doc).moments.find(({ start, end, type, value }) => type === "date" && value && start === here.start && end === here.end);
}

const tellNear = (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => entry.target.comesNear());
const nearby = new IntersectionObserver(tellNear, { rootMargin: "1200px" });
/** Of a long text a block is plain until it comes near the window: then its marks and columns are drawn. On paper, all are. */
function useNear(already) {
  const block = useRef(null);
  const [near, setNear] = useState(already);
  const paper = usePrinting();
  useEffect(() => {
    const element = block.current;
    if (near) return undefined;
    element.comesNear = () => setNear(true);
    nearby.observe(element);
    return () => nearby.unobserve(element);
  }, [near]);
  return [block, near || already || paper];
}

/** One block of the text between the two columns that say who and what. */
function TextBlock({ doc, block, plain, numberAddress }) {
  const pointed = block.pieces.some((piece) => piece.spans.some((span) => span.tag === "here" || span.row?.here));
  const [element, near] = useNear(!plain || pointed);
  const moment = pointed && momentPointedAt(doc, block.pieces);
  const marked = (piece) => html`<${TextPiece} key=${piece.start} doc=${doc} piece=${piece} numberAddress=${numberAddress} />`;
  return html`<div class="block ${block.furniture ? "furniture" : ""}" ref=${element}>
    <div class="who">${block.furniture ?? (near && html`<${SpeakersBeside} rows=${block.beginning} />`)}</div>
    <p class="words" dir="auto" lang=${documents.get(doc).language}>${near ? block.pieces.map(marked) : cut(doc, block.start, block.end)}</p>
    ${near && (moment || block.beginning.length > 0) && html`<div class="margin">${moment && html`<${PointedMoment} doc=${doc} moment=${moment} />`}
      <${ClaimsBeside} rows=${block.beginning} letters=${block.end - block.start} /></div>`}
  </div>`;
}

/** A whole text with its two columns; `rows` are its statements as they are marked (see `laidOut`). */
function Reader({ doc, rows, links, stretch, numberAddress, dimmed }) {
  const blocks = useMemo(() => laidOut(doc, rows, { links, stretch }), [doc, rows, links, stretch]);
  if (!blocks.length) return html`<${Nothing}>The report has no text.<//>`;
  const plain = blocks.length > MANY_BLOCKS;
  return html`<article class="reader ${plain ? "long" : ""} ${dimmed ? "dimmed" : ""}">
    ${blocks.map((block) => html`<${TextBlock} key=${block.start} doc=${doc} block=${block} plain=${plain} numberAddress=${numberAddress} />`)}
  </article>`;
}
