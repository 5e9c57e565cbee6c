"use strict";

// A page that opens from a disk may import nothing: libraries that are CommonJS modules are defined here, and required by name.
const modules = new Map();
const production = { env: { NODE_ENV: "production" } };

function defineModule(name, body) {
  modules.set(name, { body, exports: null });
}

function requireModule(name) {
  const found = modules.get(name);
  if (!found) throw new Error(`no module is called ${name}`);
  if (!found.exports) found.body((found.exports = {}), requireModule, production);
  return found.exports;
}
