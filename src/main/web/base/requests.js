// htmx as the studio uses it: within its policy, and with a sentence for whatever goes wrong.
import { texts } from './texts.js';
import { toast } from './toast.js';

const t = texts({
  offline: ['Нет связи с сервером. Проверьте подключение и повторите.', 'No connection to the server. Check the network and try again.'],
  failed: ['Сервер не справился с запросом. Повторите чуть позже.', 'The server failed. Try again a little later.'],
});

/** @param {typeof import('htmx.org')} htmx */
export function requests(htmx) {
  // Content-Security-Policy forbids styles and code in pages
  htmx.config.includeIndicatorStyles = false;
  htmx.config.allowEval = false;
  htmx.config.attributesToSettle = ['class', 'width', 'height'];
  htmx.config.selfRequestsOnly = true;
  htmx.config.historyCacheSize = 0;
  // what is wrong with a form is an answer to be shown, as everything that comes as a part of a page
  htmx.config.responseHandling = [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '4(09|12|22|23|29)', swap: true },
    { code: '...', swap: false, error: true },
  ];
  document.body.addEventListener('htmx:configRequest', (event) => {
    event.detail.headers['Accept-Language'] = document.documentElement.lang;
  });
  for (const lost of ['htmx:sendError', 'htmx:timeout']) {
    document.body.addEventListener(lost, (event) => sayFailure(event, t('offline')));
  }
  document.body.addEventListener('htmx:responseError', (event) => {
    const sentence = event.detail.xhr.getResponseHeader('Sila-Sentence');
    sayFailure(event, sentence ? decodeURIComponent(sentence) : t('failed'));
  });
  // whoever has asked for more goes on with the first of it
  document.body.addEventListener('htmx:beforeSwap', ({ detail: { requestConfig, target, shouldSwap } }) => {
    if (shouldSwap && requestConfig.elt.matches('[data-more]')) {
      const last = target.lastElementChild;
      document.body.addEventListener('htmx:afterSettle', () => enter(last?.nextElementSibling), { once: true });
    }
  });
  // Sila-Toast: {"toast": "…"} in HX-Trigger
  document.body.addEventListener('toast', (event) => toast(event.detail.value));
}

/** Its link, or what else can be pressed in it, else the row itself has the focus. */
function enter(row) {
  const inside = row?.querySelector('a[href], button');
  if (row && !inside) {
    row.tabIndex = -1;
  }
  (inside ?? row)?.focus();
}

/** Not of what asks by itself, again and again: nobody waits for that. */
function sayFailure({ detail }, sentence) {
  if (!detail.elt.getAttribute('hx-trigger')?.startsWith('every ')) {
    toast(sentence, { bad: true });
  }
}
