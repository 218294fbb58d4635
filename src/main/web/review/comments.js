// What people say about the fields of an entry: by field, with answers, open before settled.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { api, placesOf, showField, titleOf } from './entry.js';
import { button, field, problemOf, time } from './parts.js';

const t = texts({
  none: ['Замечаний нет. Напишите первое: его увидят все, кто открывает материал.', 'No comments yet. Write the first one: everybody who opens the entry will see it.'],
  add: ['Новое замечание', 'New comment'],
  place: ['О чём', 'About'],
  text: ['Текст замечания', 'What you want to say'],
  send: ['Отправить', 'Send'],
  reply: ['Ответить', 'Reply'],
  edit: ['Изменить', 'Edit'],
  remove: ['Удалить', 'Delete'],
  removed: ['Замечание удалено', 'The comment is deleted'],
  resolve: ['Закрыть', 'Resolve'],
  reopen: ['Открыть снова', 'Reopen'],
  save: ['Сохранить', 'Save'],
  cancel: ['Отмена', 'Cancel'],
  edited: ['изменено', 'edited'],
  resolved: ['Закрыто: %s', 'Resolved by %s'],
  settled: ['Закрытые (%s)', 'Resolved (%s)'],
  version: ['к версии %s', 'about version %s'],
  answer: ['Ваш ответ', 'Your answer'],
  more: ['Показать ещё', 'Show more'],
  of: ['%s: %s', '%s: %s'],
});

export class CommentList {
  /**
   * @param {{id: string, facts: object, maySpeak: boolean, maySettle: boolean, loaded: (unresolved: number) => void}} setting
   *   maySettle: also what others have written
   */
  constructor(setting) {
    Object.assign(this, setting);
    this.threads = null;
    /** What is being written, by its place: its form, and the element that it stands for. */
    this.forms = new Map();
    this.list = make('div', { className: 'stack', tabIndex: -1 });
    this.settledTitle = make('summary');
    this.settledList = make('div', { className: 'stack' });
    this.settled = make('details', {}, this.settledTitle, this.settledList);
    this.root = make('div', { className: 'stack' }, this.list, this.maySpeak && this.newForm());
  }

