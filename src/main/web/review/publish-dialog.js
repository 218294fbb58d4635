// <publish-dialog entry type>: the button that publishes, and its dialog: what should be mended first, what will happen,
// when; and then where it has arrived. Without an entry (it is not there yet) the button waits.
import { call } from '../base/api.js';
import { icon, make } from '../base/dom.js';
import { short } from '../base/moments.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { checksSection, summaryOf } from './checks.js';
import { Deliveries } from './deliveries.js';
import { api, changed, factsOf, onChange, save, showField, titleOf } from './entry.js';
import { forecastSection } from './forecast.js';
import { button, dialog, note, problemOf, time } from './parts.js';
import { takeStep } from './steps.js';
import { When } from './when.js';

const t = texts({
  title: ['Публикация', 'Publishing'],
  publish: ['Опубликовать', 'Publish'],
  changes: ['Опубликовать изменения', 'Publish the changes'],
  out: ['Где появился', 'Where it is'],
  close: ['Закрыть', 'Close'],
  planned: ['Публикация запланирована', 'Publishing is planned'],
  saving: ['Сохраняем…', 'Saving…'],
  checking: ['Проверяем…', 'Checking…'],
  unsaved: ['Не всё сохранено. Закройте окно и посмотрите, что мешает: об этом сказано над формой.', 'Not everything is saved. Close this and see what is wrong: it is said above the form.'],
  retry: ['Повторить', 'Try again'],
  whyNot: ['Опубликовать сейчас нельзя.', 'It cannot be published now.'],
  mend: ['Сначала исправьте то, что мешает публикации.', 'First mend what stands in the way.'],
  moved: ['Пока окно было открыто, материал изменили. Проверьте ещё раз.', 'The entry has changed while this was open. Check once more.'],
  locked: ['Материал сейчас правит %s. Можно подождать или взять то, что сохранено последним.', '%s edits the entry now. You can wait, or take what was saved last.'],
  someone: ['другой человек', 'Somebody else'],
  takeSaved: ['Взять сохранённое', 'Take what is saved'],
  referred: ['На материал ссылаются другие (%s). Когда он исчезнет, их ссылки поведут в никуда.', 'Other entries refer to this one (%s). Once it is gone, their links lead nowhere.'],
  allTheSame: ['Всё равно', 'All the same'],
  plan: ['Выйдет ', 'Comes out '],
  planEnd: ['Исчезнет с сайта ', 'Goes off the site '],
  cancelPlan: ['Отменить план', 'Cancel the plan'],
  cancelled: ['План отменён', 'The plan is cancelled'],
  scheduled: ['Запланировано: %s', 'Planned: %s'],
  added: ['Добавлено в релиз «%s»', 'Added to the release “%s”'],
  nothingNew: ['На сайте последняя версия.', 'The latest version is on the site.'],
});
/** Code of what is found when somebody else edits the entry: whoever knows of them may go on. */
const LOCKED = 'locked';

class PublishDialog extends HTMLElement {
  static observedAttributes = ['entry'];

  connectedCallback() {
    if (!this.button) {
      this.build();
    }
    this.stopListening = onChange(({ id }) => id === this.entry && this.look());
    this.look();
  }

  disconnectedCallback() {
    this.stopListening();
    this.dialog.close();
  }

  attributeChangedCallback() {
    if (this.button) {
      this.look();
    }
  }

  get entry() {
    return this.getAttribute('entry');
  }

  get type() {
    return this.getAttribute('type');
  }

  build() {
    this.label = make('span', {}, t('publish'));
    // pressing it must not take the focus from a field: what the form then says of it would move the button away from
    // below the pointer, and the click would be lost
    this.addEventListener('mousedown', (event) => event.preventDefault());
    this.button = make('button', { type: 'button', className: 'button main', disabled: true, 'data-key': 'p', 'aria-haspopup': 'dialog', onclick: () => this.open() }, icon('publish'), this.label);
    Object.assign(this, dialog(t('title')));
    this.status = make('p', { role: 'status', className: 'grow' });
    this.notes = make('div', { className: 'stack-small' });
    this.main = button('', () => this.act(), { kind: 'main' });
    this.foot.append(this.status, button(t('close'), () => this.dialog.close(), { kind: 'quiet' }), this.main);
    this.dialog.addEventListener('close', () => {
      this.deliveries?.stop();
      this.dialog.remove();
    });
    this.append(this.button);
  }

  /** What the button says. */
  async look() {
    this.button.disabled = !this.entry;
    if (!this.entry) {
      return;
    }
    try {
      const { data } = await call('GET', `${api(this.entry)}/workflow`);
      this.label.textContent = labelOf(data);
    } catch (failure) {
      problemOf(failure); // the dialog will say it
    }
  }

  async open() {
    // where the dialog gives the focus back to, also when a key has opened it
    this.button.focus();
    // not inside of what happens to stand around the button
    document.body.append(this.dialog);
    this.dialog.showModal();
    await this.check(false);
  }

  // What is known before

