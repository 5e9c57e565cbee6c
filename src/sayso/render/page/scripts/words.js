// How counts, days and lists read. What the words of the model are called comes from the program: derived.phrases.
const { standing: STANDINGS, meaning: STANDING_MEANS, role: ROLES, kind: KINDS, stance: STANCES, certainty: CERTAINTIES, basis: BASES, conflict: CONFLICTS, relation: RELATIONS, lineage: LINEAGES } = derived.phrases;

/** Are two aims of one deed given? Both may hold. */
const isOfAims = ({ kind }) => kind === "aims";

const counted = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
/** A name among words that run the other way: signs that nobody sees keep it together, and the numbers and stops beside it in their places. */
const isolated = (name) => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const inOneLine = (names, between) => names.map(isolated).join(between);
const listed = (names) => (names.length < 2 ? inOneLine(names, "") : `${inOneLine(names.slice(0, -1), ", ")} and ${isolated(names.at(-1))}`);
/** Between a name and what else the same person may be called. */
const PERHAPS = " (perhaps also “";
/** Of two numbers of one speaker and day. */
const UNORDERED = "said on one day: which came first is not told";
/** The first names of a list, and how many more there are. */
const few = (names, most = 4, between = ", ") => inOneLine(names.slice(0, most), between) + (names.length > most ? ` and ${names.length - most} more` : "");

const UTC = { timeZone: "UTC" };
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", ...UTC });
const DAY_OF_YEAR = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", ...UTC });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", ...UTC });
const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", ...UTC });

const dateOf = (day) => new Date(`${day.slice(0, 10)}T00:00:00Z`);
/** A day, month or year as it reads; a year stands beside a day only where it is not the one of the event. */
function dayName(day) {
  if (!day) return "undated";
  if (day.length === 4) return day;
  const date = dateOf(day.length === 7 ? `${day}-01` : day);
  if (Number.isNaN(+date)) return day;
  if (day.length === 7) return MONTH.format(date);
  return (day.slice(0, 4) === derived.facts.year ? DAY : DAY_OF_YEAR).format(date);
}
const LARGE = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]];
function amount(value) {
  const [size, name] = LARGE.find(([least]) => value >= least) ?? [1, ""];
  return name && value % (size / 100) === 0 ? `${value / size} ${name}` : value.toLocaleString("en");
}
/** Words as they are searched: without case and marks above letters. */
const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/** What is typed into a search, word by word: what is found must have them all. */
const wordsAsked = (typed) => folded(typed).split(/\s+/).filter(Boolean);
