// The editorial calendar: what is planned is put on another day by mouse, by keys, or with a day and a time in a dialog.
import { ajax } from '../base/ajax.js';
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { short } from '../base/moments.js';
import { locale, texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { ask } from '../pickers/dialog.js';
import { pickEntries } from '../pickers/entries.js';

const t = texts({
  move: ['Перенести', 'Move'],
  when: ['День и время', 'Day and time'],
  cancel: ['Отмена', 'Cancel'],
  moved: ['«%s» — %s.', '“%s”: %s.'],
  back: ['Вернули на прежнее время.', 'Back at its former time.'],
  target: ['%s. Enter — перенести, Esc — отменить.', '%s. Enter moves, Esc cancels.'],
  stays: ['Перенос отменён.', 'Not moved.'],
  past: ['Этот день уже прошёл.', 'This day has passed.'],
  outside: ['Этого дня здесь не видно. Перейдите дальше или выберите день и время.', 'This day is not in sight. Go on, or choose day and time.'],
  appoint: ['Назначить', 'Plan'],
  plan: ['Когда выйдет «%s»', 'When “%s” goes out'],
  planned: ['«%s» выйдет %s.', '“%s” goes out %s.'],
  unplanned: ['План отменён.', 'The plan is cancelled.'],
});

const DAY = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const MORNING = '10:00';

class PlanCalendar extends HTMLElement {
  connectedCallback() {
    this.moving = this.querySelector('#moving');
    this.adding = this.querySelector('#adding');
    for (const kind of ['dragstart', 'dragend', 'dragover', 'dragleave', 'drop']) {
      this.addEventListener(kind, (event) => this[`_${kind}`](event));
    }
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusout', () => this.#aim(null));
    this.addEventListener('submit', (event) => {
      if (event.target.hasAttribute('data-begin')) {
        event.target.action = `/studio/entries/${this.querySelector('#adding-type').value}`;
      } else if (event.target.matches('.filters') && !event.target.elements.type.value) {
        event.target.elements.type.disabled = true;
      }
    });
  }

  _dragstart(event) {
    const plan = event.target.closest?.('.plan');
    if (plan) {
      this.dragged = plan;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', plan.dataset.title);
      plan.dataset.dragged = '';
    }
  }

  _dragend() {
    delete this.dragged?.dataset.dragged;
    this.dragged = null;
    this.#mark(null);
  }

  _dragover(event) {
    const day = event.target.closest('.day');
    if (this.dragged && day && isOpen(day)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      this.#mark(day);
    } else {
      this.#mark(null);
    }
  }

  _dragleave(event) {
    if (!this.contains(event.relatedTarget)) {
      this.#mark(null);
    }
  }

  _drop(event) {
    const day = event.target.closest('.day');
    const plan = this.dragged;
    if (plan && day && isOpen(day)) {
      event.preventDefault();
      this._dragend();
      if (day !== plan.closest('.day')) {
        this.#move(plan, onDay(plan, day.dataset.date));
      }
    }
  }

  #mark(day) {
    this.querySelectorAll('.day[data-target]').forEach((marked) => marked.removeAttribute('data-target'));
    day?.setAttribute('data-target', '');
  }

  #click(event) {
    const button = event.target.closest('button');
    if (button?.hasAttribute('data-move')) {
      if (this.aim) {
        this.#land(button.closest('.plan'));
      } else {
        this.#ask(button.closest('.plan'));
      }
    } else if (button?.hasAttribute('data-add')) {
      this.#offer(button.closest('.day').dataset.date);
    } else if (button?.hasAttribute('data-pick')) {
      this.#pick();
    }
  }

  #key(event) {
    const button = event.target.closest('[data-move]');
    if (!button) {
      return;
    }
    if (STEPS[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      const from = this.aim || button.closest('.day');
      const date = shifted(from.dataset.date, STEPS[event.key]);
      const day = this.querySelector(`.day[data-date="${date}"]`);
      if (day && isOpen(day)) {
        this.#aim(day);
        this.moving.textContent = t('target', DAY.format(new Date(`${date}T12:00`)));
      } else {
        this.moving.textContent = t(day ? 'past' : 'outside');
      }
    } else if (event.key === 'Escape' && this.aim) {
      event.stopPropagation();
      this.#aim(null);
      this.moving.textContent = t('stays');
    }
  }

  #aim(day) {
    this.aim = day;
    this.#mark(day);
  }

  #land(plan) {
    const day = this.aim;
    this.#aim(null);
    if (day !== plan.closest('.day')) {
      this.#move(plan, onDay(plan, day.dataset.date));
    }
  }

  async #ask(plan) {
    const chosen = await askMoment(`${t('move')}: «${plan.dataset.title}»`, new Date(plan.dataset.at), t('move'));
    if (chosen) {
      await this.#move(plan, chosen);
    }
  }

  async #move(plan, moment) {
    const { kind, id, version, at, title } = plan.dataset;
    this.setAttribute('aria-busy', 'true');
    try {
      await put(kind, id, moment, version);
      toast(t('moved', title, short(moment)), {
        undo: () => this.#do(() => put(kind, id, new Date(at)), () => toast(t('back'))),
      });
      await this.#refresh(id, kind);
    } catch (refused) {
      toast(refused.sentences || refused.message, { bad: true });
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  async #do(act, then) {
    try {
      await act();
      then();
      await this.#refresh();
    } catch (refused) {
      toast(refused.sentences || refused.message, { bad: true });
    }
  }

  #offer(date) {
    this.date = date;
    this.adding.querySelector('[name="day"]').value = date;
    this.adding.querySelector('#adding-day').textContent = DAY.format(new Date(`${date}T12:00`));
    this.adding.showModal();
  }

  async #pick() {
    this.adding.close();
    const [entry] = await pickEntries({ create: false }) || [];
    const moment = entry && await askMoment(t('plan', entry.title), new Date(`${this.date}T${MORNING}`), t('appoint'));
    if (!moment) {
      return;
    }
    const path = `/api/v1/manage/entries/${entry.id}/schedule`;
    await this.#do(
      () => call('POST', path, { body: { publishAt: moment.toISOString() } }),
      () => toast(t('planned', entry.title, short(moment)), {
        undo: () => this.#do(() => call('DELETE', path), () => toast(t('unplanned'))),
      }),
    );
  }

  async #refresh(id, kind) {
    await ajax(location.pathname + location.search, { target: '#days', select: '#days', swap: 'outerHTML show:none' });
    if (id) {
      this.querySelector(`.plan[data-id="${id}"][data-kind="${kind}"] [data-move]`)?.focus({ preventScroll: true });
    }
  }
}

