// What is known: the first screen. Which lines it shows, and in which words, is worked out by the program: derived.known.

function Known() {
  const { agreed, carried, disputed, unverified, changed, torn, rises } = derived.known;
  const columns = [
    { id: "agreed", standing: "corroborated", ink: "for", title: "Agreed", count: standingCount("corroborated"), View: AgreedColumn, lines: { agreed, carried } },
    { id: "disputed", standing: "disputed", ink: "against", title: "Disputed", count: counts.opposed, View: DisputedColumn, lines: disputed },
    { id: "unverified", standing: "unverified", title: "Nobody could verify", short: "Unverified", count: standingCount("unverified"), View: UnverifiedColumn, lines: unverified },
    { id: "changed", standing: "superseded", title: "Changed", count: changed.length + rises.length || torn.length, View: ChangedColumn, lines: changed },
  ];
  const told = columns.filter((one) => !isEmpty(one));
  const empty = columns.filter(isEmpty);
  return html`<${Fragment}>
    <${KnownHeader} />
    <${Story} />
    <p class="jump">${columns.map(
      ({ id, title, short, count }) => html`<button type="button" onClick=${() => bringIntoView(`known-${id}`, { focus: true })}>${short ?? title} <b>${count.toLocaleString("en")}</b></button>`,
    )}</p>
    ${told.length > 0 && html`<div class="front" style=${{ "--columns": told.map(knownWidth).join(" ") }}>${told.map((one) => html`<${KnownColumn} ...${one} />`)}</div>`}
    ${empty.length > 0 && html`<div class="empty-columns">${empty.map((one) => html`<${KnownColumn} ...${one} />`)}</div>`}
    <${AllClaims} />
  <//>`;
}

/** One column; one without lines says so in a line below the others. */
const KnownColumn = ({ id, standing, ink, title, View, lines }) => html`<section key=${id} aria-labelledby="known-${id}">
  <h2 id="known-${id}" tabindex="-1"><span class=${ink}><${Glyph} name="standing-${standing}" wide /></span>${title}</h2>
  <${View} lines=${lines} />
</section>`;

function isEmpty({ id, lines }) {
  const { torn, rises } = derived.known;
  if (id === "agreed") return lines.agreed.length + lines.carried.length === 0;
  return lines.length === 0 && !(id === "changed" && torn.length + rises.length > 0);
}

/** The disputed column is wide because it faces two sides. */
function knownWidth({ id, lines }) {
  if (id === "changed" && lines.length === 0) return "8fr";
  return id === "disputed" && lines.some((line) => line.left) ? "16fr" : "10fr";
}

/** The story in the reports' own sentences: what their titles and openings share, what each line rests on, and who denies it. */
function Story() {
  const { story } = derived.known;
  if (!story.length) return "";
  return html`<section class="story" aria-labelledby="known-story">
    <h2 id="known-story">In short <span class="small">the reports’ own sentences that tell most of what their titles and openings share</span></h2>
    <ul>${story.map((line) => html`<li key=${line.place[1]}>
      <${StoryLine} line=${line} />
      ${line.answer && html`<div class="answer"><${StoryLine} line=${line.answer} mark=${html`<span class="against"><${Glyph} name="role-denies" label="Denied:" /></span>`} /></div>`}
    </li>`)}</ul>
  </section>`;
}

/** A sentence of the story, and beside it whose it is and what it rests on. */
function StoryLine({ line, mark }) {
  const { standing, outlet, day, names, also, origins, doubters } = line;
  return html`<p>${mark}<${KnownWords} line=${line} /></p>
    <p class="small">${standing && html`<${Standing} name=${standing} />`}${names.length > 0 && html`<${Whose} names=${names} most=${2} />, in `}<a href=${toWords(placeOf(line))}>${outlet}</a>${day && `, ${dayName(day)}`}${also.length > 0 && html`; also in <${Where} where=${also} />`}${
      origins.length > 0 && html`. <b>${counted(origins.length, "independent source")}</b>: <${Whose} names=${origins} />`
    }${doubters.length > 0 && html`. <${Glyph} name="role-questions" label="Doubted:" /> ${few(doubters, 2)} could not verify, or doubts, something of it`}</p>`;
}

const standingCount = (name) => derived.facts.standings[name] ?? 0;

