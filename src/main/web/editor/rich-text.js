// <rich-text name="body" aria-labelledby="…" [allowed="heading link …"] [lang="en"] [readonly]>
//   <script type="application/json">{"type": "doc", …}</script>
// </rich-text>
// A text as the hub keeps it: value is the document's JSON, null when it is empty. It fires «input» with each change, and
// «change» and «blur» when the focus leaves it.
import { history } from 'prosemirror-history';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { EditorState, NodeSelection, Plugin, Selection } from 'prosemirror-state';
import { columnResizing, isInTable, tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { mainActions, tableActions } from './actions.js';
import { Callout, Unknown } from './blocks.js';
import { counts } from './counts.js';
import { Figure } from './figures.js';
import { find } from './find.js';
import { inserts } from './inserts.js';
import { pointerOf, readDocument, resolvePointer, writeDocument } from './json.js';
import { keys } from './keys.js';
import { links } from './links.js';
import { mark, marking } from './marking.js';
import { offers } from './offers.js';
import { pasting } from './paste.js';
import { typingRules } from './rules.js';
import { schemaOf } from './schema.js';
import { slash } from './slash.js';
import { Toolbar } from './toolbar.js';
import { langOf, languageOf } from './typesetting.js';

const t = texts({
  format: ['Оформление текста', 'Formatting'],
  table: ['Таблица', 'Table'],
  help: ['«/» — что вставить, Alt+F10 — панель, Esc и Tab — выйти из текста', '“/” to insert, Alt+F10 for the toolbar, Esc and Tab to leave the text'],
});

/** Of the element, but said of the place where the text is typed. */
const ARIA = ['aria-label', 'aria-labelledby', 'aria-describedby', 'aria-invalid', 'aria-required'];

class RichText extends HTMLElement {
  static observedAttributes = [...ARIA, 'readonly'];

  #view = null;
  #aria = {};
  #waiting = undefined;
  #announced = false;
  #changed = false;
  #toolbar = null;
  #tableBar = null;
  #frame = 0;

  get name() {
    return this.getAttribute('name') ?? '';
  }

  get type() {
    return 'rich-text';
  }

  /** The document, which belongs to the editor: it is not to be changed. @returns {object | null} */
  get value() {
    return this.#view ? writeDocument(this.#view.state.doc) : this.#waiting ?? null;
  }

  /** Also takes back all there is to undo. @param {object | null} json */
  set value(json) {
    if (this.#view) {
      const { from } = this.#view.state.selection;
      const state = this.#state(json);
      this.#view.updateState(state.apply(state.tr.setSelection(Selection.near(state.doc.resolve(Math.min(from, state.doc.content.size))))));
    } else {
      this.#waiting = json;
    }
  }

  get readOnly() {
    return this.hasAttribute('readonly');
  }

  set readOnly(wish) {
    this.toggleAttribute('readonly', wish);
  }

  /** Of the block that the cursor is in: where a comment on it points. */
  get pointer() {
    return pointerOf(this.#view.state.selection.$from);
  }

  connectedCallback() {
    if (this.#view) {
      return;
    }
    // what was set before the element was known
    if (Object.hasOwn(this, 'value')) {
      this.#waiting = this.value;
      delete this.value;
    }
    const written = this.querySelector(':scope > script[type="application/json"]');
    this.#open(this.#waiting === undefined && written ? JSON.parse(written.textContent || 'null') : this.#waiting);
  }

  disconnectedCallback() {
    // an element that is only moved is back at once
    queueMicrotask(() => {
      if (!this.isConnected && this.#view) {
        this.#waiting = this.value;
        this.#view.destroy();
        this.#view = null;
        this.replaceChildren();
      }
    });
  }

  attributeChangedCallback(name, former, value) {
    if (name === 'readonly') {
      this.#view?.setProps({ editable: () => !this.readOnly, nodeViews: nodeViews(this.schema) });
      this.#showBars();
    } else if (value !== null) {
      this.#aria[name] = value;
      this.removeAttribute(name);
      this.#view?.setProps({ attributes: this.#attributes() });
    }
  }

  focus() {
    this.#view?.focus();
  }

  /**
   * Scrolls to a part of the text and puts the cursor there.
   * @param {string} pointer JSON pointer within the value: /content/3/content/0, /content/2/attrs/alt
   */
  focusAt(pointer) {
    const found = resolvePointer(this.#view.state.doc, pointer);
    if (!found) {
      this.focus();
      return;
    }
    const { doc, tr } = this.#view.state;
    const { pos, node } = found;
    const selection = node.isAtom && !node.isText ? NodeSelection.create(doc, pos) : Selection.near(doc.resolve(node.isText ? pos : pos + 1));
    this.#view.dispatch(tr.setSelection(selection));
    this.focus();
    const block = node.isBlock ? pos : doc.resolve(pos).before();
    mark(this.#view, block);
    const element = this.#view.nodeDOM(block);
    element.scrollIntoView({ block: 'center' });
    element.querySelector(`input[id^="${/\/attrs\/(\w+)$/.exec(pointer)?.[1]}-"]`)?.focus({ preventScroll: true });
  }

  #open(json) {
    const schema = schemaOf(this.getAttribute('allowed')?.split(/\s+/).filter(Boolean) ?? []);
    this.schema = schema;
    const bars = make('div', { className: 'rt-bars' });
    this.body = make('div', { className: 'rt-body' });
    this.foot = make('div', { className: 'rt-foot' }, make('span', { className: 'rt-help' }, t('help')));
    this.bars = bars;
    const frame = make('div', { className: 'rt-frame' }, bars, this.body, this.foot);
    // what happens inside is told as events of the element, and only as those
    for (const kind of ['input', 'change']) {
      frame.addEventListener(kind, (event) => event.stopPropagation());
    }
    frame.addEventListener('focusout', (event) => this.#left(event));
    frame.addEventListener('keydown', (event) => {
      if (event.altKey && event.key === 'F10') {
        event.preventDefault();
        this.#toolbar.focus();
      }
    });
    const view = () => this.#view;
    this.#toolbar = new Toolbar({ label: t('format'), groups: mainActions(schema), inserts: inserts(schema) }, view);
    this.#tableBar = new Toolbar({ label: t('table'), groups: tableActions() }, view);
    this.#tableBar.dom.hidden = true;
    bars.append(this.#toolbar.dom, this.#tableBar.dom);
    this.replaceChildren(frame);
    this.#view = new EditorView(this.body, {
      state: this.#state(json),
      editable: () => !this.readOnly,
      attributes: this.#attributes(),
      nodeViews: nodeViews(schema),
      dispatchTransaction: (tr) => this.#dispatch(tr),
      // the toolbar is over the text
      scrollThreshold: { top: 120, bottom: 40, left: 0, right: 0 },
      scrollMargin: { top: 130, bottom: 60, left: 5, right: 5 },
    });
    this.#showBars();
  }

  #state(json) {
    const { schema } = this;
    return EditorState.create({
      doc: readDocument(schema, json),
      plugins: [
        slash(),
        offers(),
        typingRules(schema, () => languageOf(this.#view)),
        ...keys(schema),
        pasting(),
        links(),
        find(this.bars),
        counts(this.foot),
        marking(),
        history(),
        dropCursor({ class: 'rt-drop', color: false }),
        gapCursor(),
        ...schema.nodes.table ? [columnResizing({ cellMinWidth: 40 }), tableEditing()] : [],
        new Plugin({ props: { handleTextInput: (view) => isLocked(view.state), handleDOMEvents: { mousedown: writeBelow } } }),
      ],
    });
  }

  #attributes() {
    return { 'role': 'textbox', 'aria-multiline': 'true', 'class': 'rt-text', 'spellcheck': 'true', 'lang': langOf(this), ...this.#aria };
  }

  #dispatch(tr) {
    this.#view.updateState(this.#view.state.apply(tr));
    if (tr.docChanged) {
      this.#changed = true;
      if (!this.#announced) {
        this.#announced = true;
        queueMicrotask(() => {
          this.#announced = false;
          this.dispatchEvent(new Event('input', { bubbles: true }));
        });
      }
    }
    this.#frame ||= requestAnimationFrame(() => this.#showBars());
  }

  #showBars() {
    this.#frame = 0;
    if (this.#view) {
      const { state } = this.#view;
      this.#toolbar.update(state);
      const inTable = isInTable(state);
      this.#tableBar.dom.hidden = !inTable;
      if (inTable) {
        this.#tableBar.update(state);
      }
    }
  }

  #left(event) {
    if (this.contains(event.relatedTarget)) {
      return;
    }
    if (this.#changed) {
      this.#changed = false;
      this.dispatchEvent(new Event('change', { bubbles: true }));
    }
    this.dispatchEvent(new Event('blur'));
  }
}

/** @param {import('prosemirror-model').Schema} schema */
function nodeViews({ nodes }) {
  return Object.fromEntries([
    ...['image', 'audio', 'video', 'embed'].map((name) => [name, (node, view, getPos) => new Figure(node, view, getPos)]),
    ['callout', (node, view, getPos) => new Callout(node, view, getPos)],
    ...['unknown_block', 'unknown_inline'].map((name) => [name, (node) => new Unknown(node)]),
  ].filter(([name]) => nodes[name]));
}

/** A letter typed while a block is selected that nobody can write again does not take its place. */
function isLocked(state) {
  return state.selection instanceof NodeSelection && state.selection.node.type.name.startsWith('unknown_');
}

/** Below a table or a picture that ends the text, a click begins a new paragraph. */
function writeBelow(view, event) {
  const { lastChild } = view.state.doc;
  const below = event.target === view.dom && event.clientY > view.dom.lastElementChild.getBoundingClientRect().bottom;
  if (below && view.editable && !lastChild.isTextblock) {
    const { tr, doc, schema } = view.state;
    tr.insert(doc.content.size, schema.nodes.paragraph.create());
    view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)));
  }
  return false;
}

customElements.define('rich-text', RichText);
