// Small pieces that the views are made of. `html` is a template engine that escapes: what is put into it is text, never markup.
const { h, render, Fragment } = preact;
const { useState, useEffect, useLayoutEffect, useMemo, useRef, useCallback } = preactHooks;
const html = htm.bind(h);
/** Pieces with something between. */
const joined = (pieces, between = ", ") => pieces.flatMap((piece, at) => (at ? [between, piece] : [piece]));

function Glyph({ name, label, wide }) {
  const names = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  return html`<svg class="glyph ${wide ? "wide" : ""}" viewBox="0 0 ${wide ? 20 : 16} 16" ...${names}><use href="#${name}" /></svg>`;
}

/** The mark of a standing with its word, and what that means in a tip; `bare`: the mark alone, named for who cannot see it. */
function Standing({ name, bare }) {
  if (bare) return html`<span class="standing ${name}" title="${STANDINGS[name]}: ${STANDING_MEANS[name]}"><${Glyph} name="standing-${name}" label=${STANDINGS[name]} wide /></span>`;
  return html`<span class="standing ${name}" title=${STANDING_MEANS[name]}><${Glyph} name="standing-${name}" wide />${STANDINGS[name]}</span>`;
}

const INKS = { supports: "for", denies: "against", aims: "", questions: "" };
/** What a statement does for a claim; how full the disc is tells how certain it is. */
function RoleMark({ role, certainty }) {
  const unsure = role === "supports" && (certainty === "probable" || certainty === "possible");
  const label = `${ROLES[role]}${unsure ? `, ${CERTAINTIES[certainty]}` : ""}:`;
  return html`<span class=${INKS[role]}><${Glyph} name="role-${unsure ? certainty : role}" label=${label} /></span>`;
}

/** Words of a document: in the documents' own type, in their own direction. */
const Words = ({ children, lang, class: extra = "" }) => html`<span class="words ${extra}" dir="auto" lang=${lang}>${children}</span>`;
/** Before words that somebody denies, where these do not say so themselves. */
const Denied = () => html`<span class="small"><span class="against"><${Glyph} name="role-denies" /></span> Denied: </span>`;
/** What a claim says; of one that is only denied what is denied, and by whom where that is not told beside it. */
function Gist({ claim, by = [] }) {
  const denied = derived.denied[claim.id];
  if (!denied) return html`<span class="gist" dir="auto">${claim.gist}</span>`;
  return html`<span><span class="small">Denied${by.length > 0 && ` by ${few(by, 3)}`}: </span><span dir="auto">${denied}</span></span>`;
}
const gistWords = ({ id, gist }) => (derived.denied[id] ? `Denied: ${derived.denied[id]}` : gist);
const ClaimLink = ({ claim, by }) => html`<a class="words" href=${toClaim(claim)}><${Gist} claim=${claim} by=${by} /></a>`;
/** A claim's mark alone, leading to it. */
const markName = (claim) => (derived.denied[claim.id] ? gistWords(claim) : `${STANDINGS[claim.standing]}: ${claim.gist}`);
const ClaimMark = ({ claim }) =>
  html`<a class="standing ${claim.standing}" href=${toClaim(claim)} title=${markName(claim)} aria-label=${markName(claim)}><${Glyph} name="standing-${claim.standing}" wide /></a>`;
/** The entity and the body behind a speaker's name; the first screen knows those that it shows. */
const whoIs = (name) => (derived.who ?? derived.known.who)[name];
/** A speaker, leading to all that he and his people say, with the body that he speaks for. */
function Who({ name }) {
  const [called, perhaps] = name.split(PERHAPS);
  const [entity, body] = whoIs(called) ?? [];
  return html`<${Fragment}><bdi>${entity ? html`<a class="who" href=${to("names", entity)}><b>${called}</b></a>` : html`<b>${called}</b>`}</bdi>${body && html`, <bdi>${body}</bdi>`}${perhaps && `${PERHAPS}${perhaps}`}<//>`;
}
/** The first of some speakers, and how many more there are. */
function Whose({ names, most = 3 }) {
  const more = names.length - most;
  const between = names.some((name) => whoIs(name)?.[1]) ? "; " : ", ";
  return html`<${Fragment}>${joined(names.slice(0, most).map((name) => html`<${Who} key=${name} name=${name} />`), between)}${more > 0 && ` and ${more} more`}<//>`;
}
const Nothing = ({ children }) => html`<p class="none">${children}</p>`;

/** The stretches of a statement's own words. */
const partsOf = (said) => (said.parts.length ? said.parts : [[said.start, said.end]]);
/** The spans that show a statement in its text: its own words, the words of saying, the source. */
function spansOf(said) {
  const marks = [said.cue, said.source].filter(Boolean).map(({ start, end }) => ({ start, end, tag: "u" }));
  return [...partsOf(said).map(([start, end]) => ({ start, end, tag: "mark" })), ...marks];
}