  /** @param {boolean} links whether other sites are asked too */
  async check(links) {
    this.despite = new Set();
    this.deliveries?.stop();
    if (!links) {
      this.wait(t('saving'));
      if (!(await save())) {
        this.wait('');
        this.body.replaceChildren(note('bad', t('unsaved'), button(t('retry'), () => this.check(false), { kind: 'small' })));
        return;
      }
      this.wait(t('checking'));
    }
    try {
      await this.learn(links);
      this.draw();
    } catch (failure) {
      this.wait('');
      this.body.replaceChildren(note('bad', problemOf(failure).sentences, button(t('retry'), () => this.check(links), { kind: 'small' })));
    }
  }

  wait(words) {
    this.status.textContent = words;
    this.main.hidden = true;
  }

  async learn(links) {
    const path = api(this.entry);
    const [facts, standing, checks, forecast] = await Promise.all([
      factsOf(this.type, this.entry),
      call('GET', `${path}/workflow`).then(({ data }) => data),
      call('GET', `${path}/checks${links ? '?links=true' : ''}`).then(({ data }) => data),
      call('GET', `${path}/publish/dry-run`).then(({ data }) => data),
    ]);
    const releases = facts.may['releases:manage'].allowed
      ? (await call('GET', '/api/v1/manage/releases?state=draft&limit=100')).data.items
      : [];
    const isLocked = checks.findings.some(({ code }) => code === LOCKED);
    const holder = isLocked ? (await call('GET', path)).data.lock?.holder ?? t('someone') : null;
    Object.assign(this, { facts, standing, checks, forecast, releases, holder });
  }

  /** All that was found but the lock: that is asked for by itself. */
  get findings() {
    return this.checks.findings.filter(({ code }) => code !== LOCKED);
  }

  get isBlocked() {
    return this.findings.some(({ severity }) => severity === 'blocks');
  }

  get isKeptByLock() {
    return Boolean(this.holder) && !this.despite.has('lock');
  }

  offer(name) {
    return this.standing.transitions.find((offer) => offer.name === name) ?? { allowed: false, locked: false, why: [], way: [] };
  }

  draw() {
    const { standing, findings, forecast, facts } = this;
    const isOut = isUpToDate(standing);
    this.notes.replaceChildren(...this.plan(), ...this.whyNot());
    this.when = isOut ? null : new When({
      mayNow: isOpen(this.offer('publish')),
      maySchedule: isOpen(this.offer('schedule')),
      releases: this.releases,
      isPublic: Boolean(standing.publishedVersion),
      needsReason: Boolean(this.offer('unpublish').reasonRequired),
      plan: standing,
      changed: () => this.arrange(),
    });
    this.body.replaceChildren(
      this.notes,
      ...(isOut ? [make('p', {}, t('nothingNew')), this.startDeliveries()] : []),
      checksSection({ findings, facts, show: (finding) => this.show(finding), check: (links) => this.check(links) }),
      ...(isOut ? [] : [forecastSection(forecast, facts.path)]),
      ...(this.when?.radios.length ? [this.when.root] : []),
    );
    this.status.textContent = summaryOf(findings);
    this.arrange();
  }

  /** What is planned already. */
  plan() {
    const { publishAt, unpublishAt } = this.standing;
    if (!publishAt && !unpublishAt) {
      return [];
    }
    return [note(
      '',
      make('span', {}, publishAt && t('plan'), publishAt && time(publishAt), publishAt && unpublishAt && '. ', unpublishAt && t('planEnd'), unpublishAt && time(unpublishAt), '.'),
      this.facts.may['content:publish'].allowed && button(t('cancelPlan'), () => this.attempt(() => this.cancelPlan()), { kind: 'small' }),
    )];
  }

  /** That it cannot be published now, and the step to take first; why is said among the findings. */
  whyNot() {
    const offer = this.offer('publish');
    if (offer.allowed || isUpToDate(this.standing)) {
      return [];
    }
    if (offer.locked) {
      return this.isKeptByLock ? [despiteNote(t('locked', this.holder), t('takeSaved'), () => this.takeSaved())] : [];
    }
    const next = this.offer(offer.way[0]);
    return [note(
      'warn',
      make('span', {}, t('whyNot')),
      isOpen(next) && button(next.title, () => this.step(next), { kind: 'small' }),
    )];
  }

  takeSaved() {
    this.despite.add('lock');
    this.notes.replaceChildren(...this.plan());
    this.main.focus();
  }

  async step(offer) {
    if (await takeStep({ id: this.entry, type: this.type, offer, standing: this.standing })) {
      await this.check(false);
    }
  }

  arrange() {
    const label = this.when?.label;
    this.main.hidden = !label;
    this.main.textContent = label ?? '';
    this.main.setAttribute('aria-disabled', String(Boolean(label) && this.mustBeMended));
  }

  /** A release takes also what is not ready yet: it is looked at again before it comes out. */
  get mustBeMended() {
    return this.isBlocked && this.when.choice !== 'release';
  }

  show({ pointer, message }) {
    this.dialog.close();
    showField(this.facts, pointer, message);
  }

  // What is done

