// What becomes something else while it is typed: Markdown's signs, quotes and dashes.
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { insertBlocks } from './commands.js';
import { NBSP, quoteAfter } from './typography.js';

/** Signs around a text, of which the last is typed now: **bold**. What is typed next goes on without the mark. */
function markRule(find, type) {
  return new InputRule(find, (state, match, start, end) => {
    const from = start + match[1].length;
    const sign = (match[0].length - match[1].length - match[2].length) / 2;
    const tr = state.tr.delete(end - sign + 1, end).delete(from, from + sign);
    return tr.addMark(from, from + match[2].length, type.create()).removeStoredMark(type);
  }, { inCodeMark: false });
}

function ruleRule(type) {
  return new InputRule(/^(---|\*\*\*|___)$/, (state, match, start, end) => {
    let made = null;
    const cleared = state.tr.delete(start, end);
    insertBlocks(type.create())(state.apply(cleared), (tr) => { made = tr; });
    return made && replay(state, cleared, made);
  });
}

/** Two transactions, one after the other, as one. */
function replay(state, ...parts) {
  const tr = state.tr;
  parts.forEach((part) => part.steps.forEach((step) => tr.step(step)));
  return tr.setSelection(parts.at(-1).selection.constructor.fromJSON(tr.doc, parts.at(-1).selection.toJSON()));
}

/** @param {import('prosemirror-model').Schema} schema @param {() => 'ru' | 'en'} language */
export function typingRules(schema, language) {
  const { blockquote, bullet_list: bullets, ordered_list: numbers, code_block: code, heading, horizontal_rule: rule } = schema.nodes;
  const { strong, em, strike, code: mono } = schema.marks;
  const before = (state, pos) => {
    const $pos = state.doc.resolve(pos);
    return $pos.parent.textBetween(0, $pos.parentOffset, null, '\ufffc');
  };
  const plain = { inCodeMark: false };
  return inputRules({
    rules: [
      heading && textblockTypeInputRule(/^(#{1,4})\s$/, heading, (match) => ({ level: Math.max(2, match[1].length) })),
      bullets && wrappingInputRule(/^\s*[-+*]\s$/, bullets),
      numbers && wrappingInputRule(/^\s*(\d{1,6})[.)]\s$/, numbers, (match) => ({ order: Math.max(1, Number(match[1])) }), (match, node) => node.childCount + node.attrs.order === Number(match[1])),
      blockquote && wrappingInputRule(/^\s*>\s$/, blockquote),
      code && textblockTypeInputRule(/^```$/, code),
      rule && ruleRule(rule),
      strong && markRule(/(^|[^*])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, strong),
      em && markRule(/(^|[^*])\*([^*\s](?:[^*]*[^*\s])?)\*$/, em),
      em && markRule(/(^|[\s(«])_([^_\s](?:[^_]*[^_\s])?)_$/, em),
      strike && markRule(/(^|[^~])~~([^~\s](?:[^~]*[^~\s])?)~~$/, strike),
      mono && markRule(/(^|[^`])`([^`]+)`$/, mono),
      new InputRule(/"$/, (state, match, start, end) => state.tr.insertText(quoteAfter(before(state, start), language()), start, end), plain),
      new InputRule(/(?<=[^\s-])( -{1,2} )$/, (state, match, start, end) => state.tr.insertText(`${NBSP}— `, start, end), plain),
      new InputRule(/(?<=\S)(--)$/, (state, match, start, end) => state.tr.insertText('—', start, end), plain),
      new InputRule(/(\.\.\.)$/, (state, match, start, end) => state.tr.insertText('…', start, end), plain),
    ].filter(Boolean),
  });
}