/** Who told whom, from the far end of the chain to the outlet. */
function Chain({ said }) {
  const { name, own, via } = speakerOf(said);
  const outlet = outletOf(said.doc);
  if (own) return html`<b>${joined([...via, outlet], " → ")}</b>`;
  return html`<${Who} name=${name} />${[...via, outlet].map((one) => html` → <span dir="auto">${one}</span>`)}`;
}

/** A day; the words that name it, where the report has no date to count it from. */
const Day = ({ day, named }) => (named ? html`<span class="day-named">“${named}”</span>` : dayName(day));
const SaidOn = ({ said }) => html`<${Day} day=${said.said_on} named=${speakerOf(said).day} />`;

/** When and how something was said, in a few words each. */
const howSaid = (said) => [html`<${SaidOn} said=${said} />`, KINDS[said.kind], STANCES[said.stance], CERTAINTIES[said.certainty], BASES[said.basis]].filter(Boolean);

/** A statement in its sentence, or in a longer stretch of its report, and below it who stands behind it. */
function Quote({ said, note, stretch }) {
  const [start, end] = stretch ?? speakerOf(said).sentence;
  const told = [...howSaid(said), note].filter(Boolean);
  return html`<div class="quote">
    <blockquote class="words" dir="auto" lang=${documents.get(said.doc).language}><${Marked} doc=${said.doc} start=${start} end=${end} spans=${spansOf(said)} /></blockquote>
    <p class="small"><${Chain} said=${said} /> · ${joined(told, " · ")} · <a href=${toWords(said)}>read in place</a>${server && " · "}<${CorrectStatement} said=${said} /></p>
    <${CorrectionLines} kind="statement" id=${said.id} />
  </div>`;
}

/** Tell an element that scrolls sideways in which directions there is more, so that its style can show it: `data-more` is "before", "after" or both. */
function useMoreBeside(ref) {
  useLayoutEffect(() => {
    const element = ref.current;
    const tell = () => {
      const left = element.scrollWidth - element.clientWidth - element.scrollLeft;
      element.dataset.more = [element.scrollLeft > 1 && "before", left > 1 && "after"].filter(Boolean).join(" ");
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    element.addEventListener("scroll", tell, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", tell);
    };
  }, []);
}

/** One choice of several, as buttons side by side: `options` are [value, what it is called]. */
function Switch({ label, options, value, choose }) {
  const strip = useRef(null);
  useMoreBeside(strip);
  useLayoutEffect(() => {
    const chosen = strip.current.querySelector("[aria-pressed=true]");
    if (chosen) strip.current.scrollLeft = chosen.offsetLeft - strip.current.offsetLeft - 8; // a narrow page shows a part of it
  }, [value]);
  return html`<div class="switch" role="group" aria-label=${label} ref=${strip}>${options.map(
    ([option, name]) => html`<button type="button" aria-pressed=${String(option === value)} onClick=${() => choose(option)}>${name}</button>`,
  )}</div>`;
}

/** A choice of many, folded: `options` are [value, what it is called]. */
function Choice({ label, options, value, choose, all }) {
  return html`<label>${label} <select value=${value} onChange=${(event) => choose(event.currentTarget.value)}>
    <option value="">${all}</option>${options.map(([option, name]) => html`<option value=${option} selected=${option === value}>${name}</option>`)}
  </select></label>`;
}

/** A table that scrolls by itself where it is wider than the page. */
const Wide = ({ label, children }) => html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>${children}</div>`;

// About how wide letters are drawn, of the size of their type: it is known before the fonts are.
const LETTERS = [
  [/[fijlrtI.,:;'’()[\]| -]/u, 0.31],
  [/[mwMW@—…]/u, 0.89],
  [/[\p{Lu}\d]/u, 0.66],
];
const USUAL = 0.57;
const lettersWidth = (words, size) => size * [...words].reduce((sum, letter) => sum + (LETTERS.find(([kind]) => kind.test(letter))?.[1] ?? USUAL), 0);

/** The first words of a line that fit into so much room; none where hardly a word would. */
function fitting(words, room, size) {
  const line = words.replace(/\s+/g, " ");
  if (lettersWidth(line, size) <= room) return line;
  const pieces = line.split(" ");
  while (pieces.length && lettersWidth(`${pieces.join(" ")}…`, size) > room) pieces.pop();
  return pieces.length ? `${pieces.join(" ")}…` : "";
}

/** The first words of a line that fit into so many letters. */
function shortened(words, most) {
  const line = words.replace(/\s+/g, " ");
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\s+\S*$/, "")}…`;
}

/** The width of an element, followed as it changes. */
function useWidth() {
  const ref = useRef(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!ref.current) return undefined;
    const observer = new ResizeObserver(([{ contentRect }]) => setWidth(Math.round(contentRect.width)));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
