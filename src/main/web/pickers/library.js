// The media library as the pickers read it: the one place that knows its addresses.
import { call } from '../base/api.js';

const PAGE = 48;
/** Of a library with few files of the wanted kind, not more than so many pages are read in one go. */
const MOST_PAGES = 5;
const USABLE = ['ready', 'processing'];

/** @typedef {import('./uploads.js').Asset} Asset */

/**
 * @param {{kinds?: string[], cursor?: string | null, signal?: AbortSignal}} wish kinds: empty for all
 * @returns {Promise<{items: Asset[], next: string | null}>} newest first
 */
export async function assetsPage({ kinds = [], cursor = null, signal }) {
  const items = [];
  let next = cursor;
  let pages = 0;
  do {
    const query = new URLSearchParams({ limit: String(PAGE) });
    if (next) {
      query.set('cursor', next);
    }
    const { data } = await call('GET', `/api/v1/manage/assets?${query}`, { signal });
    items.push(...data.items.filter((asset) => USABLE.includes(asset.state) && (!kinds.length || kinds.includes(asset.kind))));
    next = data.next ?? null;
    pages += 1;
  } while (next && items.length < PAGE / 2 && pages < MOST_PAGES);
  return { items, next };
}
