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
  return html`<span><bdi>${view ? html`<a href=${to(view, target)}>${name}</a>` : kind === "day" ? dayName(name) : name}</bdi>${ofHundred(score)}</span>`;
}
