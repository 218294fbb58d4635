// Documents of the hub into the editor and back. What the editor does not know comes through as it was.
/** Attributes of the editor alone. */
const OWN = new Set(['upload']);
/** Values that the hub takes for granted. */
const USUAL = { colspan: 1, rowspan: 1, order: 1 };

/**
 * @param {import('prosemirror-model').Schema} schema
 * @param {object | null} json {"type": "doc", "content": […]}
 */
export function readDocument(schema, json) {
  const { doc } = schema.nodes;
  const content = (Array.isArray(json?.content) ? json.content : []).map((block) => {
    const node = readNode(schema, block, 'unknown_block');
    return doc.contentMatch.matchType(node.type) ? node : schema.nodes.unknown_block.create({ json: block });
  });
  return doc.createAndFill(null, content);
}

/** @param {'unknown_block' | 'unknown_inline' | null} stand what stands in for a node that cannot be read; null: its parent cannot either */
function readNode(schema, json, stand) {
  try {
    return known(schema, json);
  } catch (failure) {
    if (stand === null) {
      throw failure;
    }
    return schema.nodes[stand].create({ json });
  }
}

function known(schema, json) {
  const marks = (json.marks ?? []).map((mark) => readMark(schema, mark));
  if (json.type === 'text') {
    only(json, 'type', 'text', 'marks');
    return schema.text(json.text, marks);
  }
  only(json, 'type', 'attrs', 'content', 'marks');
  const type = schema.nodes[json.type];
  if (!type || json.type.startsWith('unknown_') || json.type === 'doc') {
    throw new RangeError(`no such node: ${json.type}`);
  }
  const stand = type.inlineContent ? 'unknown_inline' : type.contentMatch.matchType(schema.nodes.unknown_block) ? 'unknown_block' : null;
  const content = (json.content ?? []).map((child) => readNode(schema, child, stand));
  const node = type.createChecked(attributes(type, json.attrs), content, marks);
  node.type.checkAttrs(node.attrs);
  return node;
}

function readMark(schema, json) {
  only(json, 'type', 'attrs');
  const type = schema.marks[json.type];
  if (!type) {
    throw new RangeError(`no such mark: ${json.type}`);
  }
  return type.create(attributes(type, json.attrs));
}

function attributes(type, given) {
  const present = Object.entries(given ?? {}).filter(([, value]) => value !== null);
  for (const [name] of present) {
    if (!(name in type.spec.attrs) || OWN.has(name)) {
      throw new RangeError(`no such attribute: ${name}`);
    }
  }
  return Object.fromEntries(present);
}

function only(json, ...keys) {
  if (typeof json !== 'object' || json === null || Object.keys(json).some((key) => !keys.includes(key))) {
    throw new RangeError('not a node');
  }
}

/** Nodes never change, so that what was written once is right for ever: only what was typed in is written anew. */
const written = new WeakMap();

/** @param {import('prosemirror-model').Node} doc @returns {object | null} shared with former answers: not to be changed; null for an empty document */
export function writeDocument(doc) {
  return isEmpty(doc) ? null : write(doc);
}

/** The last line that waits to be written in is not yet a part of the text. */
function lengthOf(node) {
  return node.type.name === 'doc' && node.childCount > 1 && isBlank(node.lastChild) ? node.childCount - 1 : node.childCount;
}

function isBlank(node) {
  return node.type.name === 'paragraph' && node.childCount === 0;
}

/** @param {import('prosemirror-model').Node} doc */
export function isEmpty(doc) {
  return doc.childCount === 0 || (doc.childCount === 1 && isBlank(doc.firstChild));
}

function write(node) {
  let json = written.get(node);
  if (!json) {
    json = made(node);
    written.set(node, json);
  }
  return json;
}

function made(node) {
  const { name } = node.type;
  if (name.startsWith('unknown_')) {
    return node.attrs.json;
  }
  if (node.attrs.upload && !node.attrs.asset) {
    // the file is on its way: what comes after it keeps its place
    return { type: 'paragraph' };
  }
  const json = { type: name };
  const attrs = writeAttributes(node.attrs);
  if (attrs) {
    json.attrs = attrs;
  }
  if (node.isText) {
    json.text = node.text;
  } else if (node.childCount) {
    json.content = node.content.content.slice(0, lengthOf(node)).map(write);
  }
  if (node.marks.length) {
    json.marks = node.marks.map((mark) => {
      const own = writeAttributes(mark.attrs);
      return own ? { type: mark.type.name, attrs: own } : { type: mark.type.name };
    });
  }
  return json;
}

function writeAttributes(attrs) {
  const present = Object.entries(attrs).filter(([name, value]) => value !== null && value !== USUAL[name] && !OWN.has(name));
  return present.length ? Object.fromEntries(present) : null;
}

/** @param {string} pointer /content/3/content/0 @returns {{pos: number, node: import('prosemirror-model').Node} | null} */
export function resolvePointer(doc, pointer) {
  let node = doc;
  let pos = -1;
  for (const [, index] of pointer.matchAll(/\/content\/(\d+)/g)) {
    if (Number(index) >= node.childCount) {
      break;
    }
    pos += 1;
    for (let i = 0; i < Number(index); i++) {
      pos += node.child(i).nodeSize;
    }
    node = node.child(Number(index));
  }
  return node === doc ? null : { pos, node };
}

/** @param {import('prosemirror-model').ResolvedPos} $pos @returns {string} of the block around it */
export function pointerOf($pos) {
  let pointer = '';
  for (let depth = 0; depth < $pos.depth; depth++) {
    pointer += `/content/${$pos.index(depth)}`;
  }
  return pointer || '/content/0';
}
