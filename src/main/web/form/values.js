// Values of fields as JSON: whether two say the same, how one becomes another, and what they say in words.

/** Whether two values are the same; no value and an absent member are. */
export function equal(one, other) {
  const a = one ?? null;
  const b = other ?? null;
  if (a === b) {
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  if (Array.isArray(a)) {
    return a.length === b.length && a.every((item, i) => equal(item, b[i]));
  }
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => equal(a[key], b[key]));
}

/** The JSON merge patch (RFC 7396) that makes the one value the other. */
export function mergePatch(from, to) {
  if (!isObject(from) || !isObject(to)) {
    return to ?? null;
  }
  const patch = {};
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (!equal(from[key], to[key])) {
      patch[key] = mergePatch(from[key], to[key]);
    }
  }
  return patch;
}

/** Whether a merge patch cannot make the value: in an object it takes null for «away». */
export function isBeyondPatch(value) {
  return isObject(value) && Object.values(value).some((member) => member === null || isBeyondPatch(member));
}

const BROKEN = '$unreadable';

/** What was typed and is no JSON: kept, but not sent. @param {string} text */
export function unreadable(text) {
  return { [BROKEN]: text };
}

/** @returns {string | null} */
export function unreadableText(value) {
  return isObject(value) && typeof value[BROKEN] === 'string' ? value[BROKEN] : null;
}

/** Whether there is such a text anywhere in the value. */
export function hasUnreadable(value) {
  return typeof value === 'object' && value !== null
    && (unreadableText(value) !== null || Object.values(value).some(hasUnreadable));
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What a value says, for people who compare two.
 * @param {unknown} value
 * @param {(id: string) => string | null} [nameOf] of entries, files and terms by what stands for them
 * @returns {string}
 */
export function words(value, nameOf = () => null) {
  if (value === null || value === undefined) {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map((item) => words(item, nameOf)).filter(Boolean).join('\n');
  }
  if (isObject(value)) {
    return value.type === 'doc' ? passages(value, nameOf).join('\n') : words(Object.values(value), nameOf);
  }
  return nameOf(String(value)) ?? String(value);
}

/** The texts of a rich text, one a line. */
function passages(node, nameOf) {
  const children = node.content || [];
  if (children.some(({ type, attrs }) => type === 'text' || attrs?.text)) {
    return [children.map((child) => (child.text ?? child.attrs?.text ?? '') + whereTo(child, nameOf)).join('')];
  }
  const { asset, alt, caption, url, title } = node.attrs ?? {};
  const said = [asset && (nameOf(asset) ?? asset), alt, title, caption, url].filter(Boolean);
  return [...said, ...children.flatMap((child) => passages(child, nameOf))];
}

/** « (https://…)» after the words of a link. */
function whereTo({ marks = [] }, nameOf) {
  const { href, entry } = marks.find(({ type }) => type === 'link')?.attrs ?? {};
  const target = entry ? nameOf(entry) ?? entry : href;
  return target ? ` (${target})` : '';
}
