// Find and replace. Matches move along with what is typed, and are looked for again when the typing rests.
import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { closeHistory } from 'prosemirror-history';
import { icon, make } from '../base/dom.js';
import { plural, texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { replaceText } from './commands.js';

const t = texts({
  bar: ['Поиск и замена', 'Find and replace'],
  find: ['Найти', 'Find'],
  replacement: ['Заменить на', 'Replace with'],
  previous: ['Предыдущее (Shift+Enter)', 'Previous (Shift+Enter)'],
  next: ['Следующее (Enter)', 'Next (Enter)'],
  case: ['Учитывать регистр', 'Match case'],
  replace: ['Заменить', 'Replace'],
  all: ['Заменить все', 'Replace all'],
  close: ['Закрыть (Esc)', 'Close (Esc)'],
  of: ['%s из %s', '%s of %s'],
  nothing: ['Не найдено', 'Not found'],
  replaced: ['Заменено: %s %s', 'Replaced: %s %s'],
});

const key = new PluginKey('find');
const PAUSE = 200;
/** More are counted, but not all of them are coloured. */
const MOST_COLOURED = 1000;

const CLOSED = { query: '', exact: false, matches: [], current: -1, colours: DecorationSet.empty };

/** Letter for letter, so that places in it are places in the text: ё is е, and any space is a space. */
function folded(text, exact) {
  const spaced = text.replace(/[\u00a0\u202f\u2009]/g, ' ');
  if (exact) {
    return spaced;
  }
  const lower = spaced.toLowerCase();
  return (lower.length === spaced.length ? lower : spaced).replace(/ё/g, 'е');
}

/** @returns {{from: number, to: number}[]} */
function matchesIn(doc, query, exact = false) {
  const wanted = folded(query, exact);
  const found = [];
  if (wanted) {
    doc.descendants((node, pos) => {
      if (!node.isTextblock) {
        return true;
      }
      const text = folded(node.textBetween(0, node.content.size, null, '\ufffc'), exact);
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        found.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
      }
      return false;
    });
  }
  return found;
}

function coloured(doc, matches, current) {
  const first = Math.max(0, Math.min(current - MOST_COLOURED / 2, matches.length - MOST_COLOURED));
  return DecorationSet.create(doc, matches.slice(first, first + MOST_COLOURED).map((match, i) => Decoration.inline(
    match.from, match.to, { class: first + i === current ? 'rt-found rt-found-now' : 'rt-found' },
  )));
}

/** @param {import('prosemirror-state').EditorState} state a new search, from the cursor on */
function searched(state, query, exact) {
  const matches = matchesIn(state.doc, query, exact);
  const after = matches.findIndex((match) => match.from >= state.selection.from);
  const current = matches.length ? Math.max(0, after) : -1;
  return { query, exact, matches, current, colours: coloured(state.doc, matches, current) };
}

/** @param {HTMLElement} holder of the bar */
export function find(holder) {
  return new Plugin({
    key,
    state: {
      init: () => CLOSED,
      apply(tr, former, old, state) {
        const wish = tr.getMeta(key);
        if (wish?.close) {
          return CLOSED;
        }
        if (wish?.search !== undefined) {
          return searched(state, wish.search, wish.exact);
        }
        if (wish?.to !== undefined) {
          return { ...former, current: wish.to, colours: coloured(state.doc, former.matches, wish.to) };
        }
        if (!tr.docChanged || !former.query) {
          return former;
        }
        const matches = former.matches
          .map(({ from, to }) => ({ from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }))
          .filter(({ from, to }) => to > from);
        return { ...former, matches, current: Math.min(former.current, matches.length - 1), colours: former.colours.map(tr.mapping, tr.doc), stale: true };
      },
    },
    props: { decorations: (state) => key.getState(state).colours },
    view: (view) => new FindBar(view, holder),
  });
}

/** @type {WeakMap<object, FindBar>} */
const bars = new WeakMap();

/** @type {import('prosemirror-state').Command} */
export function openFind(state, dispatch, view) {
  if (dispatch) {
    bars.get(view)?.open();
  }
  return true;
}