function KnownHeader() {
  const { days, outlets, unnamed, origins, titled } = derived.facts;
  const without = unnamed ? ` and ${counted(unnamed, "report without an outlet’s name", "reports without an outlet’s name")}` : "";
  const bold = (count, one) => html`<b>${count.toLocaleString("en")}</b> ${count === 1 ? one : `${one}s`}`;
  return html`<header>
    <h1 dir="auto">${dossier.title}</h1>
    <p class="facts"><b>${days.charAt(0).toUpperCase() + days.slice(1)}.</b> ${bold(counts.documents, "report")}${outlets > 0 ? html`, ${bold(outlets, "outlet")}${without}` : " without an outlet’s name"}, resting on ${bold(origins, "origin")}, who ${origins === 1 ? "answers" : "answer"} for it. ${" "}
      ${bold(counts.claims, "claim")}: <b>${standingCount("corroborated").toLocaleString("en")}</b> corroborated, ${standingCount("perhaps") > 0 && html`<b>${standingCount("perhaps").toLocaleString("en")}</b> perhaps, `}${" "}
      <b>${counts.opposed.toLocaleString("en")}</b> disputed or denied.${titled && ` Title: ${titled}’s headline.`}</p>
    <${FindAnything} />
    ${derived.known.tolls.length > 0 && html`<dl class="tolls">${derived.known.tolls.map(Toll)}</dl>`}
  </header>`;
}

/** What is asked for here is found on the board of claims, what a party says itself first. */
function FindAnything() {
  const [words, setWords] = useState("");
  const find = (event) => {
    event.preventDefault();
    if (words.trim()) location.hash = to("claims", { find: words.trim() });
  };
  return html`<form class="find-anything" role="search" onSubmit=${find}>
    <label>Find a name, place or word <input type="search" value=${words} autocomplete="off" spellcheck=${false} onInput=${(event) => setWords(event.currentTarget.value)} /></label>
    <button type="submit">Find</button>
  </form>`;
}

/** How many people one thing became of, in each of the reports' own words. */
function Toll({ what, values, more, unordered }) {
  const name = listed(what);
  const address = to("figures", what[0]);
  return html`<div key=${name}><dt><a href=${address}>${name.charAt(0).toUpperCase() + name.slice(1)}</a></dt>
    <dd>${values.map((value) => html`<span key=${value.place[1]} class="value"><a class="words" dir="auto" lang=${value.language} href=${toWords(placeOf(value))}>${value.words}</a> ${" "}
      <span class="small"><${TollFrom} ...${value} />${value.doubters.length > 0 && html` <span title="could not verify it, or doubts it"><${Glyph} name="role-questions" label="Could not verify it, or doubts it:" /> ${few(value.doubters, 2)}</span>`}</span></span>`)}
    ${unordered && html`<span class="small">${UNORDERED}</span>`}
    ${more > 0 && html`<a class="small" href=${address}>${counted(more, "other value")}</a>`}</dd></div>`;
}

/** Who gives a value, where, and of which day. */
function TollFrom({ names, outlets, day, named }) {
  const where = outlets.length > 2 ? counted(outlets.length, "outlet") : outlets.join(", ");
  return html`${names.length > 0 && html`<${Whose} names=${names} most=${1} />, in `}${where}, <${Day} day=${day} named=${named} />`;
}

/** The words of a line, leading to the claim that says the same, else to their place in the report. */
const KnownWords = ({ line }) => html`<a class="words" href=${line.claim ? toClaim(line.claim) : toWords(placeOf(line))} lang=${line.language}><span class="gist" dir="auto">${line.words}</span></a>`;

const placeOf = ({ place: [doc, id] }) => ({ doc, id });

/** The outlets that have a line so, each leading to its words in place. */
function Where({ where }) {
  const links = where.map(([outlet, doc, statement]) => html`<a href=${toWords({ doc, id: statement })}>${outlet}</a>`);
  return joined(links);
}

const Speakers = ({ names, most }) => (names.length ? html`<${Whose} names=${names} most=${most} />` : html`<b>no one named</b>`);

