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
   * @param {{id: string, facts: object, maySpeak: boolean, maySettle: boolean, changed: () => void}} setting
   *   maySettle: also what others have written
   */
  constructor(setting) {
    Object.assign(this, setting);
    this.list = make('div', { className: 'stack' });
    this.root = make('div', { className: 'stack' }, this.list, this.maySpeak && this.newForm());
  }

  async load() {
    this.threads = [];
    let cursor = null;
    do {
      const { data } = await call('GET', `${api(this.id)}/comments?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
      this.threads.push(...data.items);
      cursor = data.next;
    } while (cursor);
    this.draw();
  }

  get unresolved() {
    return this.threads.filter(({ resolvedAt }) => !resolvedAt).length;
  }

  draw() {
    const open = this.threads.filter(({ resolvedAt }) => !resolvedAt);
    const settled = this.threads.filter(({ resolvedAt }) => resolvedAt);
    this.list.replaceChildren(
      ...(this.threads.length ? [] : [make('p', { className: 'soft' }, t('none'))]),
      ...this.byField(open),
      ...(settled.length ? [make('details', {}, make('summary', {}, t('settled', settled.length)), make('div', { className: 'stack' }, ...this.byField(settled)))] : []),
    );
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
    const box = make('div', { className: 'thread', 'data-comment': thread.id });
    box.append(
      this.comment(thread, box),
      make('div', { className: 'answers' }, ...(thread.answers ?? []).map((answer) => this.comment(answer, box))),
      this.maySpeak && make(
        'div', { className: 'acts' },
        button(t('reply'), (event) => this.reply(thread, event.currentTarget), { kind: 'small quiet' }),
        (thread.yours || this.maySettle) && button(thread.resolvedAt ? t('reopen') : t('resolve'), () => this.settle(thread), { kind: 'small quiet', drawing: thread.resolvedAt ? 'undo' : 'check' }),
      ),
    );
    return box;
  }

  comment(comment, box) {
    const text = make('p', { className: 'words' }, comment.text);
    const made = make(
      'article', { className: 'comment' },
      make(
        'p', { className: 'small' }, make('strong', {}, comment.createdBy), ' ',
        make('span', { className: 'soft' }, time(comment.createdAt), ` · ${t('version', comment.version)}`, comment.editedAt && ` · ${t('edited')}`, comment.resolvedBy && ` · ${t('resolved', comment.resolvedBy)}`),
      ),
      text,
    );
    if (comment.yours && this.maySpeak) {
      made.append(make(
        'div', { className: 'acts' },
        button(t('edit'), () => this.edit(comment, made, text), { kind: 'small quiet' }),
        !comment.answers?.length && button(t('remove'), () => this.remove(comment), { kind: 'small quiet' }),
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
      this.send(form.querySelector('button'), { pointer: this.place.value, text: this.text.value }, () => { this.text.value = ''; });
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

  reply(thread, opener) {
    this.inPlace(opener.parentElement, t('answer'), '', t('send'), (text) => this.ask('POST', '', { parent: thread.id, text }));
  }

  edit(comment, made, text) {
    this.inPlace(text, t('text'), comment.text, t('save'), (words) => this.ask('PUT', `/${comment.id}`, { text: words }));
  }

  /** A small form in the place of an element. */
  inPlace(element, label, value, verb, act) {
    const text = make('textarea', { required: true, maxLength: 5000, rows: 2, value });
    const form = make(
      'form', { className: 'form' }, field(label, text),
      make('p', { className: 'acts' }, make('button', { className: 'button small' }, verb), button(t('cancel'), () => { form.replaceWith(element); }, { kind: 'small quiet' })),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      await act(text.value);
    });
    element.replaceWith(form);
    text.focus();
  }

  async send(submitter, draft, done) {
    submitter.setAttribute('aria-busy', 'true');
    if (await this.ask('POST', '', draft)) {
      done();
    }
    submitter.removeAttribute('aria-busy');
  }

  settle(thread) {
    return this.ask('POST', `/${thread.id}/${thread.resolvedAt ? 'reopen' : 'resolve'}`);
  }

  async remove(comment) {
    const draft = { pointer: comment.pointer, version: comment.version, text: comment.text };
    const parent = this.threads.find(({ answers }) => answers?.some(({ id }) => id === comment.id));
    if (await this.ask('DELETE', `/${comment.id}`)) {
      toast(t('removed'), { undo: () => this.ask('POST', '', parent ? { parent: parent.id, version: comment.version, text: comment.text } : draft) });
    }
  }

  /** @returns {Promise<boolean>} whether it was done */
  async ask(method, path, body) {
    try {
      await call(method, `${api(this.id)}/comments${path}`, { body });
    } catch (failure) {
      toast(problemOf(failure).sentences, { bad: true });
      return false;
    }
    await this.load();
    this.changed();
    return true;
  }
}
