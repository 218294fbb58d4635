// «Типографика»: quotes, dashes and spaces of the whole text, or of what is selected, in one step of undo.
import { closeHistory } from 'prosemirror-history';
import { plural, texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { replaceText } from './commands.js';
import { typographicEdits } from './typography.js';

const t = texts({ done: ['Исправлено: %s %s', 'Corrected: %s %s'], nothing: ['Исправлять нечего', 'Nothing to correct'] });

const LEAF = '\ufffc';

/** @param {import('prosemirror-state').EditorState} state */
function edits(state, language) {
  const { from, to, empty } = state.selection;
  const found = [];
  state.doc.nodesBetween(empty ? 0 : from, empty ? state.doc.content.size : to, (node, pos) => {
    if (!node.isTextblock) {
      return true;
    }
    if (!node.type.spec.code) {
      const text = node.textBetween(0, node.content.size, null, LEAF);
      for (const edit of typographicEdits(text, language)) {
        const start = pos + 1 + edit.from;
        if (!isCode(state.doc, start, pos + 1 + edit.to)) {
          found.push({ from: start, to: pos + 1 + edit.to, text: edit.text });
        }
      }
    }
    return false;
  });
  return found;
}

function isCode(doc, from, to) {
  const { code } = doc.type.schema.marks;
  return Boolean(code) && doc.rangeHasMark(from, to, code);
}

/** @type {import('prosemirror-state').Command} */
export function typeset(state, dispatch, view) {
  if (dispatch) {
    const found = edits(state, languageOf(view));
    if (found.length) {
      const tr = closeHistory(state.tr);
      for (const edit of found.reverse()) {
        replaceText(tr, edit.from, edit.to, edit.text);
      }
      dispatch(tr);
      toast(t('done', found.length, plural(found.length, ['место', 'места', 'мест'], ['place', 'places'])));
    } else {
      toast(t('nothing'));
    }
  }
  return true;
}

/** What the text is written in, by the attribute lang of the element or around it; Russian without one. @returns {'ru' | 'en'} */
export function languageOf(view) {
  return langOf(view.dom.closest('rich-text')).startsWith('en') ? 'en' : 'ru';
}

/** @param {Element | null} element @returns {string} of the text, by its own lang or the part of a form that it is in */
export function langOf(element) {
  return element?.getAttribute('lang') ?? element?.closest('[data-language]')?.dataset.language ?? 'ru';
}
