// Node views of a callout and of what the editor does not know.
import { icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { CALLOUTS } from './schema.js';

const t = texts({
  kind: ['Вид врезки', 'Kind of callout'],
  info: ['Справка', 'For reference'],
  warning: ['Внимание', 'Attention'],
  important: ['Важно', 'Important'],
  unknown: ['Неизвестный блок «%s»', 'Unknown block “%s”'],
  unknownHelp: ['Этот редактор не умеет его показывать. При сохранении он останется как есть.', 'This editor cannot show it. It stays as it is when you save.'],
});

export class Callout {
  constructor(node, view, getPos) {
    this.kind = make('select', { 'aria-label': t('kind'), disabled: !view.editable }, ...CALLOUTS.map((kind) => make('option', { value: kind }, t(kind))));
    this.kind.addEventListener('change', () => view.dispatch(view.state.tr.setNodeAttribute(getPos(), 'kind', this.kind.value)));
    this.contentDOM = make('div', { className: 'rt-callout-body' });
    this.head = make('div', { className: 'rt-callout-head', contentEditable: 'false' }, this.kind);
    this.dom = make('div', { className: 'rt-callout' }, this.head, this.contentDOM);
    this.update(node);
  }

  update(node) {
    if (node.type.name !== 'callout') {
      return false;
    }
    this.kind.value = node.attrs.kind;
    this.dom.dataset.kind = node.attrs.kind;
    return true;
  }

  stopEvent(event) {
    return this.head.contains(event.target);
  }

  ignoreMutation(mutation) {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}

/** It can be moved and, when it is selected, deleted; nothing else. */
export class Unknown {
  constructor(node) {
    const { type, text } = node.attrs.json ?? {};
    const name = String(type ?? '?').slice(0, 60);
    this.dom = node.isInline
      ? make('span', { className: 'rt-unknown', title: t('unknownHelp') }, typeof text === 'string' ? text : t('unknown', name))
      : make('div', { className: 'rt-unknown note warn' }, icon('warning'), make('strong', {}, t('unknown', name)), make('span', { className: 'small' }, t('unknownHelp')));
    this.dom.contentEditable = 'false';
  }

  ignoreMutation() {
    return true;
  }
}
