// How one text became another, word by word, for people to read.
import { make } from '../base/dom.js';

/** Texts of more words than these are compared line by line: the comparison grows with the square. */
const MOST_WORDS = 1500;

/** @returns {{op: 'same' | 'added' | 'removed', text: string}[]} */
export function difference(before, after) {
  const byWord = (text) => text.match(/[\p{L}\p{N}_]+\s*|[^\s\p{L}\p{N}_]\s*|\s+/gu) || [];
  const byLine = (text) => text.match(/[^\n]*\n|[^\n]+$/g) || [];
  const isLong = before.length + after.length > MOST_WORDS * 8;
  return joined(compare(...(isLong ? [byLine(before), byLine(after)] : [byWord(before), byWord(after)])));
}

function compare(a, b) {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start += 1;
  }
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end += 1;
  }
  const same = (parts) => parts.map((text) => ({ op: 'same', text }));
  return [
    ...same(a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(end ? a.slice(-end) : []),
  ];
}

/** By the longest common subsequence; two that are too long for it are one for the other. */
function middle(a, b) {
  if (a.length * b.length > MOST_WORDS * MOST_WORDS) {
    return [...a.map((text) => ({ op: 'removed', text })), ...b.map((text) => ({ op: 'added', text }))];
  }
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j]
        ? longest[(i + 1) * width + j + 1] + 1
        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const pieces = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ op: 'same', text: a[i] });
      i += 1;
      j += 1;
    } else if (j === b.length || (i < a.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
      pieces.push({ op: 'removed', text: a[i] });
      i += 1;
    } else {
      pieces.push({ op: 'added', text: b[j] });
      j += 1;
    }
  }
  return pieces;
}

function joined(pieces) {
  const runs = [];
  for (const piece of pieces) {
    const last = runs[runs.length - 1];
    if (last?.op === piece.op) {
      last.text += piece.text;
    } else {
      runs.push({ ...piece });
    }
  }
  return runs;
}

const TAGS = { same: 'span', added: 'ins', removed: 'del' };
/** Around a change, so many characters of what stays are shown. */
const CONTEXT = 80;

/** @returns {HTMLElement} */
export function differenceElement(before, after) {
  const pieces = difference(before, after);
  return make('div', { className: 'difference' }, ...pieces.map(({ op, text }, i) => make(TAGS[op], {}, op === 'same' ? cut(text, i > 0, i < pieces.length - 1) : text)));
}

function cut(text, changedBefore, changedAfter) {
  const start = changedBefore ? CONTEXT : 0;
  const end = changedAfter ? CONTEXT : 0;
  return text.length <= start + end + 1 ? text : `${text.slice(0, start)} … ${end ? text.slice(-end) : ''}`;
}
