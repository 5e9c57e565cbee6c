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
const isName = (form) => /^(?:the )?\p{Lu}/u.test(form);
const formsOfName = once((id) => {
  const { name, short, aliases } = entities.get(id);
  return [name, short, ...aliases.filter(isName)].filter(Boolean).map(asNamed);
});
/** The parties that a search names: those that are called just so, else those with a word of their name that begins so. */
function partiesNamed(typed) {
  const words = asNamed(typed);
  if (words.length < 2) return [];
  const speaking = dossier.entities.filter(speaks);
  const exact = speaking.filter(({ id }) => formsOfName(id).includes(words));
  const begun = ({ name, short }) => [name, short].filter(Boolean).some((form) => ` ${asNamed(form)}`.includes(` ${words}`));
  return exact.length ? exact : speaking.filter(begun);
}

/** What parties do for the claims of each part of a list, in the order of the parts. */
const PARTS = [
  (names, several) => `What ${names} ${several ? "say" : "says"}`,
  (names, several) => `What ${names} ${several ? "deny, doubt or say otherwise" : "denies, doubts or says otherwise"}`,
  () => "What others say, in which the words stand",
];
function partOf(claim, ids) {
  const roles = sureEvidence(claim.id).filter((row) => ids.has(speakerOf(row.said).entity)).map((row) => row.role);
  return roles.includes("supports") ? 0 : roles.length ? 1 : 2;
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
    ...parties.slice(0, MOST_PARTIES).map((entity) => html`<${FoundParty} key=${entity.id} entity=${entity} />`),
    ...named.map((place) => html`<a key=${place.id} href=${to("map", place.id)} dir="auto">${place.name} on the map</a>`),
  ], " · ")}</p>`;
}
function FoundParty({ entity }) {
  const { id, affiliation } = entity;
  const body = entities.get(affiliation);
  const members = speakingMembers(id);
  return html`<span><b dir="auto">${entity.name}</b>${body && html`, of <${Words}>${body.name}<//>`}${members.length > 0 && html`; for it speak ${joined(members.slice(0, MOST_MEMBERS).map((one) => html`<a href=${to("names", one)} dir="auto">${shortName(entities.get(one))}</a>`))}${members.length > MOST_MEMBERS && ` and ${members.length - MOST_MEMBERS} more`}`}: <a href=${to("names", id)}>all that ${members.length ? "they say" : "is said by it"}, word by word</a></span>`;
}
