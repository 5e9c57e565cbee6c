// Why words mean what the dossier says they mean: unpacked once somebody asks, and told beside what it explains.

const whyUnpacked = once(() => unpacked("asked"));

/** A small disclosure: `find` looks up, in what was worked out, the rows of words with the decisions on them; `about` is what they are words for. */
function Why({ about, find }) {
  const [asked, setAsked] = useState(null);
  const hear = async (event) => event.currentTarget.open && !asked && setAsked(await whyUnpacked());
  return html`<details class="why" onToggle=${hear}>
    <summary>Why?<span class="hush"> ${about}</span></summary>
    ${asked && html`<${Reasons} rows=${find(asked.derived.reasons)} decisions=${asked.dossier.decisions} />`}
  </details>`;
}

/** Words, each with the decisions on them, those of one rule as one. */
function Reasons({ rows, decisions }) {
  if (!rows.length) return html`<p>Nothing is kept on why.</p>`;
  return html`<dl>${rows.map(({ words, reasons }) => html`<${Fragment} key=${words}>
    <dt dir="auto">${words}</dt>
    ${reasons.map(({ at, times }) => html`<dd key=${at}><${Reason} decision=${decisions[at]} times=${times} /></dd>`)}
  <//>`)}</dl>`;
}

const ofHundred = (score) => (score === null ? "" : `, ${Math.round(100 * score)} of 100`);

function Reason({ decision, times }) {
  const { kind, why, score, rivals, doc } = decision;
  return html`<${Fragment}>
    ${why}${ofHundred(score)}: <a href=${toStretch(decision)} dir="auto">${outletOf(doc)}</a>${times > 1 && `, ${times}×`}
    ${rivals.length > 0 && html`<p>and not ${joined(rivals.map((rival) => html`<${Lost} kind=${kind} ...${rival} />`))}</p>`}
  <//>`;
}

/** Whom or what words might have meant, leading to it where the dossier has it. */
function Lost({ kind, name, target, score }) {
  const view = entities.has(target) ? "names" : places.has(target) ? "map" : null;
  return html`<span><bdi>${view ? html`<a href=${to(view, target)}>${name}</a>` : kind === "day" ? timexName(name) : name}</bdi>${ofHundred(score)}</span>`;
}

const VAGUE_TIMES = { PRESENT_REF: "the present", PAST_REF: "the past", FUTURE_REF: "the future" };
const PARTS_OF_YEAR = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter", Q1: "first quarter", Q2: "second quarter", Q3: "third quarter", Q4: "fourth quarter", H1: "first half", H2: "second half" };
/** What a TIMEX3 value says: a day, a week by its first and last day, "summer of 2022", "the present". */
function timexName(value) {
  const [, yearOfWeek, week, weekend] = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value) ?? [];
  if (week) return `${dayName(dayOfWeek(yearOfWeek, week, weekend ? 5 : 0))} to ${dayName(dayOfWeek(yearOfWeek, week, 6))}`;
  const [, year, part] = /^(\d{4})-([A-Z]\w)$/.exec(value) ?? [];
  return part ? `${PARTS_OF_YEAR[part]} of ${year}` : (VAGUE_TIMES[value] ?? dayName(value));
}
/** So many days after the Monday of an ISO week: the first one holds the 4th of January. */
function dayOfWeek(year, week, after) {
  const fourth = new Date(Date.UTC(year, 0, 4));
  fourth.setUTCDate(4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1) + after);
  return fourth.toISOString().slice(0, 10);
}