  async act() {
    if (this.mustBeMended) {
      this.say(note('bad', t('mend')));
      return;
    }
    if (!this.when.isComplete) {
      return;
    }
    const { choice } = this.when;
    const take = { now: () => this.publish(), later: () => this.schedule(), release: () => this.addToRelease() }[choice];
    if (this.isKeptByLock && choice !== 'release') {
      this.offerDespite('lock', t('locked', this.holder), t('takeSaved'), take);
    } else {
      await this.attempt(take);
    }
  }

  /** @param {() => Promise<void>} act taken once more when somebody goes on despite what refused it */
  async attempt(act) {
    this.main.setAttribute('aria-busy', 'true');
    try {
      await act();
    } catch (failure) {
      this.refuse(problemOf(failure), act);
    } finally {
      this.main.removeAttribute('aria-busy');
    }
  }

  get query() {
    return this.despite.size ? `?despite=${[...this.despite].join(',')}` : '';
  }

  async publish() {
    const { end } = this.when;
    const { data } = await call('POST', `${api(this.entry)}/publish${this.query}`, { version: this.checks.version });
    changed(data);
    this.showArrival();
    if (end) {
      await this.attempt(() => this.planTheEnd(end, data.version));
    }
  }

  async planTheEnd(end, version) {
    const { data } = await call('POST', `${api(this.entry)}/schedule${this.query}`, { version, body: end });
    changed(data);
    this.say(note('good', t('planEnd'), time(end.unpublishAt), '.'));
  }

  async schedule() {
    const { publishAt, end } = this.when;
    const { data } = await call('POST', `${api(this.entry)}/schedule${this.query}`, { version: this.checks.version, body: { publishAt, ...end } });
    changed(data);
    this.dialog.close();
    toast(t('scheduled', short(new Date(publishAt))), {
      undo: () => this.cancelPlan().catch((failure) => toast(problemOf(failure).sentences, { bad: true })),
    });
  }

  async cancelPlan() {
    const { data } = await call('DELETE', `${api(this.entry)}/schedule${this.query}`);
    changed(data);
    toast(t('cancelled'));
    if (this.dialog.open) {
      await this.check(false);
    }
  }

  async addToRelease() {
    const { value, selectedOptions } = this.when.release;
    await call('POST', `/api/v1/manage/releases/${encodeURIComponent(value)}/items`, { body: { entries: [this.entry] } });
    this.dialog.close();
    toast(t('added', selectedOptions[0].textContent));
  }

  showArrival() {
    this.when = null;
    this.main.hidden = true;
    this.status.textContent = '';
    this.notes.replaceChildren();
    this.body.replaceChildren(this.notes, this.startDeliveries());
    this.body.querySelector('[data-section="deliveries"] h3').tabIndex = -1;
    this.body.querySelector('[data-section="deliveries"] h3').focus();
  }

  startDeliveries() {
    this.deliveries?.stop();
    const touches = this.forecast.channels.flatMap((reach) => reach.touches);
    this.deliveries = new Deliveries({
      id: this.entry,
      mayRetry: this.facts.may['content:publish'].allowed,
      links: { page: this.forecast.address.then ?? this.forecast.address.now, feed: touches.find((touch) => touch.startsWith('/feeds/')) },
    });
    return this.deliveries.section;
  }

  // What is refused

  refuse(problem, act) {
    if (problem.status === 412) {
      this.say(note('warn', t('moved'), button(t('retry'), () => this.check(false), { kind: 'small' })));
    } else if (problem.status === 423) {
      this.offerDespite('lock', t('locked', problem.document.holder), t('takeSaved'), act);
    } else if (problem.code === 'entry-is-referenced') {
      this.offerDespite('references', t('referred', problem.document.total), t('allTheSame'), act);
    } else {
      this.say(note('bad', make('span', {}, problem.message), problem.errors.length > 0 && make('ul', {}, ...problem.errors.map((error) => make(
        'li', {},
        error.pointer.startsWith('/fields') && make('button', { type: 'button', className: 'link-button', onclick: () => this.show({ pointer: error.pointer, message: error.detail }) }, titleOf(this.facts, error.pointer)),
        error.pointer.startsWith('/fields') && ': ',
        error.detail,
      )))));
    }
  }

  offerDespite(what, words, label, act) {
    this.say(despiteNote(words, label, () => { this.despite.add(what); this.notes.replaceChildren(); this.attempt(act); }));
  }

  say(words) {
    this.notes.replaceChildren(words);
    words.scrollIntoView({ block: 'nearest' });
  }
}

function despiteNote(words, label, goOn) {
  return note('warn', make('span', {}, words), button(label, goOn, { kind: 'small' }));
}

/** @param {{allowed: boolean, locked: boolean}} offer */
function isOpen({ allowed, locked }) {
  return allowed || locked;
}

function isUpToDate({ state, version, publishedVersion }) {
  return state === 'published' && version === publishedVersion;
}

function labelOf(standing) {
  if (isUpToDate(standing)) {
    return t('out');
  }
  if (standing.publishAt) {
    return t('planned');
  }
  return standing.publishedVersion ? t('changes') : t('publish');
}

customElements.define('publish-dialog', PublishDialog);