function isOpen(day) {
  return !day.hasAttribute('data-past');
}

/** The same time on another day, by the reader's clock. @param {string} date */
function onDay(plan, date) {
  const moment = new Date(plan.dataset.at);
  const [year, month, day] = date.split('-').map(Number);
  moment.setFullYear(year, month - 1, day);
  return moment;
}

function shifted(date, days) {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** As the field for a day and a time wants it. @param {Date} moment */
function local(moment) {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** @param {string} title @param {Date} moment @param {string} act what the button says @returns {Promise<Date | null>} */
function askMoment(title, moment, act) {
  return ask({ title, form: true }, (dialog) => {
    const input = make('input', { type: 'datetime-local', value: local(moment), required: true, id: 'moment', autofocus: true });
    dialog.body.append(make('div', { className: 'field' }, make('label', { for: 'moment' }, t('when')), input));
    dialog.footer.append(
      make('button', { type: 'button', className: 'button', onclick: () => dialog.element.close() }, t('cancel')),
      make('button', { className: 'button main' }, act),
    );
    dialog.element.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (input.value) {
        dialog.answer(new Date(input.value));
      }
    });
  });
}

/** @param {string} [version] the one that was seen; none when whatever there is is meant */
async function put(kind, id, moment, version) {
  const at = moment.toISOString();
  if (kind === 'release') {
    await call('POST', `/api/v1/manage/releases/${id}/schedule`, { body: { publishAt: at }, version });
  } else if (kind === 'due') {
    const { data } = await call('GET', `/api/v1/manage/entries/${id}`);
    await call('PUT', `/api/v1/manage/entries/${id}/assignment`, { body: { assignee: data.assignee ?? null, dueAt: at }, version });
  } else {
    await call('PUT', `/api/v1/manage/entries/${id}/schedule`, { body: { [`${kind}At`]: at }, version });
  }
}

customElements.define('plan-calendar', PlanCalendar);
