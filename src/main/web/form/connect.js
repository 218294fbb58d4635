// Brings fields to life that have just come to the page: their labels, counters and what their kind does by itself.
import { freshId } from '../base/dom.js';
import { connectAssets } from './assets.js';
import { connectBlocks } from './blocks.js';
import { connectLines } from './lines.js';
import { changed, titleOf } from './markup.js';
import { connectReferences } from './references.js';
import { connectTerms } from './terms.js';

/** @param {Element} root */
export function connect(root) {
  for (const field of root.querySelectorAll('[data-field], [data-head]')) {
    name(field);
    connectKind(field);
  }
}

/** Labels, helps and problems belong to their controls by ids, which no two fields share. */
function name(field) {
  const part = (selector) => [...field.querySelectorAll(selector)].find((element) => element.closest('[data-field], [data-head]') === field);
  const control = part('[data-control]');
  const label = part('.field-head > label');
  const described = [part('.help'), part('[data-fallback]'), part('[data-locked]'), part('[data-problem]')].filter(Boolean);
  described.forEach((element) => { element.id ||= freshId('about'); });
  if (label && control) {
    control.id ||= freshId('field');
    label.htmlFor = control.id;
  }
  const named = field.getAttribute('role') === 'group' ? field : control;
  if (field.getAttribute('role') === 'group') {
    const title = part('.field-head > .label');
    if (title) {
      title.id ||= freshId('title');
      field.setAttribute('aria-labelledby', title.id);
    }
    if (control?.localName === 'rich-text') {
      control.setAttribute('aria-label', titleOf(field));
    }
  }
  named?.setAttribute('aria-describedby', described.map((element) => element.id).join(' '));
}

function connectKind(field) {
  const isMany = field.hasAttribute('data-many');
  const { kind } = field.dataset;
  if (kind === 'blocks') {
    connectBlocks(field);
  } else if (kind === 'assets') {
    connectAssets(field);
  } else if (kind === 'references') {
    connectReferences(field);
  } else if (kind === 'terms') {
    connectTerms(field);
  } else if (isMany && (kind === 'text' || kind === 'link')) {
    connectLines(field);
  } else if (kind === 'colour') {
    connectColour(field);
  }
  field.querySelector(':scope > [data-line]')?.addEventListener('input', oneLine);
}

/** A title wraps, and yet is one line. */
function oneLine(event) {
  const { target } = event;
  if (target.value.includes('\n')) {
    const at = target.selectionStart;
    target.value = target.value.replace(/\s*\n\s*/g, ' ');
    target.setSelectionRange(at, at);
  }
}

function connectColour(field) {
  const hex = field.querySelector('[data-hex]');
  const palette = field.querySelector('[data-palette]');
  palette.addEventListener('input', () => { hex.value = palette.value; });
  palette.addEventListener('change', () => changed(field));
  hex.addEventListener('input', () => {
    if (/^#[0-9a-f]{6}$/i.test(hex.value)) {
      palette.value = hex.value;
    }
  });
}
