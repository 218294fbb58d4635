// The entry that the elements of this folder are about, and how they speak with the rest of the page; all on document:
//   sila:save       before something is done with what is saved: whoever has unsaved words puts a promise into detail.done,
//                   which resolves to false when they could not be saved
//   sila:saved      the entry has changed; detail is the entry as the API tells it. Other tabs hear of it too
//   sila:show-field somebody wants to see detail.pointer in the form, with detail.sentence about it; a form that shows it
//                   prevents the default, which is to go to the page with the form
//   sila:comment-on somebody wants to say something about detail.pointer
import { call } from '../base/api.js';
import { texts } from '../base/texts.js';

const t = texts({
  whole: ['Материал в целом', 'The entry as a whole'],
  slug: ['Адрес страницы', 'Address of the page'],
  language: ['Основной язык', 'Main language'],
  translated: ['%s (%s)', '%s (%s)'],
});

/** @param {string} id */
export const api = (id) => `/api/v1/manage/entries/${encodeURIComponent(id)}`;

const tabs = new BroadcastChannel('sila-entries');
/** @type {Set<(news: {id: string, version: number}) => void>} */
const listeners = new Set();
const known = new Map();

document.addEventListener('sila:saved', ({ detail }) => {
  const news = { id: detail.id, version: detail.version };
  tabs.postMessage(news);
  tell(news);
});
tabs.addEventListener('message', (event) => tell(event.data));

function tell(news) {
  known.delete(news.id);
  listeners.forEach((listener) => listener(news));
}

/** Calls back when an entry has changed, here or in another tab. @returns {() => void} ends it */
export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @param {object} entry as the API tells it */
export function changed(entry) {
  document.dispatchEvent(new CustomEvent('sila:saved', { detail: entry }));
}

/** The entry is as somebody sees it in the form. @returns {Promise<boolean>} false: something could not be saved */
export async function save() {
  const detail = { done: undefined };
  document.dispatchEvent(new CustomEvent('sila:save', { detail }));
  return (await detail.done) !== false;
}

/** @param {object} facts @param {string} pointer @param {string} sentence about it; may be empty */
export function showField(facts, pointer, sentence) {
  const wish = new CustomEvent('sila:show-field', { cancelable: true, detail: { pointer, sentence } });
  if (document.dispatchEvent(wish)) {
    location.assign(`${facts.path}#${pointer}`);
  }
}

/** What sila.studio.review.EntryFacts tells. */
export function factsOf(type, id) {
  if (!known.has(id)) {
    const asked = call('GET', `/studio/entries/${encodeURIComponent(type)}/${encodeURIComponent(id)}/publishing/facts`).then(({ data }) => data);
    known.set(id, asked);
    asked.catch(() => known.delete(id));
  }
  return known.get(id);
}

/** What people call the field that a pointer leads to or into. @param {object} facts @param {string} pointer */
export function titleOf(facts, pointer) {
  const [, first, second, third] = pointer.split('/');
  if (first === 'translations' && third) {
    return t('translated', named(facts, third), second);
  }
  if (first === 'fields' && second) {
    return named(facts, second);
  }
  return { slug: t('slug'), language: t('language') }[first] ?? t('whole');
}

function named(facts, name) {
  return facts.fields.find((field) => field.name === name)?.title ?? name;
}

/** Everything that can be commented on, with its title. @returns {[string, string][]} */
export function placesOf(facts) {
  return [
    ['', t('whole')],
    ...facts.fields.map(({ name, title }) => [`/fields/${name}`, title]),
    ...facts.translated.flatMap((language) => facts.fields
      .filter(({ localised }) => localised)
      .map(({ name, title }) => [`/translations/${language}/${name}`, t('translated', title, language)])),
  ];
}
