// Parties: whom a search names, and who speaks for whom. What a party says itself stands before what others say of it.

const spokenBy = groupBy(dossier.statements.filter((said) => speakerOf(said).entity), (said) => speakerOf(said).entity);
const belongTo = groupBy(dossier.entities.filter((entity) => entity.affiliation), (entity) => entity.affiliation);
/** An entity and all who belong to it, or to what belongs to it. */
const withMembers = once((id) => {
  const found = new Set([id]);
  for (const one of found) for (const member of belongTo.get(one) ?? []) found.add(member.id);
  return found;
});
/** An entity, the body that it belongs to, and what that belongs to. */
const bodiesOf = once((id) => {
  const found = new Set();
  for (let one = id; one && !found.has(one); one = entities.get(one)?.affiliation) found.add(one);
  return [...found];
});
/** Those who belong to an entity and say something. */
const speakingMembers = (id) => [...withMembers(id)].filter((one) => one !== id && spokenBy.has(one));
const speaks = ({ id }) => spokenBy.has(id) || speakingMembers(id).length > 0;
const shortName = ({ short, name }) => short ?? name;

const ARTICLE = /^the /;
const asNamed = (words) => folded(words.trim()).replace(ARTICLE, "");
/** How often the reports call an entity so, by each form of its name. */
const usesOfName = once((id) => {
  const { spelt, called } = derived.names.cards[id];
  return new Map([...called, ...spelt].map(({ words, count }) => [asNamed(words), count]));
});
const isCalled = ({ id, name, short }, words) => usesOfName(id).has(words) || [name, short].filter(Boolean).some((form) => asNamed(form) === words);
const RARELY = 0.5; // of how often another is called so
/** The parties that a search names: those that are called just so, and not much more seldom than another; else people with a word of their name that begins so. */
function partiesNamed(typed) {
  const words = asNamed(typed);
  if (words.length < 2) return [];
  const speaking = dossier.entities.filter(speaks);
  const exact = speaking.filter((entity) => isCalled(entity, words));
  const uses = ({ id }) => usesOfName(id).get(words) ?? 0;
  const most = d3.max(exact, uses);
  const begun = ({ type, name }) => type === "PERSON" && ` ${asNamed(name)}`.includes(` ${words}`);
  return exact.length ? exact.filter((entity) => uses(entity) >= RARELY * most) : speaking.filter(begun);
}

/** What parties do for the claims of each part of a list, in the order of the parts. */
const PARTS = [
  (names, several) => `What ${names} ${several ? "say" : "says"}`,
  (names, several) => `What ${names} ${several ? "deny, doubt or say otherwise" : "denies, doubts or says otherwise"}`,
  () => "What others say, in which the words stand",
];
const OTHERS = 2;
function partOf(claim, ids) {
  const roles = sureEvidence(claim.id).filter((row) => ids.has(speakerOf(row.said).entity)).map((row) => row.role);
  return roles.includes("supports") ? 0 : roles.some((role) => role !== "aims") ? 1 : OTHERS;
}
/** A list of claims in parts by what some parties do for them: each with its head. */
function inParts(list, parties) {
  const ids = new Set(parties.flatMap(({ id }) => [...withMembers(id)]));
  const several = parties.length > 1 || speakingMembers(parties[0].id).length > 0;
  const names = `${listed(parties.map(shortName))}${parties.some(({ id }) => speakingMembers(id).length) ? " and those who belong to it" : ""}`;
  const parts = groupBy(list, (claim) => partOf(claim, ids));
  return PARTS.flatMap((head, part) => (parts.has(part) ? [{ head: head(names, several), claims: parts.get(part) }] : []));
}

const MOST_PARTIES = 3;
const MOST_MEMBERS = 6;
/** Whom and which places a search names, each leading to all about it. */
function Found({ parties, words }) {
  const asked = asNamed(words);
  const named = asked ? dossier.places.filter(({ name, aliases }) => [name, ...aliases].some((form) => asNamed(form) === asked)) : [];
  if (!parties.length && !named.length) return "";
  return html`<p class="found">${joined([
    ...parties.slice(0, MOST_PARTIES).map((entity) => html`<${FoundParty} key=${entity.id} entity=${entity} asked=${asked} />`),
    ...named.map((place) => html`<a key=${place.id} href=${to("map", place.id)} dir="auto">${place.name} on the map</a>`),
  ], " · ")}</p>`;
}
function FoundParty({ entity, asked }) {
  const { id, name, short, affiliation } = entity;
  const other = asked && ![name, short].filter(Boolean).some((form) => asNamed(form).includes(asked)) && entity.aliases.find((form) => asNamed(form) === asked);
  const body = entities.get(affiliation);
  const members = speakingMembers(id);
  return html`<span><b dir="auto">${name}</b>${other && html`, also called <${Words}>${other}<//>`}${body && html`, of <${Words}>${body.name}<//>`}${members.length > 0 && html`; for it speak ${joined(members.slice(0, MOST_MEMBERS).map((one) => html`<a href=${to("names", one)} dir="auto">${shortName(entities.get(one))}</a>`))}${members.length > MOST_MEMBERS && ` and ${members.length - MOST_MEMBERS} more`}`}: <a href=${to("names", id)}>all that ${members.length ? "they say" : `${shortName(entity)} says`}, word by word</a></span>`;
}
