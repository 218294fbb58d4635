// <api-form method="put" path="/api/v1/manage/…" version="3" say="Сохранено" then="reload"> around a form: sends its
// controls as JSON to the hub's API and shows what is wrong beside them.
//   name="title.ru" is member «ru» of «title»; name="scopes[]" is one of a list, name="grants.0.own" belongs to its
//   first item (see <form-list>); an empty text is left out, with
//   data-empty it is null. data-type: number, boolean (a checkbox is one), lines, json, moment.
//   then: reload, none, or the path to go to ({id} is of the answer)
//   Who leaves the page with something typed and not sent is asked first.
//   <dialog data-result> inside is opened with the answer: [data-value="secret"] shows a member of it, one that
//   is a list as items; a link also leads there.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';

const t = texts({ anew: ['Показать, как стало', 'Show how it is now'] });

export class ApiForm extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', (event) => {
      if (event.target === this.form) {
        event.preventDefault();
        this.send(event.submitter);
      }
    });
    this.addEventListener('input', () => { this.isDirty = true; });
    this.gone = new AbortController();
    addEventListener('beforeunload', (event) => this.isDirty && isShown(this.form) && event.preventDefault(), { signal: this.gone.signal });
  }

  disconnectedCallback() {
    this.gone.abort();
  }

  get form() {
    return this.querySelector('form');
  }

  async send(submitter) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    submitter?.setAttribute('aria-busy', 'true');
    this.clear();
    try {
      const answer = await call(this.getAttribute('method').toUpperCase(), this.path(), {
        body: this.body(),
        version: this.getAttribute('version'),
      });
      this.done(answer);
    } catch (problem) {
      this.show(problem);
    } finally {
      this.busy = false;
      submitter?.removeAttribute('aria-busy');
    }
  }

  /** With what is typed into a control that is [data-in-path] at its end. */
  path() {
    const typed = this.form.querySelector('[data-in-path]');
    return this.getAttribute('path') + (typed ? encodeURIComponent(typed.value) : '');
  }

  body() {
    const body = {};
    for (const control of this.form.elements) {
      if (control.name && !control.matches(':disabled') && !(control.type === 'radio' && !control.checked)) {
        put(body, control);
      }
    }
    return body;
  }

  done({ data, version }) {
    if (version) {
      this.setAttribute('version', version);
    }
    const result = this.querySelector('dialog[data-result]');
    const then = this.getAttribute('then') || 'reload';
    if (result) {
      for (const place of result.querySelectorAll('[data-value]')) {
        place.replaceChildren(...shown(data[place.dataset.value]));
        if (place.localName === 'a') {
          place.href = data[place.dataset.value];
        }
      }
      result.addEventListener('close', () => this.go(then, data), { once: true });
      result.showModal();
      return;
    }
    if (this.hasAttribute('say')) {
      later(then, this.getAttribute('say'));
    }
    this.go(then, data);
    this.dispatchEvent(new CustomEvent('done', { bubbles: true, detail: data }));
  }

  go(then, data) {
    this.isDirty = false;
    if (then === 'reload') {
      location.reload();
    } else if (then !== 'none') {
      location.assign(then.replace('{id}', encodeURIComponent(data?.id ?? '')));
    }
  }

  clear() {
    this.querySelectorAll('[data-said]').forEach((said) => said.remove());
    this.querySelectorAll('[aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
  }

  show(problem) {
    if (!problem.document) {
      throw problem;
    }
    const rest = [];
    for (const error of problem.errors) {
      const control = this.control(error.pointer);
      if (control) {
        this.mark(control, error.detail);
      } else {
        rest.push(error.detail);
      }
    }
    const alert = document.createElement('p');
    alert.className = 'note bad';
    alert.setAttribute('role', 'alert');
    alert.dataset.said = '';
    alert.textContent = [problem.message, ...rest].join(' ');
    if (problem.status === 412) {
      alert.append(anew());
    }
    this.form.prepend(alert);
    (this.querySelector('[aria-invalid]') || alert).scrollIntoView({ block: 'nearest' });
    this.querySelector('[aria-invalid]')?.focus();
  }

  /** @param {string} pointer /grants/0/scopes: the nearest control that there is */
  control(pointer) {
    const parts = pointer.split('/').slice(1);
    for (let length = parts.length; length > 0; length--) {
      const name = parts.slice(0, length).join('.');
      const found = this.form.elements[name] || this.form.elements[`${name}[]`];
      if (found) {
        return found instanceof RadioNodeList ? found[0] : found;
      }
    }
    return null;
  }

  mark(control, sentence) {
    const said = document.createElement('span');
    said.className = 'problem';
    said.id = `said-${control.id || control.name}`;
    said.dataset.said = '';
    said.textContent = sentence;
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', [control.getAttribute('aria-describedby'), said.id].filter(Boolean).join(' '));
    (control.closest('.field') || control.parentElement).append(said);
  }
}

/** @param {string | string[] | undefined} value */
function shown(value) {
  return Array.isArray(value) ? value.map((one) => make('li', {}, one)) : [value ?? ''];
}

/** Not in a dialog that is closed again. @param {HTMLElement} element */
function isShown(element) {
  return element.getClientRects().length > 0;
}

/** For what somebody else has changed meanwhile. */
function anew() {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button small';
  button.textContent = t('anew');
  button.addEventListener('click', () => location.reload());
  return button;
}

function put(body, control) {
  const isList = control.name.endsWith('[]');
  const path = control.name.replace(/\[]$/, '').split('.');
  const last = path.pop();
  const place = path.reduce((object, part, i) => (object[part] ??= /^\d+$/.test(path[i + 1]) ? [] : {}), body);
  if (isList) {
    place[last] ??= [];
    if (control.type !== 'checkbox' || control.checked) {
      place[last].push(...(control.multiple ? [...control.selectedOptions].map((option) => option.value) : [control.value]));
    }
    return;
  }
  const value = read(control);
  if (value !== undefined) {
    place[last] = value;
  }
}

function read(control) {
  if (control.type === 'checkbox') {
    return control.checked;
  }
  const text = control.value;
  if (text === '') {
    return 'empty' in control.dataset ? null : control.dataset.type === 'lines' ? [] : undefined;
  }
  switch (control.dataset.type) {
    case 'number': return Number(text);
    case 'boolean': return text === 'true';
    case 'lines': return text.split('\n').map((line) => line.trim()).filter(Boolean);
    case 'json': return JSON.parse(text);
    case 'moment': return new Date(text).toISOString();
    default: return text;
  }
}

/** Said after the page has come anew, for a toast would go with this one. */
function later(then, sentence) {
  if (then === 'none') {
    toast(sentence);
  } else {
    sessionStorage.setItem('toast', sentence);
  }
}

customElements.define('api-form', ApiForm);
