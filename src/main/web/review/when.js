// When an entry is to come out: now, at a moment, or together with others in a release; and until when.
import { freshId, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { field, localValue, momentIn, zone } from './parts.js';

const t = texts({
  when: ['Когда', 'When'],
  now: ['Сейчас', 'Now'],
  later: ['В назначенное время', 'At a time'],
  release: ['Вместе с релизом', 'Together with a release'],
  moment: ['Дата и время выхода', 'Date and time'],
  which: ['Релиз', 'Release'],
  until: ['Снять с сайта (необязательно)', 'Take it off the site (if you like)'],
  reason: ['Почему потом снять', 'Why it is to be taken off'],
  publish: ['Опубликовать', 'Publish'],
  changes: ['Опубликовать изменения', 'Publish the changes'],
  schedule: ['Запланировать', 'Schedule'],
  add: ['Добавить в релиз', 'Add to the release'],
});
const HOUR = 3_600_000;

export class When {
  /**
   * @param {{mayNow: boolean, maySchedule: boolean, releases: {id: string, title: string}[], isPublic: boolean,
   *   needsReason: boolean, plan: {publishAt?: string, unpublishAt?: string}, changed: () => void}} setting
   */
  constructor({ mayNow, maySchedule, releases, isPublic, needsReason, plan, changed }) {
    Object.assign(this, { isPublic, needsReason });
    const group = freshId('when');
    const offers = [mayNow && 'now', maySchedule && 'later', releases.length > 0 && 'release'].filter(Boolean);
    this.radios = offers.map((value) => make('input', { type: 'radio', name: group, value, checked: value === (plan.publishAt && maySchedule ? 'later' : offers[0]) }));
    this.moment = make('input', { type: 'datetime-local', required: true, value: localValue(plan.publishAt ? new Date(plan.publishAt) : nextHour()) });
    this.until = make('input', { type: 'datetime-local', value: plan.unpublishAt ? localValue(new Date(plan.unpublishAt)) : '' });
    this.reason = make('input', { maxLength: 2000, required: true });
    this.release = make('select', {}, ...releases.map(({ id, title }) => make('option', { value: id }, title)));
    this.parts = {
      moment: field(t('moment'), this.moment, zone()),
      release: field(t('which'), this.release),
      until: field(t('until'), this.until, zone()),
      reason: field(t('reason'), this.reason),
    };
    this.root = make(
      'fieldset', { className: 'form', 'data-section': 'when' },
      make('legend', { className: 'label' }, t('when')),
      make('div', { className: 'acts' }, ...this.radios.map((radio) => make('label', { className: 'choice' }, radio, t(radio.value)))),
      ...Object.values(this.parts),
    );
    this.root.addEventListener('input', () => { this.arrange(); changed(); });
    this.maySchedule = maySchedule;
    this.arrange();
  }

  get choice() {
    return this.radios.find((radio) => radio.checked)?.value ?? 'none';
  }

  get label() {
    return { now: this.isPublic ? t('changes') : t('publish'), later: t('schedule'), release: t('add') }[this.choice];
  }

  arrange() {
    const { moment, release, until, reason } = this.parts;
    moment.hidden = this.choice !== 'later';
    release.hidden = this.choice !== 'release';
    until.hidden = this.choice === 'release' || !this.maySchedule;
    reason.hidden = until.hidden || !this.needsReason || !this.until.value;
    for (const part of Object.values(this.parts)) {
      part.querySelector('input, select').disabled = part.hidden;
    }
  }

  /** Says what is missing at the control itself. */
  get isComplete() {
    return [...this.root.querySelectorAll('input:enabled, select:enabled')].every((control) => control.reportValidity());
  }

  get publishAt() {
    return this.choice === 'later' ? momentIn(this.moment) : null;
  }

  /** What is planned beyond the publication itself; null for nothing. */
  get end() {
    const unpublishAt = this.parts.until.hidden ? null : momentIn(this.until);
    return unpublishAt && { unpublishAt, reason: this.needsReason ? this.reason.value : undefined };
  }
}

function nextHour() {
  return new Date(Math.ceil((Date.now() + 1) / HOUR) * HOUR);
}
