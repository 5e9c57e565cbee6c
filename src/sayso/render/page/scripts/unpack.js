"use strict";

/** A part of the dossier and of what was worked out for the page, from the letters that it is packed in. */
async function unpacked(part) {
  const letters = atob(document.getElementById(part).textContent);
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place += 1) bytes[place] = letters.charCodeAt(place);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).json();
}

/** Where that, or a script after it, fails, what stands in the page for who runs no scripts says what it needs. */
function unshown(error) {
  document.documentElement.className = "";
  throw error;
}

