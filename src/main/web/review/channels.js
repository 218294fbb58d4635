// The ways by which publications reach readers.
import { texts } from '../base/texts.js';

const names = {
  site: ['Сайт', 'Site'],
  feeds: ['Ленты RSS', 'RSS feeds'],
  index: ['Поиск и лента', 'Search and feed'],
  archive: ['Архив', 'Archive'],
};
const t = texts(names);
const ORDER = Object.keys(names);

/** @param {string} channel */
export function channelName(channel) {
  return channel in names ? t(channel) : channel;
}

/** What readers see first comes first. @param {{channel: string}[]} items */
export function inOrder(items) {
  const place = ({ channel }) => (ORDER.includes(channel) ? ORDER.indexOf(channel) : ORDER.length);
  return [...items].sort((one, other) => place(one) - place(other));
}
