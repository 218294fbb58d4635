// The media library as the pickers read it: the one place that knows its addresses.
import { call } from '../base/api.js';

const PAGE = 48;
const USABLE = ['ready', 'processing'];

/** @typedef {import('../media/uploads.js').Asset} Asset */

/**
 * @param {{kinds?: string[], q?: string, cursor?: string | null, signal?: AbortSignal}} wish kinds: empty for all; q: words
 * @returns {Promise<{items: Asset[], next: string | null}>} newest first
 */
export async function assetsPage({ kinds = [], q = '', cursor = null, signal }) {
  const query = new URLSearchParams(kinds.map((kind) => ['kind', kind]));
  query.set('limit', String(PAGE));
  if (q) {
    query.set('q', q);
  }
  if (cursor) {
    query.set('cursor', cursor);
  }
  const { data } = await call('GET', `/api/v1/manage/assets?${query}`, { signal });
  return { items: data.items.filter((asset) => USABLE.includes(asset.state)), next: data.next ?? null };
}
