// Which entries were open on this device last, by their ids alone: their titles are asked for anew.
const KEY = 'sila-recent';
const KEPT = 8;
const ENTRY = /^\/studio\/entries\/[^/]+\/([0-9a-f]{8}-[0-9a-f-]{27})$/;

/** Notes the entry that this page is about, if it is about one. */
export function opened() {
  const id = ENTRY.exec(location.pathname)?.[1];
  if (id) {
    keep([id, ...recent().filter((other) => other !== id)].slice(0, KEPT));
  }
}

/** @returns {string[]} the last one first */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function keep(ids) {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // a full or forbidden storage costs only convenience
  }
}
