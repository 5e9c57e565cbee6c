// Names: who and what the reports name, in every spelling, what they said and what is said of them.

const SOME_FORMS = 7;
const cardOf = (entity) => derived.names.cards[entity.id];

const nameIndex = once((id) => {
  const { name, short, aliases, description } = entities.get(id);
  return folded([name, short, description, ...aliases].filter(Boolean).join("\n"));
});

/** The names that an address asks for, of those listed. */
function namesAsked(ids, { find = "", type }) {
  const words = wordsAsked(find);
  return ids
    .filter((id) => (!type || entities.get(id).type === type) && words.every((word) => nameIndex(id).includes(word)))
    .map((id) => entities.get(id));
}

function Names({ route }) {
  const { query } = route;
  const [named] = route.rest;
  const current = useRef(route);
  current.current = route;
  const ask = (changes) => refine(to("names", named, { ...current.current.query, ...changes }));
  const { opened, toggle, arriving } = useOpened(entities.has(named) ? named : null, "name");
  const turn = (id) => refine(to("names", toggle(id) ? id : named === id ? null : named, query));
  const { order, slight, naming } = derived.names;
  const [list, rest] = useMemo(() => [namesAsked(order, query), namesAsked(slight, query)], [query.find, query.type]);
  const card = (entity) => html`<${NameCard} key=${entity.id} entity=${entity} open=${opened.has(entity.id)} turn=${turn} />`;
  const asked = query.find || query.type;
  const placeOf = (found) => found.findIndex((entity) => entity.id === arriving);
  return html`<div onKeyDown=${(event) => walkRows(event, turn)}>
    <header>
      <h1 class="view">Names</h1>
      <p class="lede">Every spelling, in which report, how often; what each has said, and what is said of them. Two spellings are one name only where the reports allow it.</p>
    </header>
    ${dossier.entities.length ? html`<${NameFilters} query=${query} ask=${ask} />` : html`<${Nothing}>No report names anybody.<//>`}
    ${naming && !asked ? html`<${Naming} naming=${naming} />` : ""}
    ${asked && !list.length && !rest.length ? html`<${Nothing}>No name matches. <button type="button" onClick=${() => refine(to("names"))}>Clear the filters</button><//>` : ""}
    <p class="hush" role="status">${asked ? counted(list.length + rest.length, "name") : ""}</p>
    ${list.length ? html`<${LongList} class="cards" items=${list} row=${card} estimate=${96} shown=${placeOf(list)} />` : ""}
    ${rest.length ? html`<${Slight} list=${rest} card=${card} asked=${Boolean(asked) || rest.some((entity) => opened.has(entity.id))} shown=${placeOf(rest)} />` : ""}
  </div>`;
}

/** Names that stand once and said nothing, folded: open where one of them is `asked` for, else as the reader leaves it. */
function Slight({ list, card, asked, shown }) {
  const [byHand, setByHand] = useState(null);
  const open = shown >= 0 || (byHand ?? asked);
  useLayoutEffect(() => {
    if (shown >= 0) setByHand(null);
  }, [shown]);
  /** Opening tells itself whoever does it: what is drawn so already was not the reader. */
  const hear = (event) => event.currentTarget.open !== open && setByHand(event.currentTarget.open);
  return html`<details class="slight" open=${open} onToggle=${hear}>
    <summary>${counted(list.length, "name that stands once and said nothing", "names that stand once and said nothing")}</summary>
    ${open ? html`<${LongList} class="cards" items=${list} row=${card} estimate=${70} shown=${shown} />` : ""}
  </details>`;
}

function NameFilters({ query, ask }) {
  const types = unique(dossier.entities.map((entity) => entity.type)).sort();
  return html`<div class="filters cards-filters" role="group" aria-label="Which names">
    <label>Find <input type="search" value=${query.find ?? ""} size="16" autocomplete="off" spellcheck=${false} onInput=${(event) => ask({ find: event.currentTarget.value })} /></label>
    <${Choice} label="Kind" options=${types.map((type) => [type, derived.phrases.entity[type]])} value=${query.type ?? ""} choose=${(type) => ask({ type })} all="any" />
  </div>`;
}

/** What each outlet calls one group. */
function Naming({ naming }) {
  return html`<section><h2 class="ours">What each report calls <a href=${to("names", naming.entity)}><${Words}>${entities.get(naming.entity).name}<//></a></h2>
    <div class="naming"><${FirstOf} items=${naming.outlets} most=${10} what="more outlets" row=${(outlet) => html`<${NamesInOutlet} key=${outlet.name} ...${outlet} />`} /></div>
  </section>`;
}
function NamesInOutlet({ name, forms }) {
  const row = (form) => html`<li><a class="words" dir="auto" href=${toStretch(form)}>${form.words}</a></li>`;
  return html`<div><h3>${name}</h3><ul><${FirstOf} as="li" items=${forms} most=${9} what="more" row=${row} /></ul></div>`;
}

function NameCard({ entity, open, turn }) {
  const said = spokenBy.get(entity.id) ?? [];
  const spokenOf = cardOf(entity).of.length;
  return html`<article class="entity ${open ? "open" : ""}" id="name-${entity.id}" data-row=${entity.id}>
    <div>
      <h2><button type="button" class="opener" aria-expanded=${String(open)} onClick=${() => turn(entity.id)}><${Words}>${entity.name}<//></button></h2>
      <${Described} entity=${entity} />
      <${Members} entity=${entity} />
      <${CorrectionLines} kind="entity" id=${entity.id} />
      <${CorrectButton} kind="entity" id=${entity.id} words=${entity.name} />
    </div>
    <${Spellings} entity=${entity} />
    <div class="small does">
      <p>${said.length ? `said ${counted(said.length, "thing")}` : "said nothing"}, named ${counted(entity.mentions.length, "time")}${spokenOf ? `, spoken of ${counted(spokenOf, "time")}` : ""}</p>
      <${SaidStandings} entity=${entity} />
    </div>
    ${open ? html`<${Said} entity=${entity} said=${said} />` : ""}
  </article>`;
}

/** Of each body those who belong to it and say something, who say most first. */
const membersOf = once(() => groupBy(d3.sort(dossier.entities.filter((one) => one.affiliation && spokenBy.has(one.id)), (one) => -spokenBy.get(one.id).length), (one) => one.affiliation));
const SOME_MEMBERS = 6;
function Members({ entity }) {
  const members = membersOf().get(entity.id) ?? [];
  if (!members.length) return "";
  const links = members.slice(0, SOME_MEMBERS).map(({ id, name }) => html`<a href=${to("names", id)} dir="auto">${name}</a> ${spokenBy.get(id).length}`);
  const more = members.length - SOME_MEMBERS;
  return html`<p class="small">Who belongs to it and speaks: ${joined(links)}${more > 0 && ` +${more}`}</p>`;
}

function Described({ entity }) {
  const { type, description, affiliation } = entity;
  const of = affiliation && entities.get(affiliation);
  return html`<p class="small">
    ${derived.phrases.entity[type]}${of ? html`; belongs to <a href=${to("names", of.id)} dir="auto">${of.name}</a>` : ""}
    ${description ? html`<br /><${Words}>${description}<//>` : ""}
  </p>`;
}

/** The forms of a name: those that differ large, then all of its own, then what else it is called; and why. */
function Spellings({ entity }) {
  const { variants, spelt, called } = cardOf(entity);
  const more = called.length - SOME_FORMS;
  const uses = (forms) => joined(forms.map((form) => h(FormUse, { form })), " · ");
  return html`<div class="spell">
    ${variants.map((forms) => html`<p class="variants">${joined(forms.map((form) => h(Variant, { form })), html` <small>but</small> `)}</p>`)}
    ${spelt.length ? html`<p>${uses(spelt)}</p>` : ""}
    ${called.length ? html`<p><small>also called </small>${uses(called.slice(0, SOME_FORMS))}${more > 0 ? html` <small>and ${more} more</small>` : ""}</p>` : ""}
    <${Why} about=${entity.name} find=${({ names }) => names[entity.id] ?? []} />
  </div>`;
}
const Variant = ({ form }) => html`<span><b dir="auto">${form.words}</b> <${FormPlaces} form=${form} /></span>`;
const FormUse = ({ form }) => html`<span><span dir="auto">${form.words}</span> <${FormPlaces} form=${form} /></span>`;
const SOME_OUTLETS = 5;
const everyOutlet = unique(Object.values(derived.outlets)).length;
const SEVERAL_OUTLETS = 3;
function FormPlaces({ form }) {
  if (form.in.length === everyOutlet && everyOutlet >= SEVERAL_OUTLETS) return html`<small>in <a href=${toStretch(form.in[0])}>all ${everyOutlet}</a>, ${form.count}×</small>`;
  const more = form.in.length - SOME_OUTLETS;
  const links = form.in.slice(0, SOME_OUTLETS).map((place) => html`<a href=${toStretch(place)} title=${place.outlet}>${place.outlet}</a>`);
  return html`<small>${joined(links)}${more > 0 ? ` +${more}` : ""}${form.count > form.in.length ? `, ${form.count}×` : ""}</small>`;
}

/** The claims that each speaks for or against, as the claim board finds them. */
const claimsOfSpeaker = once(() => groupBy(dossier.claims.flatMap((claim) => [...claimIndex(claim.id).speaker].map((speaker) => ({ speaker, claim }))), (pair) => pair.speaker));

/** How many claims of each standing somebody's words serve, leading to these. */
function SaidStandings({ entity }) {
  const counts = groupBy(claimsOfSpeaker().get(entity.id) ?? [], ({ claim }) => claim.standing);
  const order = Object.keys(STANDINGS).filter((name) => counts.has(name));
  return html`<p class="marks">${order.map((name) => html`<a key=${name} href=${to("claims", { speaker: entity.id, standing: name })}><${Standing} name=${name} /> ${counts.get(name).length}</a>`)}</p>`;
}

/** What somebody and those who belong to them said, and what others say of them. */
function Said({ entity, said }) {
  const spokenOf = cardOf(entity).of.map((id) => statements.get(id));
  const members = speakingMembers(entity.id);
  const spoken = [...said, ...members.flatMap((id) => spokenBy.get(id))];
  return html`<div class="evidence ${spoken.length && spokenOf.length ? "" : "one-sided"}">
    <section><h3 class="head">${members.length ? `What ${shortName(entity)} and those who belong to it say` : "What they said"}: ${spoken.length}</h3>${spoken.length ? "" : html`<p class="small">No report gives words of theirs.</p>`}<${SaidList} list=${spoken} /></section>
    <section><h3 class="head">What others say of them: ${spokenOf.length}</h3>${spokenOf.length ? "" : html`<p class="small">Nobody says anything that names them.</p>`}<${SaidList} list=${spokenOf} /></section>
  </div>`;
}

function SaidList({ list }) {
  const ordered = [...list].sort((one, other) => isDenial(other) - isDenial(one) || inReports(one, other));
  return html`<ul class="told"><${FirstOf} as="li" items=${ordered} what="more" row=${(said) => html`<${SaidLine} key=${said.id} said=${said} />`} /></ul>`;
}

/** A denial stands first: its words alone would say the contrary. */
const isDenial = (said) => Number(said.stance === "denies");
const DOES = { denies: "against ", aims: "with another aim than ", questions: "doubts ", supports: "" };
const SERVED = 3;
/** A claim that a statement serves, with the word of its standing. */
function Serves({ claim, row }) {
  if (derived.denied[claim.id]) return html`<li><${ClaimLink} claim=${claim} /></li>`;
  return html`<li>${DOES[row.role]}<${ClaimLink} claim=${claim} /> <${Standing} name=${claim.standing} /></li>`;
}
/** The claim that a statement serves in all of its words: these make more sense than what of them is the statement's. */
function wholeOf(said, served) {
  const own = folded(said.text).replace(/\s+/g, " ");
  return served.find(({ claim, row }) => !DOES[row.role] && !derived.denied[claim.id] && folded(claim.gist).replace(/\s+/g, " ").includes(own))?.claim;
}
function SaidLine({ said }) {
  const served = (servedBy.get(said.id) ?? []).filter((pair) => !unsureOf(pair.claim.id).has(said.id));
  const against = served.filter((pair) => pair.row.role === "supports").flatMap(({ claim }) => sureEvidence(claim.id).filter((row) => row.role === "denies"));
  const told = [html`<${SaidOn} said=${said} />`, !isDenial(said) && STANCES[said.stance], CERTAINTIES[said.certainty]].filter(Boolean);
  const whole = wholeOf(said, served);
  const others = served.filter((pair) => pair.claim !== whole);
  return html`<li>
    ${isDenial(said) > 0 && html`<${Denied} />`}<a class="words" dir="auto" lang=${documents.get(said.doc).language} href=${toWords(said)}>${whole ? whole.gist : said.text}</a>
    <p class="small"><${Chain} said=${said} /> · ${joined(told, " · ")}${whole && html` · <a href=${toClaim(whole)}><${Standing} name=${whole.standing} /></a>`}</p>
    ${against.length > 0 && html`<p class="small"><span class="against"><${Glyph} name="role-denies" /></span> Denied, or told otherwise, by <${Whose} names=${voices(against)} />, in ${placesIn(unique(against.map((row) => row.statement)))}</p>`}
    ${others.length > 0 && html`<ul class="serves"><${FirstOf} as="li" items=${others} most=${SERVED} what="more claims" row=${(pair) => html`<${Serves} key=${pair.claim.id} ...${pair} />`} /></ul>`}
  </li>`;
}

drawnBy.set("names", Names);
