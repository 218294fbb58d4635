// What is asked in a dialog: the address of a link, a citation of law, a page of another site.
import { call } from '../base/api.js';
import { freshId, icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { ask } from '../pickers/dialog.js';
import { meantHref } from './hrefs.js';
import { ACTS, readable } from './norms.js';

const t = texts({
  link: ['Ссылка', 'Link'],
  address: ['Адрес', 'Address'],
  addressHelp: ['https://…, почта, телефон (tel:…) или путь на сайте, который начинается с «/»', 'https://…, e-mail, telephone (tel:…) or a path on the site that begins with “/”'],
  addressWrong: ['Такой адрес не годится. Нужен https://…, mailto:…, tel:… или путь на сайте от «/».', 'This address will not do. Use https://…, mailto:…, tel:… or a path on the site from “/”.'],
  words: ['Текст ссылки', 'Text of the link'],
  entry: ['Материал на сайте', 'Entry of the site'],
  pick: ['Выбрать материал…', 'Pick an entry…'],
  toAddress: ['Ссылка на адрес', 'Link to an address'],
  remove: ['Убрать ссылку', 'Remove the link'],
  done: ['Готово', 'Done'],
  norm: ['Цитата нормы', 'Citation of law'],
  act: ['Закон', 'Act'],
  actHelp: ['Кодекс из списка или номер закона: 10-ФЗ', 'A code of the list or the number of a law: 10-ФЗ'],
  article: ['Статья', 'Article'],
  part: ['Часть', 'Part'],
  point: ['Пункт', 'Point'],
  shown: ['Читатели увидят', 'Readers will see'],
  needed: ['Без этого цитату не найти.', 'It cannot be found without this.'],
  embed: ['Вставка с другого сайта', 'From another site'],
  embedHelp: ['Адрес страницы с видео, записью или картой. Годятся сайты, которым доверяет редакция: это проверится при сохранении.', 'Address of a page with a video, a post or a map. Only sites that the hub trusts will do, which is checked when you save.'],
  title: ['Название', 'Title'],
});

function field(label, control, help) {
  const id = freshId('field');
  const problem = make('span', { className: 'problem', id: `${id}-problem`, hidden: true });
  control.id = id;
  control.setAttribute('aria-describedby', help ? `${id}-help ${problem.id}` : problem.id);
  const box = make('div', { className: 'field' }, make('label', { for: id }, label), help && make('span', { className: 'help', id: `${id}-help` }, help), control, problem);
  return { box, control, say(sentence) {
    problem.hidden = !sentence;
    problem.textContent = sentence || '';
    control.setAttribute('aria-invalid', String(Boolean(sentence)));
    if (sentence) {
      control.focus();
    }
  } };
}

/** Enter anywhere in the dialog is «done». */
function submit(element, act) {
  element.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    act();
  });
}

const done = () => make('button', { className: 'button main' }, t('done'));

const titles = new Map();

/** The title of an entry, asked for once. @param {string} id @returns {Promise<string>} */
export function titleOf(id) {
  if (!titles.has(id)) {
    titles.set(id, call('GET', `/api/v1/manage/entries/${id}`).then(({ data }) => data.title, () => { titles.delete(id); return id; }));
  }
  return titles.get(id);
}

/**
 * @param {{href?: string | null, entry?: string | null, words: string, hasWords: boolean, isOld: boolean}} now
 *   hasWords: a text is selected, the link is laid on it
 * @returns {Promise<null | {remove: true} | {href: string | null, entry: string | null, words: string}>}
 */