function AgreedColumn({ lines: { agreed, carried } }) {
  return html`<${Fragment}>
    <p class="small">Two or more independent origins say so, nobody denies it</p>
    ${agreed.length === 0 && html`<${Nothing}>${standingCount("corroborated") > 0 ? "None of the corroborated claims is told here: no two of their wordings are short and alike enough." : "Nothing that two independent origins say in like words."}<//>`}
    <ul>${agreed.map((line) => html`<li key=${line.place[1]}><${KnownWords} line=${line} />
      <p class="small"><b>${originsOf(line)}</b>: <${Whose} names=${line.origins} most=${5} />. Carried by <${Carriers} where=${line.where} />${line.doubters.length > 0 && html`. <${Glyph} name="role-questions" label="Doubted:" /> ${few(line.doubters, 3)} could not verify, or doubts, something of it`}<${Hedged} rows=${line.hedged} />${line.moved && html`. <b>Later words replace it</b>: see Changed`}</p></li>`)}</ul>
    ${carried.length > 0 && html`<h3 class="small">From one origin, denied by nobody</h3>
      <ul>${carried.map((line) => html`<li key=${line.place[1]}><${KnownWords} line=${line} />
        <p class="small"><b>1 origin</b>: <${Whose} names=${line.origins} />. Carried by <${Carriers} where=${line.where} /><${Hedged} rows=${line.hedged} /></p></li>`)}</ul>`}
    <${More} count=${standingCount("corroborated")} all="corroborated" address=${to("claims", { standing: "corroborated" })} />
    <${More} count=${standingCount("perhaps")} all="perhaps corroborated" address=${to("claims", { standing: "perhaps" })} />
  <//>`;
}

/** The words with which a report hedges what the line tells outright. */
const Hedged = ({ rows }) => rows.map(([outlet, words, doc, id]) => html`. <b>Hedged</b> in <a href=${toWords({ doc, id })}>${outlet}</a>: <span class="words">“${words}”</span>`);

/** How many origins say it in like words, and how many its claim counts, which may be more. */
const originsOf = ({ claim, origins, counted: all }) =>
  claim && all > origins.length ? `${origins.length} of the ${all} origins of its claim, in like words` : counted(origins.length, "origin");

const Carriers = ({ where }) => (where.length > 1 && !derived.facts.unnamed && where.length === derived.facts.outlets ? html`all ${where.length} outlets` : html`<${Where} where=${where} />`);

const More = ({ count, shown = count, all, address }) => (count ? html`<a class="more" href=${address}>${shown > 1 ? "All " : ""}${shown.toLocaleString("en")} ${all}</a>` : null);

function DisputedColumn({ lines }) {
  return html`<${Fragment}>
    <p class="small">${lines.every(({ aims }) => aims) && lines.length > 0 ? "" : "Both cannot hold. "}Each side in its own words, who says so, which outlets carry it</p>
    ${lines.length === 0 && html`<${Nothing}>${counts.conflicts || counts.unfaced ? "No two sides in words that make sense alone." : "No report contradicts another."}<//>`}
    <ul>${lines.map((line) => html`<${DisputedLine} line=${line} />`)}</ul>
    ${counts.conflicts + counts.unfaced > 0 && html`<a class="more" href=${to("conflicts")}>${allDisputes()}</a>`}
  <//>`;
}

/** Two sides, the first of who else denies it or tells of it, each in his own words, and where all of it stands. */
function DisputedLine({ line }) {
  const { conflict, left, right, aims, others, dispute, positions } = line;
  return html`<li class=${left ? "facing" : ""}>${left && html`<${DisputedSide} side=${left} />`}<${DisputedSide} side=${right} />
    ${!left && html`<p class="small">No words were found that this answers.</p>`}${aims && html`<p class="small across">${CONFLICTS.aims}; both may hold</p>`}
    ${others.map((other) => html`<p class="small across"><${OtherMark} how=${other.how} /> <${Speakers} names=${other.names} />, in <${Where} where=${other.where} />: ${other.denied && "denied, "}<a class="words beside" href=${toWords(placeOf(other))} lang=${other.language} dir="auto">${other.words}</a></p>`)}
    ${conflict && html`<p class="small across"><a href=${to("conflicts", dispute ?? conflict)}>${positions ? positionsOf(line) : "This conflict with all its words"}</a></p>`}</li>`;
}

const OtherMark = ({ how }) =>
  html`<span class=${{ says: "for", denies: "against", bears: "" }[how]}><${Glyph} name="role-${{ says: "supports", denies: "denies", bears: "silent" }[how]}" label=${{ says: "Says so:", denies: "Denies it:", bears: "Also says of it:" }[how]} /></span>`;

const positionsOf = ({ positions, denials, parties }) =>
  `All ${positions} positions on this, of ${counted(parties, "party", "parties")}${denials ? `; ${counted(denials, "denial")}` : ""}`;

const allDisputes = () => {
  const { opposed, conflicts, unfaced } = counts;
  return opposed ? `${opposed > 1 ? "All " : ""}${counted(opposed, "claim")} disputed or denied` : counted(conflicts || unfaced, "conflict");
};

