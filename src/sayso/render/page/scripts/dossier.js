// The dossier as dossier.json has it, and what the program worked out for this page (`derived`): of both what the first screen
// needs, and the rest later (see `records.js`). How look-ups in them are made.
const { dossier, derived } = first;

const byId = (rows) => new Map(rows.map((row) => [row.id, row]));
const unique = (list) => [...new Set(list)];
const groupBy = (rows, key) => {
  const groups = new Map();
  for (const row of rows) {
    const name = key(row);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(row);
  }
  return groups;
};

/** The order of two texts by their characters: many times faster than that of a language. */
const compared = (one, other) => (one < other ? -1 : Number(one > other));

/** A function of one thing that is worked out once for each. */
const once = (work) => {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key);
  };
};
