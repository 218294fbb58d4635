// What fields name by ids and codes: entries, files, terms. Begins with what the page brings along; asks for the rest.
import { call } from '../base/api.js';

const entries = new Map();
const files = new Map();
const vocabularies = new Map();

/** @param {{references: object, assets: object, vocabularies: object}} data */
export function know(data) {
  Object.values(data.references).forEach(knowEntry);
  Object.values(data.assets).forEach(knowFile);
  Object.entries(data.vocabularies).forEach(([name, terms]) => vocabularies.set(name, terms));
}

/** @param {{id: string, type: string, title: string, state: string}} head */
export function knowEntry(head) {
  entries.set(head.id, head);
}

export function knowFile(asset) {
  files.set(asset.id, asset);
}

/** @returns {{code: string, title: string, parent?: string}[]} */
export function termsOf(vocabulary) {
  return vocabularies.get(vocabulary) || [];
}

/** Null when there is none that the person may see. */
export function entryOf(id) {
  return known(entries, id, `/api/v1/manage/entries/${encodeURIComponent(id)}`);
}

export function fileOf(id) {
  return known(files, id, `/api/v1/manage/assets/${encodeURIComponent(id)}`);
}

async function known(of, id, path) {
  if (!of.has(id)) {
    try {
      of.set(id, (await call('GET', path)).data);
    } catch (problem) {
      if (problem.isOffline) {
        return null; // next time, perhaps
      }
      of.set(id, null);
    }
  }
  return of.get(id);
}

/** The name of whatever a value stands for, as far as it is known without asking. */
export function nameOf(value) {
  const entry = entries.get(value);
  if (entry) {
    return entry.title;
  }
  const file = files.get(value);
  if (file) {
    return file.filename;
  }
  for (const terms of vocabularies.values()) {
    const term = terms.find((known) => known.code === value);
    if (term) {
      return term.title;
    }
  }
  return null;
}