function DisputedSide({ side }) {
  return html`<div>
    ${side.denied && html`<p class="small"><${Denied} /></p>`}
    <${KnownWords} line=${side} />
    <p class="small"><${Speakers} names=${side.names} />, in <${Where} where=${side.where} /></p>
  </div>`;
}

function UnverifiedColumn({ lines }) {
  return html`<${Fragment}>
    <p class="small">Somebody says that it could not be checked, or doubts it</p>
    ${lines.length === 0 && html`<${Nothing}>${counts.doubts ? "No doubt in words that make sense alone." : "No report says that it could not verify something."}<//>`}
    <ul>${lines.map((line) => html`<li><${KnownWords} line=${line} />
      ${line.said && html`<p class="small"><span class="for"><${Glyph} name="role-supports" label="Says so:" /></span> <${Speakers} names=${line.names} most=${2} />, in <${Where} where=${line.where} /></p>`}
      <p class="small"><${Glyph} name="role-questions" label="Doubts it or could not verify it:" /> ${line.said
        ? `${few(line.doubters, 3)} ${line.checked ? "could not verify it" : "doubts it"}`
        : html`${line.doubters.length > 0 && html`<b>${few(line.doubters, 3)}</b>, in `}<${Where} where=${line.where} />`}</p>
</li>`)}</ul>
    <${More} count=${counts.doubts} all=${allDoubts()} address=${to("claims", { standing: "unverified" })} />
  <//>`;
}

const allDoubts = () => `${counts.doubts === 1 ? "doubt" : "doubts"} in the reports’ own words`;

function ChangedColumn({ lines }) {
  const { changes } = counts;
  return html`<${Fragment}>
    <p class="small">${!lines.length && derived.known.rises.length ? "What later reports tell otherwise" : "Later words of the same speaker in place of earlier ones"}</p>
    ${lines.length + derived.known.rises.length + changes === 0 && html`<${Nothing}>No later words were found that replace earlier ones of the same speaker.<//>`}
    <${Torn} />
    <ul>${lines.map((steps) => html`<li><ol class="steps">${steps.map(
      (step) => html`<li class=${step.replaced ? "replaced" : ""}><span class="small">${step.replaced ? "Replaced:" : "Stands:"} </span><${KnownWords} line=${step} />
        <p class="small"><${Speakers} names=${step.names} most=${2} />, <${Day} ...${step} />, in <${Where} where=${step.where} /></p></li>`,
    )}</ol></li>`)}</ul>
    <${Rises} />
    <${More} count=${changes} all=${`change${changes === 1 ? "" : "s"}, side by side`} address=${to("conflicts", { kind: "change" })} />
  <//>`;
}

/** Tolls that rose from report to report, whoever counted. */
const Rises = () => derived.known.rises.map(({ what, steps }) => html`<h3 class="small">Higher in later reports, whoever counts: <a href=${to("figures", what)}>${what}</a></h3>
  <ol class="steps rise">${steps.map((step, at) => html`<li class=${at < steps.length - 1 ? "before" : ""}><a class="words" dir="auto" lang=${step.language} href=${toWords(placeOf(step))}><span class="gist">${step.words}</span></a>
    <p class="small"><${TollFrom} ...${step} /></p></li>`)}</ol>`);

/** What one speaker says on one day that may not both hold. */
function Torn() {
  const { torn } = derived.known;
  if (!torn.length) return "";
  const toll = derived.known.tolls.find((one) => one.unordered);
  return html`<h3 class="small torn">The same speaker says both on one day. Which came later is not known${toll && html`: <a href=${to("figures", toll.what[0])}>both among the figures</a>`}</h3>
    <ul class="torn">${torn.map((pair) => html`<li>${pair.map(
      (line) => html`<${KnownWords} line=${line} /><p class="small"><${Speakers} names=${line.names} most=${2} />, <${Day} ...${line} />, in <${Where} where=${line.where} /></p>`,
    )}</li>`)}</ul>`;
}

/** How many claims there are of each standing, and where they are. */
function AllClaims() {
  const row = (name) => html`<li key=${name}><a href=${to("claims", { standing: name })}><${Standing} name=${name} /> ${standingCount(name).toLocaleString("en")}</a><span class="small">${STANDING_MEANS[name]}</span></li>`;
  return html`<section class="count" aria-label="All claims by standing"><ul>${Object.keys(STANDINGS).filter(standingCount).map(row)}</ul></section>`;
}
drawnBy.set("known", Known);