  async load() {
    const asked = Symbol('asked');
    this.asked = asked;
    const threads = [];
    let cursor = null;
    do {
      const { data } = await call('GET', `${api(this.id)}/comments?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
      threads.push(...data.items);
      cursor = data.next;
    } while (cursor);
    // of answers that overtake each other only the last one asked for counts
    if (this.asked !== asked) {
      return;
    }
    if (JSON.stringify(threads) !== JSON.stringify(this.threads)) {
      this.threads = threads;
      this.draw();
    }
    this.loaded(threads.filter(({ resolvedAt }) => !resolvedAt).length);
  }

  /** What is being written stays, and so does whoever stands in it. */
  draw() {
    const stoodIn = this.list.contains(document.activeElement) ? document.activeElement : null;
    const thread = stoodIn?.closest('[data-comment]')?.dataset.comment;
    const open = this.threads.filter(({ resolvedAt }) => !resolvedAt);
    const settled = this.threads.filter(({ resolvedAt }) => resolvedAt);
    this.settledTitle.textContent = t('settled', settled.length);
    this.settledList.replaceChildren(...this.byField(settled));
    this.list.replaceChildren(
      ...(this.threads.length ? [] : [make('p', { className: 'soft' }, t('none'))]),
      ...this.byField(open),
      ...(settled.length ? [this.settled] : []),
    );
    if (stoodIn?.isConnected) {
      stoodIn.focus({ preventScroll: true });
    } else if (stoodIn) {
      this.standAt(thread);
    }
  }

  /** @param {string | undefined} id of a thread */
  standAt(id) {
    const box = this.list.querySelector(`[data-comment="${id}"]`);
    const folded = box?.closest('details:not([open])');
    (folded?.querySelector('summary') ?? box ?? this.list).focus();
  }

  byField(threads) {
    const places = [...new Set(threads.map(({ pointer }) => pointer))];
    const order = placesOf(this.facts).map(([pointer]) => pointer);
    const rank = (pointer) => order.findLastIndex((known) => pointer.startsWith(known));
    return places.sort((one, other) => rank(one) - rank(other)).map((pointer) => make(
      'section', { className: 'stack-small', 'data-pointer': pointer },
      make('h4', {}, pointer
        ? make('button', { type: 'button', className: 'link-button', onclick: () => showField(this.facts, pointer, '') }, titleOf(this.facts, pointer))
        : titleOf(this.facts, pointer)),
      ...threads.filter((thread) => thread.pointer === pointer).map((thread) => this.thread(thread)),
    ));
  }

  thread(thread) {
    return make(
      'div', { className: 'thread', 'data-comment': thread.id, tabIndex: -1 },
      this.comment(thread),
      make('div', { className: 'answers' }, ...(thread.answers ?? []).map((answer) => this.comment(answer))),
      this.maySpeak && this.inPlaceOf(`reply ${thread.id}`, this.acts(thread)),
    );
  }

  acts(thread) {
    return make(
      'div', { className: 'acts' },
      button(t('reply'), () => this.reply(thread), { kind: 'small quiet' }),
      (thread.yours || this.maySettle) && button(thread.resolvedAt ? t('reopen') : t('resolve'), (event) => this.once(event.currentTarget, () => this.settle(thread)), { kind: 'small quiet', drawing: thread.resolvedAt ? 'undo' : 'check' }),
    );
  }

  comment(comment) {
    const made = make(
      'article', { className: 'comment' },
      make(
        'p', { className: 'small' }, make('strong', {}, comment.createdBy), ' ',
        make('span', { className: 'soft' }, time(comment.createdAt), ` · ${t('version', comment.version)}`, comment.editedAt && ` · ${t('edited')}`, comment.resolvedBy && ` · ${t('resolved', comment.resolvedBy)}`),
      ),
      this.inPlaceOf(`edit ${comment.id}`, make('p', { className: 'words' }, comment.text)),
    );
    if (comment.yours && this.maySpeak) {
      made.append(make(
        'div', { className: 'acts' },
        button(t('edit'), () => this.edit(comment), { kind: 'small quiet' }),
        !comment.answers?.length && button(t('remove'), (event) => this.once(event.currentTarget, () => this.remove(comment)), { kind: 'small quiet' }),
      ));
    }
    return made;
  }

  newForm() {
    this.place = make('select', {}, ...placesOf(this.facts).map(([pointer, title]) => make('option', { value: pointer }, title)));
    this.text = make('textarea', { required: true, maxLength: 5000, rows: 3 });
    const form = make(
      'form', { className: 'form', 'aria-label': t('add') },
      field(t('place'), this.place), field(t('text'), this.text),
      make('p', { className: 'acts' }, make('button', { className: 'button' }, t('send'))),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.once(form.querySelector('button'), () => this.ask('POST', '', { pointer: this.place.value, text: this.text.value }, () => { this.text.value = ''; }));
    });
    return form;
  }

  /** Opens the form for a comment on this place. @param {string} pointer */
  on(pointer) {
    if (!this.maySpeak) {
      return;
    }
    if (![...this.place.options].some((option) => option.value === pointer)) {
      this.place.append(make('option', { value: pointer }, titleOf(this.facts, pointer)));
    }
    this.place.value = pointer;
    this.text.focus();
  }

  reply(thread) {
    const place = `reply ${thread.id}`;
    this.write(place, t('answer'), '', t('send'), (text) => this.ask('POST', '', { parent: thread.id, text }, () => this.stopWriting(place)));
  }

  edit(comment) {
    const place = `edit ${comment.id}`;
    if (!this.forms.has(place)) {
      this.write(place, t('text'), comment.text, t('save'), (words) => this.ask('PUT', `/${comment.id}`, { text: words }, () => this.stopWriting(place)));
    }
  }

  /** The element, or the form that was opened in its place before the list was drawn anew. */
  inPlaceOf(place, element) {
    element.dataset.place = place;
    const written = this.forms.get(place);
    if (!written) {
      return element;
    }
    written.element = element;
    return written.form;
  }

  /** A small form in the place of an element. */
  write(place, label, value, verb, act) {
    const element = this.list.querySelector(`[data-place="${place}"]`);
    const text = make('textarea', { required: true, maxLength: 5000, rows: 2, value });
    const submit = make('button', { className: 'button small' }, verb);
    const form = make(
      'form', { className: 'form' }, field(label, text),
      make('p', { className: 'acts' }, submit, button(t('cancel'), () => this.stopWriting(place), { kind: 'small quiet' })),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.once(submit, () => act(text.value));
    });
    this.forms.set(place, { form, element });
    element.replaceWith(form);
    text.focus();
  }

  stopWriting(place) {
    const { form, element } = this.forms.get(place);
    const hadFocus = form.contains(document.activeElement);
    this.forms.delete(place);
    form.replaceWith(element);
    if (hadFocus) {
      this.standAt(element.closest('[data-comment]')?.dataset.comment);
    }
  }

  /** Whoever presses twice means it once. */
  async once(pressed, act) {
    if (pressed.getAttribute('aria-busy') === 'true') {
      return;
    }
    pressed.setAttribute('aria-busy', 'true');
    try {
      await act();
    } finally {
      pressed.removeAttribute('aria-busy');
    }
  }

  settle(thread) {
    return this.ask('POST', `/${thread.id}/${thread.resolvedAt ? 'reopen' : 'resolve'}`);
  }

  remove(comment) {
    const draft = { pointer: comment.pointer, version: comment.version, text: comment.text };
    const parent = this.threads.find(({ answers }) => answers?.some(({ id }) => id === comment.id));
    return this.ask('DELETE', `/${comment.id}`, undefined, () => {
      toast(t('removed'), { undo: () => this.ask('POST', '', parent ? { parent: parent.id, version: comment.version, text: comment.text } : draft) });
    });
  }

  /** @param {() => void} [done] */
  async ask(method, path, body, done) {
    try {
      await call(method, `${api(this.id)}/comments${path}`, { body });
      done?.();
      await this.load();
    } catch (failure) {
      toast(problemOf(failure).sentences, { bad: true });
    }
  }
}
