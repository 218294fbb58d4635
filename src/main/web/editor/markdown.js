// Markdown that was pasted as plain text: its usual signs, as elements that the editor reads.
import { make } from '../base/dom.js';

const SIGNS = [/^#{1,4} \S/m, /^\s*[-*+] \S.*\n\s*[-*+] \S/m, /^\s*\d+[.)] \S.*\n\s*\d+[.)] \S/m, /^> \S/m, /^```/m, /\*\*\S[^*\n]*\*\*/, /\[[^\]\n]+\]\((https?:|\/)[^)\s]+\)/];

/** @param {string} text */
export function looksLikeMarkdown(text) {
  return SIGNS.some((sign) => sign.test(text));
}

/** @param {string} text @returns {HTMLElement} */
export function markdown(text) {
  return make('div', {}, ...blocks(text.replace(/\r\n?/g, '\n').split(/[\n\u2028\u2029]/)));
}

const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;

/** @param {string[]} lines */
function blocks(lines) {
  const made = [];
  let i = 0;
  const take = (fits) => {
    const from = i;
    while (i < lines.length && fits(lines[i])) {
      i += 1;
    }
    return lines.slice(from, i);
  };
  while (i < lines.length) {
    const line = lines[i];
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (!line.trim()) {
      i += 1;
    } else if (line.startsWith('```')) {
      i += 1;
      made.push(make('pre', {}, make('code', {}, take((other) => !other.startsWith('```')).join('\n'))));
      i += 1;
    } else if (heading) {
      i += 1;
      made.push(make(`h${heading[1].length}`, {}, ...inline(heading[2])));
    } else if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
      i += 1;
      made.push(make('hr'));
    } else if (line.startsWith('>')) {
      made.push(make('blockquote', {}, ...blocks(take((other) => other.startsWith('>')).map((other) => other.replace(/^>\s?/, '')))));
    } else if (ITEM.test(line)) {
      made.push(list(take((other) => ITEM.test(other) || /^\s+\S/.test(other))));
    } else {
      i += 1;
      const own = take((other) => other.trim() && !/^(#{1,6}\s|```|>)/.test(other) && !ITEM.test(other));
      made.push(make('p', {}, ...inline([line, ...own].join(' '))));
    }
  }
  return made;
}

/** @param {string[]} lines of one list with all that is in its items */
function list(lines) {
  const [, indent, sign] = ITEM.exec(lines[0]);
  const items = [];
  for (const line of lines) {
    const found = ITEM.exec(line);
    if (found && found[1].length <= indent.length) {
      items.push([found[3]]);
    } else {
      items.at(-1).push(line.slice(indent.length + 2));
    }
  }
  const made = make(/\d/.test(sign) ? 'ol' : 'ul', {}, ...items.map((item) => make('li', {}, ...blocks(item))));
  if (/\d/.test(sign)) {
    made.start = Number.parseInt(sign, 10);
  }
  return made;
}

const INLINE = [
  [/`([^`]+)`/, (found) => make('code', {}, found[1])],
  [/\[([^\]]+)\]\(([^()\s]+)\)/, (found) => { const link = make('a', {}, ...inline(found[1])); link.setAttribute('href', found[2]); return link; }],
  [/\*\*(\S|\S.*?\S)\*\*/, (found) => make('strong', {}, ...inline(found[1]))],
  [/~~(\S|\S.*?\S)~~/, (found) => make('s', {}, ...inline(found[1]))],
  [/\*(\S|\S.*?\S)\*/, (found) => make('em', {}, ...inline(found[1]))],
  [/(?<![\p{L}\d])_(\S|\S.*?\S)_(?![\p{L}\d])/u, (found) => make('em', {}, ...inline(found[1]))],
];

/** @param {string} text @returns {(Node | string)[]} */
function inline(text) {
  let first = null;
  for (const [sign, mark] of INLINE) {
    const found = sign.exec(text);
    if (found && (!first || found.index < first.found.index)) {
      first = { found, mark };
    }
  }
  if (!first) {
    return text ? [text] : [];
  }
  const { found, mark } = first;
  return [text.slice(0, found.index), mark(found), ...inline(text.slice(found.index + found[0].length))].filter((part) => part !== '');
}
