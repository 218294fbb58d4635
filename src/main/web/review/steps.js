// The steps of a workflow: asks for what a step wants to know, and takes it.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { postpone } from '../base/postpone.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { api, changed, factsOf, save } from './entry.js';
import { forecastSection } from './forecast.js';
import { ask, field, note, problemOf } from './parts.js';
import { peopleChoice } from './people.js';

const t = texts({
  reason: ['Причина', 'Reason'],
  reasonHelp: ['Её прочтёт автор.', 'The author will read it.'],
  comment: ['Замечание (необязательно)', 'Comment (if you like)'],
  assignee: ['Кому передать', 'Whom to give it to'],
  stay: ['Не менять', 'Leave as it is'],
  unsaved: ['Не всё сохранено: сначала разберитесь, что мешает.', 'Not everything is saved: see to that first.'],
  lock: ['Взять то, что сохранено последним, хотя материал правит %s', 'Take what was saved last, though %s edits the entry'],
  references: ['Всё равно сделать это: ссылки поведут в никуда', 'Do it all the same: the links will lead nowhere'],
  linked: ['На материал ссылаются: %s.', 'Other entries refer to this one: %s.'],
  someone: ['другой человек', 'somebody else'],
  postponed: ['%s: выполняем', '%s: on its way'],
});
/** What takes something from readers waits for a while, so that it can be taken back as if nothing had been. */
const TAKE_AWAY = ['unpublish', 'archive'];
/** Somebody goes on after these. */
const HAND_OVER = ['submit', 'request-changes'];

/**
 * @param {{id: string, type: string, offer: object, standing: object}} setting offer and standing as the API tells them
 * @returns {Promise<boolean>} whether it was done, or is about to be
 */
export async function takeStep({ id, type, offer, standing }) {
  if (!(await save())) {
    toast(t('unsaved'), { bad: true });
    return false;
  }
  try {
    return TAKE_AWAY.includes(offer.name) && standing.publishedVersion
      ? await takeAway({ id, type, offer })
      : await move({ id, type, offer });
  } catch (failure) {
    return refused(problemOf(failure));
  }
}

function refused(problem) {
  toast(problem.sentences, { bad: true });
  return false;
}

async function move({ id, type, offer }) {
  const controls = await controlsOf({ id, type, offer });
  const parts = offer.locked ? [...controls, await lockConsent(id)] : controls;
  if (parts.length && !(await ask({ title: offer.title, label: offer.title, parts }))) {
    return false;
  }
  return send(id, offer, said(controls), offer.locked ? ['lock'] : []);
}

async function lockConsent(id) {
  const { data } = await call('GET', api(id));
  return consent(t('lock', data.lock?.holder ?? t('someone')));
}

async function send(id, offer, order, despite) {
  const query = despite.length ? `?despite=${despite.join(',')}` : '';
  try {
    const { data } = await call('POST', `${api(id)}/transitions/${offer.name}${query}`, { body: order });
    changed(data);
    toast(offer.title);
    return true;
  } catch (failure) {
    const problem = problemOf(failure);
    if (problem.status !== 423 || despite.includes('lock')) {
      return refused(problem);
    }
    const goesOn = await ask({ title: offer.title, label: offer.title, parts: [consent(t('lock', problem.document.holder ?? t('someone')))] });
    return Boolean(goesOn) && send(id, offer, order, [...despite, 'lock']);
  }
}

async function takeAway({ id, type, offer }) {
  const { data: standing } = await call('GET', `${api(id)}`);
  const { data: forecast } = await call('GET', `${api(id)}/unpublish/dry-run`);
  const { path } = await factsOf(type, id);
  const controls = await controlsOf({ id, type, offer });
  const parts = [forecastSection(forecast, path), ...controls];
  const despite = [];
  const referrers = forecast.referredBy.filter(({ inPublic }) => inPublic);
  if (forecast.findings.some(({ kind }) => kind === 'still-referred-to')) {
    despite.push('references');
    parts.push(note('warn', t('linked', referrers.map(({ entry }) => entry.title).join(', '))), consent(t('references')));
  }
  if (forecast.findings.some(({ kind }) => kind === 'locked')) {
    despite.push('lock');
    parts.push(consent(t('lock', standing.lock?.holder ?? t('someone'))));
  }
  if (!(await ask({ title: offer.title, label: offer.title, danger: true, parts }))) {
    return false;
  }
  const query = despite.length ? `?despite=${despite.join(',')}` : '';
  const order = said(controls);
  postpone(
    t('postponed', offer.title),
    (keepalive) => call('POST', `${api(id)}/transitions/${offer.name}${query}`, { body: order, version: standing.version, keepalive })
      .then(({ data }) => { changed(data); toast(offer.title); }, (failure) => refused(problemOf(failure))),
    () => {},
  );
  return true;
}

function consent(words) {
  return make('label', { className: 'choice' }, make('input', { type: 'checkbox', required: true }), make('span', {}, words));
}

async function controlsOf({ id, type, offer }) {
  const controls = [];
  if (offer.reasonRequired) {
    controls.push(field(t('reason'), make('textarea', { name: 'reason', required: true, maxLength: 2000 }), t('reasonHelp')));
  }
  if (HAND_OVER.includes(offer.name)) {
    const { parts } = await peopleChoice(type, id, { label: t('assignee'), name: 'assignee', none: t('stay') });
    controls.push(...parts, field(t('comment'), make('textarea', { name: 'comment', maxLength: 5000 })));
  }
  return controls;
}

function said(controls) {
  const order = {};
  for (const control of controls.flatMap((part) => [...part.querySelectorAll('[name]')])) {
    if (control.value) {
      order[control.name] = control.value;
    }
  }
  return order;
}
