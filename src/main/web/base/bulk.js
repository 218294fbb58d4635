// One verb for many entries, and the verbs that take it back.
import { call } from './api.js';

const MOST = 100;

/**
 * @typedef {{id: string, version?: number}} Item
 * @typedef {{id: string, ok: boolean, version?: number, undo?: object, problem?: {title: string, errors?: {detail: string}[]}}} Result
 * @typedef {{results: Result[], failure?: Error}} Outcome failure: why the rest was not even tried
 */

/**
 * @param {Item[]} entries
 * @param {object} order action and what it needs
 * @returns {Promise<Outcome>}
 */
export async function inBulk(entries, order) {
  const results = [];
  try {
    for (let i = 0; i < entries.length; i += MOST) {
      const { data } = await call('POST', '/api/v1/manage/entries/bulk', { body: { ...order, entries: entries.slice(i, i + MOST) } });
      results.push(...data.results);
    }
  } catch (failure) {
    return { results, failure };
  }
  return { results };
}

/** Takes back what was done, with what has become of the entries since. @param {Result[]} results @returns {Promise<Outcome>} */
export async function takeBack(results) {
  const orders = new Map();
  for (const { id, version, undo } of results.filter((result) => result.undo)) {
    const key = JSON.stringify(undo);
    orders.set(key, [...(orders.get(key) || []), { id, version }]);
  }
  const undone = [];
  for (const [undo, entries] of orders) {
    const some = await inBulk(entries, JSON.parse(undo));
    undone.push(...some.results);
    if (some.failure) {
      return { results: undone, failure: some.failure };
    }
  }
  return { results: undone };
}

/** What was refused, as a text for people. @param {{title: string, errors?: {detail: string}[]}} problem */
export function sentences(problem) {
  return [problem.title, ...(problem.errors || []).map((error) => error.detail)].join(' ');
}
