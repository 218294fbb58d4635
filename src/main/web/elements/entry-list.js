// A list of entries: rows are selected by mouse and keyboard, and worked on many at once.
import { ajax } from '../base/ajax.js';
import { call } from '../base/api.js';
import { inBulk, sentences, takeBack } from '../base/bulk.js';
import { make } from '../base/dom.js';
import { letter } from '../base/letters.js';
import { plural, texts } from '../base/texts.js';
import { toast } from '../base/toast.js';

const t = texts({
  chosen: ['Выбрано: %s', 'Selected: %s'],
  failed: ['Не получилось: %s из %s', 'Refused: %s of %s'],
  publish: ['Опубликовано: %s', 'Published: %s'],
  unpublish: ['Снято с публикации: %s', 'Unpublished: %s'],
  assign: ['Поручено: %s', 'Assigned: %s'],
  tag: ['Темы добавлены: %s', 'Topics added: %s'],
  bin: ['В корзине: %s', 'In the bin: %s'],
  undone: ['Вернули как было: %s', 'Taken back: %s'],
  notUndone: ['Вернуть не получилось: %s', 'Not taken back: %s'],
  noPeople: ['Список людей не загрузился', 'The list of people has not loaded'],
  noTopics: ['Выберите хотя бы одну тему.', 'Choose at least one topic.'],
  kept: ['Подборка «%s» сохранена.', 'The view “%s” is kept.'],
  dropped: ['Подборка удалена.', 'The view is deleted.'],
});

/** Said on purpose: the entry is taken from whoever has it. */
const NOBODY = 'nobody';

function entries(number) {
  return `${number} ${plural(number, ['материал', 'материала', 'материалов'], ['entry', 'entries'])}`;
}

class EntryList extends HTMLElement {
  connectedCallback() {
    this.bulk = this.querySelector('#bulk');
    this.outcome = this.querySelector('#outcome');
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('change', (event) => this.#change(event));
    this.addEventListener('submit', (event) => this.#submit(event));
    this.addEventListener('formdata', (event) => withoutBlanks(event.formData));
    this.addEventListener('toggle', (event) => place(event.target), true);
    // rows that have come are not chosen yet
    this.addEventListener('htmx:afterSwap', (event) => event.target.id === 'rows' && this.#count());
    this.addEventListener('htmx:afterRequest', (event) => event.target.id === 'assignee' && this.#peopleCame(event.detail.successful === true));
    this.onKey = (event) => this.#key(event);
    document.addEventListener('keydown', this.onKey);
    this.onScroll = () => this.querySelectorAll('.acts-cell details[open]').forEach(place);
    document.addEventListener('scroll', this.onScroll, { capture: true, passive: true });
    // what was chosen before this script had come
    if (this.querySelector('.pick-all')?.checked) {
      this.rows.forEach((row) => choose(row, true));
    }
    this.#count();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('scroll', this.onScroll, { capture: true });
  }

  get rows() {
    return [...this.querySelectorAll('#rows > tr')];
  }

  get chosen() {
    return this.rows.filter((row) => pick(row).checked);
  }

  #click(event) {
    if (event.target.matches('.pick')) {
      this.#range(event.target.closest('tr'), event.shiftKey);
    }
    const button = event.target.closest('button');
    if (button?.dataset.act) {
      this.#act([button.closest('tr')], { action: button.dataset.act });
    } else if (button?.dataset.bulk) {
      this.#act(this.chosen, { action: button.dataset.bulk });
    } else if (button?.hasAttribute('data-forget')) {
      this.rows.forEach((row) => choose(row, false));
      this.#count();
    } else if (button?.hasAttribute('data-usual')) {
      button.form.querySelectorAll('[name="columns"]').forEach((box) => { box.checked = false; });
    } else if (button?.dataset.drop) {
      this.#drop(button);
    }
  }

  #change(event) {
    if (event.target.matches('.pick-all')) {
      this.rows.forEach((row) => choose(row, event.target.checked));
      this.#count();
    } else if (event.target.matches('.pick')) {
      this.#count();
    } else if (event.target.matches('.narrowing-more :is(select, input)')) {
      event.target.form.requestSubmit();
    }
  }

  /** With the shift key: everything between the row and the one chosen before it. */
  #range(row, whole) {
    const { rows } = this;
    if (whole && this.last?.isConnected) {
      const [from, to] = [rows.indexOf(this.last), rows.indexOf(row)].sort((a, b) => a - b);
      rows.slice(from, to + 1).forEach((one) => choose(one, pick(row).checked));
    }
    this.last = row;
  }

  #count() {
    const { rows, chosen } = this;
    rows.forEach((row) => row.setAttribute('aria-selected', String(pick(row).checked)));
    this.bulk.hidden = chosen.length === 0;
    this.bulk.querySelector('.bulk-count').textContent = t('chosen', chosen.length);
    const all = this.querySelector('.pick-all');
    if (all) {
      all.checked = rows.length > 0 && chosen.length === rows.length;
      all.indeterminate = chosen.length > 0 && chosen.length < rows.length;
    }
  }