export function askLink(now) {
  return ask({ title: t('link'), form: true }, ({ element, body, footer, answer }) => {
    let entry = now.entry ?? null;
    const address = field(t('address'), make('input', { type: 'text', inputMode: 'url', value: now.href ?? '', autocomplete: 'off', maxLength: 2000 }), t('addressHelp'));
    const words = field(t('words'), make('input', { type: 'text', value: now.words, autocomplete: 'off', maxLength: 1000 }));
    const shown = make('strong', { className: 'grow' });
    const back = make('button', { type: 'button', className: 'button small', onclick: () => { entry = null; show(); address.control.focus(); } }, t('toAddress'));
    const target = make('div', { className: 'note' }, icon('article'), make('span', { className: 'soft' }, t('entry')), shown, back);
    const pick = make('button', { type: 'button', className: 'button', onclick: async () => {
      const { pickEntries } = await import('../pickers/entries.js');
      const [found] = await pickEntries() ?? [];
      if (found) {
        entry = found.id;
        titles.set(found.id, Promise.resolve(found.title));
        words.control.value ||= found.title;
        show();
      }
    } }, icon('article'), t('pick'));
    const show = () => {
      address.box.hidden = entry !== null;
      target.hidden = entry === null;
      if (entry) {
        shown.textContent = '…';
        titleOf(entry).then((title) => { shown.textContent = title; });
      }
    };
    words.box.hidden = now.hasWords;
    body.append(address.box, target, make('div', { className: 'acts' }, pick), words.box);
    if (now.isOld) {
      footer.append(make('button', { type: 'button', className: 'button danger', onclick: () => answer({ remove: true }) }, t('remove')));
    }
    footer.append(done());
    show();
    submit(element, () => {
      const href = entry ? null : meantHref(address.control.value);
      address.say(entry || href ? null : t('addressWrong'));
      if (entry || href) {
        answer({ href, entry, words: words.control.value.trim() || address.control.value.trim() });
      }
    });
  });
}

/** @param {import('./norms.js').Norm | null} now @returns {Promise<import('./norms.js').Norm | null>} */
export function askNorm(now) {
  return ask({ title: t('norm'), form: true }, ({ element, body, footer, answer }) => {
    const list = make('datalist', { id: freshId('acts') }, ...ACTS.map(([key, name]) => make('option', { value: key }, name)));
    const input = (value, max) => make('input', { type: 'text', value: value ?? '', maxLength: max, autocomplete: 'off' });
    const act = field(t('act'), input(now?.act ?? 'тк', 40), t('actHelp'));
    act.control.setAttribute('list', list.id);
    const article = field(t('article'), input(now?.article, 20));
    const part = field(t('part'), input(now?.part, 20));
    const point = field(t('point'), input(now?.point, 20));
    const text = field(t('shown'), input(now?.text, 200));
    const value = ({ control }) => control.value.trim();
    const norm = () => ({ act: value(act).toLowerCase(), article: value(article), part: value(part) || null, point: value(point) || null });
    let isOwn = Boolean(now) && now.text !== readable(now);
    text.control.addEventListener('input', () => { isOwn = text.control.value !== ''; });
    for (const { control } of [act, article, part, point]) {
      control.addEventListener('input', () => {
        if (!isOwn) {
          text.control.value = value(article) ? readable(norm()) : '';
        }
      });
    }
    article.control.autofocus = true;
    body.append(act.box, list, make('div', { className: 'field-row' }, article.box, part.box, point.box), text.box);
    footer.append(done());
    submit(element, () => {
      for (const needed of [article, act]) {
        needed.say(value(needed) ? null : t('needed'));
      }
      if (value(act) && value(article)) {
        answer({ ...norm(), text: value(text) || readable(norm()) });
      }
    });
  });
}

/** @param {{url?: string, title?: string | null} | null} now @returns {Promise<{url: string, title: string | null} | null>} */
export function askEmbed(now) {
  return ask({ title: t('embed'), form: true }, ({ element, body, footer, answer }) => {
    const url = field(t('address'), make('input', { type: 'text', inputMode: 'url', value: now?.url ?? '', autocomplete: 'off', maxLength: 2000, autofocus: true }), t('embedHelp'));
    const title = field(t('title'), make('input', { type: 'text', value: now?.title ?? '', maxLength: 200 }));
    body.append(url.box, title.box);
    footer.append(done());
    submit(element, () => {
      const href = meantHref(url.control.value);
      const isWeb = Boolean(href?.startsWith('http'));
      url.say(isWeb ? null : t('addressWrong'));
      if (isWeb) {
        answer({ url: href, title: title.control.value.trim() || null });
      }
    });
  });
}