class FindBar {
  constructor(view, holder) {
    this.view = view;
    const button = (name, sign, act) => make('button', { type: 'button', className: 'button quiet small icon-only', 'aria-label': t(name), title: t(name), onclick: act }, icon(sign));
    this.query = make('input', { type: 'search', 'aria-label': t('find'), placeholder: t('find'), maxLength: 200 });
    this.text = make('input', { type: 'text', 'aria-label': t('replacement'), placeholder: t('replacement'), maxLength: 1000 });
    this.exact = make('button', { type: 'button', className: 'button quiet small', 'aria-label': t('case'), title: t('case'), 'aria-pressed': 'false' }, 'Аа');
    this.status = make('span', { className: 'soft small number', role: 'status' });
    this.once = make('button', { type: 'button', className: 'button small', onclick: () => this.replace() }, t('replace'));
    this.every = make('button', { type: 'button', className: 'button small', onclick: () => this.replaceAll() }, t('all'));
    this.bar = make(
      'div', { className: 'rt-find', role: 'search', 'aria-label': t('bar'), hidden: true },
      make('div', { className: 'rt-find-row' }, this.query, button('previous', 'up', () => this.go(-1)), button('next', 'down', () => this.go(1)), this.exact, this.status, button('close', 'close', () => this.close())),
      make('div', { className: 'rt-find-row' }, this.text, this.once, this.every),
    );
    holder.append(this.bar);
    let timer;
    this.query.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.search(), PAUSE);
    });
    this.exact.addEventListener('click', () => {
      this.exact.setAttribute('aria-pressed', String(this.exact.getAttribute('aria-pressed') !== 'true'));
      this.search();
    });
    this.bar.addEventListener('keydown', (event) => this.key(event));
    bars.set(view, this);
  }

  get found() {
    return key.getState(this.view.state);
  }

  open() {
    const { from, to, empty } = this.view.state.selection;
    const chosen = empty ? '' : this.view.state.doc.textBetween(from, to, '\n');
    if (chosen && !chosen.includes('\n') && chosen.length <= 200) {
      this.query.value = chosen;
    }
    this.bar.hidden = false;
    this.once.disabled = this.every.disabled = !this.view.editable;
    this.query.focus();
    this.query.select();
    this.search();
  }

  close() {
    this.bar.hidden = true;
    this.view.dispatch(this.view.state.tr.setMeta(key, { close: true }));
    this.view.focus();
  }

  search() {
    this.view.dispatch(this.view.state.tr.setMeta(key, { search: this.query.value, exact: this.exact.getAttribute('aria-pressed') === 'true' }));
    this.show();
  }

  key(event) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Enter' && event.target === this.query) {
      event.preventDefault();
      if (this.query.value !== this.found.query) {
        this.search();
      } else {
        this.go(event.shiftKey ? -1 : 1);
      }
    } else if (event.key === 'Enter' && event.target === this.text) {
      event.preventDefault();
      this.replace();
    }
  }

  go(step) {
    const { matches, current } = this.found;
    if (matches.length) {
      this.view.dispatch(this.view.state.tr.setMeta(key, { to: (current + step + matches.length) % matches.length }));
      this.show();
    }
  }

  /** Scrolls to the current match; the focus stays in the bar. */
  show() {
    const { matches, current } = this.found;
    const match = matches[current];
    if (match) {
      const { node } = this.view.domAtPos(match.from);
      (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).scrollIntoView({ block: 'center' });
    }
  }

  replace() {
    const { matches, current } = this.found;
    const match = matches[current];
    if (match && this.view.editable) {
      const tr = replaceText(this.view.state.tr, match.from, match.to, this.text.value);
      tr.setSelection(TextSelection.create(tr.doc, match.from + this.text.value.length));
      this.view.dispatch(tr);
      this.search();
    }
  }

  /** One step of undo. */
  replaceAll() {
    const { matches } = this.found;
    if (!matches.length || !this.view.editable) {
      return;
    }
    const tr = closeHistory(this.view.state.tr);
    for (const match of [...matches].reverse()) {
      replaceText(tr, match.from, match.to, this.text.value);
    }
    this.view.dispatch(tr);
    this.search();
    toast(t('replaced', matches.length, plural(matches.length, ['место', 'места', 'мест'], ['place', 'places'])));
  }

  update(view, former) {
    const found = key.getState(view.state);
    if (found === key.getState(former)) {
      return;
    }
    this.status.textContent = !found.query ? '' : found.matches.length ? t('of', found.current + 1, found.matches.length) : t('nothing');
    if (found.stale) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => view.dispatch(view.state.tr.setMeta(key, { search: found.query, exact: found.exact })), PAUSE);
    }
  }

  destroy() {
    clearTimeout(this.timer);
    this.bar.remove();
  }
}
