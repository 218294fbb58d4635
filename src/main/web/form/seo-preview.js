// How an entry will look in the results of a search engine and in a messenger.
import { texts } from '../base/texts.js';
import { fileOf } from './directory.js';
import { fieldNamed, readField } from './fields.js';

const t = texts({
  none: ['Без названия', 'Untitled'],
  noText: ['Описания нет: поисковик возьмёт слова из текста сам.', 'No description: the search engine will take words of the text itself.'],
  lengths: ['Заголовок: %s из %s знаков, описание: %s из %s', 'Title: %s of %s characters, description: %s of %s'],
  long: ['. Что длиннее, обрежут.', '. Whatever is longer will be cut.'],
});

/** What Yandex and Google show on a wide screen. */
const TITLE = 60;
const DESCRIPTION = 160;

/** @param {Element} set a part of the form @param {string} path of the entry on the site */
export async function preview(set, path) {
  const box = set.querySelector('[data-seo-preview]');
  if (!box) {
    return;
  }
  const value = (name) => {
    const field = fieldNamed(set, name);
    return field ? readField(field) : null;
  };
  const seo = value('seo') || {};
  const title = seo.title || value('title') || '';
  const description = seo.description || value('lead') || '';
  const write = (name, text) => { box.querySelector(`[data-${name}]`).textContent = text; };
  write('seo-path', `${window.location.host} › ${path.split('/').filter(Boolean).join(' › ')}`);
  write('seo-title', cut(title, TITLE) || t('none'));
  write('seo-description', cut(description, DESCRIPTION) || t('noText'));
  const isLong = title.length > TITLE || description.length > DESCRIPTION;
  write('seo-lengths', t('lengths', title.length, TITLE, description.length, DESCRIPTION) + (isLong ? t('long') : ''));
  box.querySelector('[data-seo-lengths]').toggleAttribute('data-over', isLong);
  write('card-title', title || t('none'));
  write('card-description', cut(description, DESCRIPTION));
  write('card-host', window.location.host);
  await picture(box.querySelector('[data-seo-picture]'), value('cover')?.id);
}

async function picture(image, id) {
  const file = id ? await fileOf(id) : null;
  const isShown = file?.kind === 'image' && file.state === 'ready';
  image.hidden = !isShown;
  if (isShown && image.getAttribute('src') !== file.url) {
    image.src = file.url;
  }
}

function cut(text, most) {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
