// The whole form of an entry: its parts (the main language, each translation), read and written by JSON pointers such as
// /fields/title, /translations/en/title, /slug. Reads only what it is asked for: a long text is not looked at in vain.
import { texts } from '../base/texts.js';
import { connect } from './connect.js';
import { count } from './counters.js';
import { nameOf } from './directory.js';
import { fieldNamed, fieldsOf, readField, writeField } from './fields.js';
import { stamp, titleOf } from './markup.js';
import { clearProblem, fieldAt, goTo, showProblem } from './problems.js';
import { slugOf } from './slug.js';
import { words } from './values.js';
import { show } from './visibility.js';

const t = texts({
  asMain: ['Как в основном языке: «%s»', 'As in the main language: “%s”'],
  translated: ['%s (%s)', '%s (%s)'],
});
const FALLBACK = 160;
const HEADS = ['slug', 'language'];

export class Form {
  /**
   * @param {HTMLFormElement} root
   * @param {Record<string, Record<string, string>>} locked why fields are not to be changed, by part and name
   */
  constructor(root, locked) {
    this.root = root;
    this.locked = locked;
    this.reason = null;
    /** @type {Map<string, HTMLElement>} */
    this.parts = new Map([['fields', root.querySelector('[data-part="fields"]')]]);
    connect(root);
    root.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Calls back with the pointer of whatever a person changes. @param {(pointer: string) => void} touched */
  watch(touched) {
    for (const kind of ['input', 'change']) {
      this.root.addEventListener(kind, (event) => {
        const field = outermost(event.target);
        if (!field) {
          return;
        }
        // leaving a field is a change, too, and mends nothing
        this.refresh(event.target, event.type === 'input' || !event.isTrusted);
        touched(this.pointerOf(field));
      });
    }
  }

  /** What follows from a change, all the way up: counters, conditions; what was wrong is no more known to be. */
  refresh(target, isMended) {
    for (let field = target.closest('[data-field]'); field; field = field.parentElement.closest('[data-field]')) {
      count(field);
      if (isMended) {
        clearProblem(field);
      }
      const set = field.parentElement.closest('[data-fields]');
      if (fieldsOf(set).some((other) => other.dataset.shownBy === field.dataset.field)) {
        show(set);
      }
    }
  }

  pointerOf(field) {
    if (field.dataset.head) {
      return `/${field.dataset.head}`;
    }
    const part = field.closest('[data-part]').dataset.part;
    return `${part === 'fields' ? '/fields' : `/translations/${part}`}/${field.dataset.field}`;
  }

  /** The part of the main language («fields») or of a translation, made when it is first needed. */
  part(name) {
    if (!this.parts.has(name)) {
      const template = this.root.querySelector('[data-translation]');
      const part = stamp(template);
      part.dataset.part = name;
      part.hidden = true;
      part.dataset.language = name;
      this.root.append(part);
      connect(part);
      this.parts.set(name, part);
      this.fill(name);
      this.applyLocks();
    }
    return this.parts.get(name);
  }

  /** @param {{slug: string, language: string, fields: object, translations?: object}} entry */
  load(entry) {
    this.entry = entry;
    for (const head of HEADS) {
      this.write(`/${head}`, entry[head] ?? null);
    }
    for (const name of this.parts.keys()) {
      this.fill(name);
    }
    this.applyLocks();
  }

  fill(name) {
    const values = name === 'fields' ? this.entry.fields : this.entry.translations?.[name] ?? {};
    const part = this.parts.get(name);
    for (const field of fieldsOf(part)) {
      writeField(field, values[field.dataset.field] ?? null);
    }
    part.querySelectorAll('[data-field]').forEach(count);
    part.querySelectorAll('[data-fields]').forEach(show);
    show(part);
  }

  /** @returns {HTMLElement | null} */
  field(pointer) {
    const [, first, second, third] = pointer.split('/');
    if (HEADS.includes(first)) {
      return this.root.querySelector(`[data-head="${first}"]`);
    }
    return first === 'fields' ? fieldNamed(this.part('fields'), second) : fieldNamed(this.part(second), third);
  }

  read(pointer) {
    const field = this.field(pointer);
    if (field.dataset.head) {
      const { value } = field.querySelector('[data-control]');
      return field.dataset.head === 'slug' ? slugOf(value) || null : value;
    }
    return readField(field);
  }

  write(pointer, value) {
    const field = this.field(pointer);
    if (!field) {
      return;
    }
    if (field.dataset.head) {
      field.querySelector('[data-control]').value = value ?? '';
      return;
    }
    writeField(field, value ?? null);
    field.parentElement.closest('[data-part]').querySelectorAll('[data-fields]').forEach(show);
    show(field.closest('[data-part]'));
    [field, ...field.querySelectorAll('[data-field]')].forEach(count);
    this.applyLock(field);
  }

  /** The name of the field for people. */
  title(pointer) {
    const field = this.field(pointer);
    if (!field) {
      return pointer;
    }
    const [, first, language] = pointer.split('/');
    return first === 'translations' ? t('translated', titleOf(field), language) : titleOf(field);
  }

  words(value) {
    return words(value, nameOf);
  }

  // Who may change what

  /** @param {string | null} reason why nothing can be changed now; null when it can */
  lock(reason) {
    this.reason = reason;
    this.applyLocks();
  }

  /** Why the person may change nothing of the main language, and with it neither address nor language. */
  get mainRefusal() {
    const reasons = fieldsOf(this.parts.get('fields')).map((field) => this.locked.fields[field.dataset.field]);
    return reasons.length && reasons.every(Boolean) ? reasons[0] : null;
  }

  /** Why the person may change nothing at all, whoever else is here. */
  get refusal() {
    const { length } = fieldsOf(this.parts.get('fields'));
    return Object.values(this.locked).every((reasons) => Object.keys(reasons).length >= length) ? this.mainRefusal : null;
  }

  /** Whether nothing can be changed now. */
  get isReadOnly() {
    return this.reason !== null || this.refusal !== null;
  }

  applyLocks() {
    for (const part of this.parts.values()) {
      fieldsOf(part).forEach((field) => this.applyLock(field));
    }
    this.root.querySelectorAll('[data-head]').forEach((field) => this.applyLock(field));
  }

  applyLock(field) {
    const own = field.dataset.field ? this.locked[field.closest('[data-part]')?.dataset.part]?.[field.dataset.field] : this.mainRefusal;
    const isLocked = Boolean(own || this.reason);
    field.toggleAttribute('data-readonly', isLocked);
    const said = field.querySelector(':scope > [data-locked]');
    if (said) {
      said.hidden = !own || this.refusal !== null;
      said.textContent = own ?? '';
    }
    for (const control of field.querySelectorAll('input, textarea, select, rich-text')) {
      if (control.matches('select, [type="checkbox"], [type="color"]')) {
        control.disabled = isLocked;
      } else if (control.localName === 'rich-text') {
        control.toggleAttribute('readonly', isLocked);
      } else {
        control.readOnly = isLocked;
      }
    }
    field.querySelectorAll('[data-items]').forEach((list) => list.toggleAttribute('data-still', isLocked));
  }

  // Translations

  /** @param {string} name of the part that is to be seen */
  turnTo(name) {
    const shown = this.part(name);
    for (const part of this.parts.values()) {
      part.hidden = part !== shown;
    }
    if (name !== 'fields') {
      this.showFallbacks(shown);
    }
  }

  showFallbacks(part) {
    const main = this.parts.get('fields');
    for (const field of fieldsOf(part)) {
      const said = this.words(readField(fieldNamed(main, field.dataset.field))).replace(/\s+/g, ' ').trim();
      const short = said.length > FALLBACK ? `${said.slice(0, FALLBACK)}…` : said;
      const control = field.querySelector(':scope > :is(input, textarea)[data-control]');
      const box = field.querySelector(':scope > [data-fallback]');
      if (control) {
        control.placeholder = short;
      } else {
        box.hidden = !short;
        box.textContent = short ? t('asMain', short) : '';
      }
    }
  }

  // Problems

  /** @param {{pointer: string, detail: string}} error its detail may be empty: then the field is only found @returns {{pointer: string, sentence: string, name?: string, go?: () => void}} */
  showError({ pointer, detail }) {
    const [, first, ...rest] = pointer.split('/');
    const isTranslation = first === 'translations';
    if (!isTranslation && first !== 'fields') {
      const head = HEADS.includes(first) ? this.field(pointer) : null;
      if (head) {
        head.querySelector('[data-control]').setAttribute('aria-invalid', 'true');
      }
      return { pointer, sentence: detail, name: head && titleOf(head), go: head && (() => head.querySelector('[data-control]').focus()) };
    }
    const part = this.part(isTranslation ? rest[0] : 'fields');
    const found = fieldAt(part, isTranslation ? rest.slice(1) : rest);
    if (!found) {
      return { pointer, sentence: detail };
    }
    if (detail) {
      showProblem(found.field, found.item, detail);
    }
    return {
      pointer: this.pointerOf(outermost(found.field)),
      sentence: detail,
      name: titleOf(found.field),
      go: () => {
        this.root.dispatchEvent(new CustomEvent('entry:turn', { bubbles: true, detail: part.dataset.part }));
        goTo(found);
      },
    };
  }

  clearErrors() {
    this.root.querySelectorAll('[data-problem-shown]').forEach(clearProblem);
    this.root.querySelectorAll('[data-head] [aria-invalid]').forEach((control) => control.removeAttribute('aria-invalid'));
  }
}

function outermost(element) {
  const head = element.closest('[data-head]');
  if (head) {
    return head;
  }
  let field = element.closest('[data-field]');
  for (let outer = field; outer; outer = outer.parentElement.closest('[data-field]')) {
    field = outer;
  }
  return field;
}