  #key(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
      return;
    }
    const typing = event.target.closest('input:not([type="checkbox"]), select, textarea');
    const inside = event.target.closest('#rows');
    const step = { j: 1, k: -1 }[letter(event)] || (inside && { ArrowDown: 1, ArrowUp: -1 }[event.key]);
    if (typing || event.target.closest('details.menu[open]')) {
      return;
    }
    if (step) {
      const { rows } = this;
      const now = rows.indexOf(event.target.closest('tr'));
      const next = rows[now < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, now + step))];
      next?.querySelector('.title a').focus();
      event.preventDefault();
    } else if (inside && letter(event) === 'x') {
      const row = event.target.closest('tr');
      choose(row, !pick(row).checked);
      this.#range(row, false);
      this.#count();
      event.preventDefault();
    }
  }

  #submit(event) {
    const form = event.target;
    if (form.dataset.bulk === 'assign') {
      const due = form.elements.due.value;
      this.#act(this.chosen, {
        action: 'assign',
        assignee: form.elements.assignee.value === NOBODY ? null : form.elements.assignee.value,
        ...(due && { dueAt: new Date(due).toISOString() }),
      });
    } else if (form.dataset.bulk === 'tag') {
      const topics = [...form.querySelectorAll(':checked')].map((box) => box.value);
      if (topics.length) {
        this.#act(this.chosen, { action: 'tag', topics });
      } else {
        toast(t('noTopics'), { bad: true });
      }
    } else if (form.hasAttribute('data-keep')) {
      event.preventDefault();
      this.#keep(form, event.submitter?.value);
    }
  }

  /** Nobody can be chosen as long as they have not come: then they can be asked for once more. */
  #peopleCame(have) {
    const select = this.querySelector('#assignee');
    const again = this.querySelector('#people-again');
    if (!have) {
      select.options[0].textContent = t('noPeople');
    } else if (again === document.activeElement) {
      select.focus();
    }
    again.hidden = have;
  }

  /** @param {HTMLElement[]} rows @param {object} order */
  async #act(rows, order) {
    const items = rows.map((row) => ({ id: row.dataset.id, version: Number(row.dataset.version) }));
    const titles = new Map(rows.map((row) => [row.dataset.id, { title: row.dataset.title, href: row.querySelector('.title a').href }]));
    this.outcome.replaceChildren();
    this.bulk.setAttribute('aria-busy', 'true');
    try {
      const { results, failure } = await inBulk(items, order);
      const done = results.filter((result) => result.ok);
      this.#refused(results.filter((result) => !result.ok), results.length, titles);
      if (done.length) {
        const undo = done.some((result) => result.undo) ? () => this.#undo(done) : undefined;
        toast(t(order.action, entries(done.length)), { undo });
      }
      if (failure) {
        sayFailure(failure);
      }
      if (results.length) {
        await this.#refresh(items.map(({ id }) => id).filter((id) => !done.some((result) => result.id === id)));
      }
    } catch (refused) {
      sayFailure(refused);
    } finally {
      this.bulk.removeAttribute('aria-busy');
    }
  }

  async #undo(done) {
    try {
      const { results, failure } = await takeBack(done);
      const refused = results.filter((result) => !result.ok);
      if (refused.length) {
        toast(t('notUndone', `${entries(refused.length)}. ${sentences(refused[0].problem)}`), { bad: true });
      } else if (results.length) {
        toast(t('undone', entries(results.length)));
      }
      if (failure) {
        sayFailure(failure);
      }
      await this.#refresh([]);
    } catch (refused) {
      sayFailure(refused);
    }
  }

  #refused(results, all, titles) {
    if (results.length) {
      this.outcome.replaceChildren(make(
        'div', { className: 'note bad', role: 'alert' },
        make('strong', {}, t('failed', results.length, all)),
        make('ul', {}, ...results.map(({ id, problem }) => make(
          'li', {},
          make('a', { href: titles.get(id).href }, make('bdi', {}, titles.get(id).title)),
          ` — ${sentences(problem)}`,
        ))),
      ));
    }
  }

  /** The list as it stands now, at the same place; what was not done stays chosen. @param {string[]} chosen ids */
  async #refresh(chosen) {
    const focused = document.activeElement?.closest('tr')?.dataset.id;
    const place = this.rows.findIndex((row) => row.dataset.id === focused);
    await ajax(location.pathname + location.search, { target: '#list', select: '#list', swap: 'outerHTML show:none' });
    this.rows.forEach((row) => choose(row, chosen.includes(row.dataset.id)));
    this.#count();
    if (place >= 0) {
      (this.rows[place] || this.rows.at(-1))?.querySelector('.title a').focus({ preventScroll: true });
    }
  }

  async #keep(form, id) {
    const body = {
      type: this.dataset.type || null,
      name: form.elements.name.value,
      query: JSON.parse(this.dataset.query),
      columns: this.dataset.columns.split(' ').filter(Boolean),
      shared: form.elements.shared?.checked || false,
    };
    try {
      const { data } = await (id ? call('PUT', `/api/v1/me/views/${id}`, { body }) : call('POST', '/api/v1/me/views', { body }));
      const address = new URL(location.href);
      address.searchParams.set('view', data.id);
      location.assign(address);
    } catch (refused) {
      const problem = form.querySelector('[role="alert"]');
      problem.textContent = refused.sentences || refused.message;
      problem.hidden = false;
    }
  }

  async #drop(button) {
    try {
      await call('DELETE', `/api/v1/me/views/${button.dataset.drop}`);
      location.assign(location.pathname);
    } catch (refused) {
      sayFailure(refused);
    }
  }
}

function sayFailure(failure) {
  toast(failure.sentences || failure.message, { bad: true });
}

function pick(row) {
  return row.querySelector('.pick');
}

function choose(row, wish) {
  pick(row).checked = wish;
}

function withoutBlanks(data) {
  for (const [name, value] of [...data]) {
    if (value === '') {
      data.delete(name);
    }
  }
}

/** The menu of a row, above everything: the table around it may scroll sideways. */
function place(menu) {
  if (menu.open && menu.closest('.acts-cell')) {
    const items = menu.querySelector('.items');
    const button = menu.getBoundingClientRect();
    const below = window.innerHeight - button.bottom > items.offsetHeight + 8;
    items.style.position = 'fixed';
    items.style.inset = `${below ? button.bottom + 4 : button.top - items.offsetHeight - 4}px ${document.documentElement.clientWidth - button.right}px auto auto`;
  }
}

customElements.define('entry-list', EntryList);
