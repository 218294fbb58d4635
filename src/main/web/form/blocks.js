// Lists of blocks: cards that open and close, are added from a menu, copied, moved and removed.
import { connect } from './connect.js';
import { nameOf } from './directory.js';
import { defaultsOf, fieldsOf, readField, readFields, writeFields } from './fields.js';
import { itemsOf, orderable } from './items.js';
import { changed, stamp } from './markup.js';
import { words } from './values.js';
import { show } from './visibility.js';

const SUMMARY = 90;

const listOf = (field) => field.querySelector('[data-items]');

export function connectBlocks(field) {
  const list = listOf(field);
  orderable(list);
  field.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button || button.closest('[data-field]') !== field) {
      return;
    }
    const item = button.closest('[data-item]');
    const block = item?.parentElement === list ? item : null;
    if (button.matches('[data-add-block]')) {
      button.closest('details').open = false;
      insert(field, made(field, { type: button.dataset.addBlock }, true), block);
    } else if (button.matches('[data-duplicate]')) {
      insert(field, made(field, read(block)), block);
    } else if (button.matches('[data-toggle]')) {
      toggle(block, button.getAttribute('aria-expanded') !== 'true');
    }
  });
}

function insert(field, block, after) {
  if (after) {
    after.after(block);
  } else {
    listOf(field).append(block);
  }
  changed(field);
  const first = block.querySelector(':scope > .block-body').querySelector('[data-control], input, textarea, button');
  (first || block.querySelector('[data-toggle]')).focus();
  block.scrollIntoView({ block: 'nearest' });
}

export function toggle(block, open) {
  block.querySelector('[data-toggle]').setAttribute('aria-expanded', String(open));
  block.querySelector('.block-body').hidden = !open;
  block.querySelector('[data-summary]').textContent = open ? '' : summary(block);
}

/** The first words of the block. */
function summary(block) {
  const said = fieldsOf(block.querySelector('[data-fields]')).map((inner) => words(readField(inner), nameOf)).join(' · ').replace(/\s+/g, ' ');
  return said.length > SUMMARY ? `${said.slice(0, SUMMARY)}…` : said;
}

/** @param {boolean} [isNew] it begins with the defaults of its fields */
function made(field, value, isNew = false) {
  const template = [...field.querySelectorAll(':scope > [data-block-template]')].find((one) => one.dataset.blockTemplate === value.type);
  const block = stamp(template);
  connect(block);
  const set = block.querySelector('[data-fields]');
  writeFields(set, isNew ? defaultsOf(set) : value);
  show(set);
  return block;
}

function read(block) {
  return { type: block.dataset.block, ...readFields(block.querySelector('[data-fields]')) };
}

export function readBlocks(field) {
  const blocks = itemsOf(listOf(field)).map(read);
  return blocks.length ? blocks : null;
}

export function writeBlocks(field, value) {
  listOf(field).replaceChildren(...(value ?? []).map((block) => made(field, block)));
}
