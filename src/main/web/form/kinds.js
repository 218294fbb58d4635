// How each kind of field is read from its elements and written into them. What cannot be understood is handed over as it
// was typed: the hub says what is wrong with it, and nothing that was typed is lost.
import { texts } from '../base/texts.js';
import * as assets from './assets.js';
import { readBlocks, writeBlocks } from './blocks.js';
import { readFields, writeFields } from './fields.js';
import * as lines from './lines.js';
import * as references from './references.js';
import * as terms from './terms.js';
import { unreadable, unreadableText } from './values.js';

const t = texts({
  zone: ['По часам этого устройства: %s', 'By the clock of this device: %s'],
});

const control = (field) => field.querySelector('[data-control]');

const text = {
  read: (field) => control(field).value || null,
  write: (field, value) => { control(field).value = value ?? ''; },
};

const trimmed = {
  read: (field) => control(field).value.trim() || null,
  write: text.write,
};

const number = {
  read(field) {
    const typed = control(field).value.replace(/\s/g, '').replace(',', '.');
    return typed === '' ? null : numberOr(typed);
  },
  write: (field, value) => { control(field).value = value ?? ''; },
};

/** @returns {number | string} what was typed when it is no number */
function numberOr(typed) {
  return /^-?\d+(\.\d+)?$/.test(typed) && Number.isFinite(Number(typed)) ? Number(typed) : typed;
}

const boolean = {
  read: (field) => control(field).checked,
  write: (field, value) => { control(field).checked = value === true; },
};

const datetime = {
  read(field) {
    const { value } = control(field);
    const moment = new Date(value);
    return value === '' ? null : Number.isNaN(moment.getTime()) ? value : moment.toISOString().replace('.000Z', 'Z');
  },
  write(field, value) {
    const moment = new Date(value ?? '');
    const isMoment = !Number.isNaN(moment.getTime());
    control(field).value = isMoment ? new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16) : '';
    field.querySelector('[data-zone]').textContent = t('zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  },
};

const duration = {
  read(field) {
    const typed = control(field).value.trim();
    const parts = typed.match(/^(?:(?:(\d+):)?(\d{1,2}):)?(\d+)$/);
    if (!parts) {
      return typed || null;
    }
    const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part || 0));
    return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds || !(hours || minutes) ? `${seconds}S` : ''}`;
  },
  write(field, value) {
    const parts = String(value ?? '').match(/^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/);
    const [hours, minutes, seconds] = (parts || []).slice(1).map((part) => Number(part || 0));
    control(field).value = parts ? `${hours}:${String(minutes).padStart(2, '0')}:${String(seconds).padStart(2, '0')}` : value ?? '';
  },
};

const colour = {
  read: trimmed.read,
  write(field, value) {
    control(field).value = value ?? '';
    field.querySelector('[data-palette]').value = /^#[0-9a-f]{6}$/i.test(value ?? '') ? value : '#000000';
  },
};

const choices = {
  read(field) {
    const codes = [...field.querySelectorAll('[data-option]:checked')].map((option) => option.value);
    return codes.length ? codes : null;
  },
  write(field, value) {
    for (const option of field.querySelectorAll('[data-option]')) {
      option.checked = (value ?? []).includes(option.value);
    }
  },
};

const choice = {
  read: text.read,
  write(field, value) {
    const select = control(field);
    select.value = value ?? '';
    if (select.selectedIndex < 0) {
      select.append(new Option(value, value, false, true)); // a code that the model does not know any more
    }
  },
};

const location = {
  read(field) {
    const part = (name) => field.querySelector(`[data-${name}]`).value.trim();
    const [lat, lon, address] = [part('lat'), part('lon'), part('address')];
    if (!lat && !lon && !address) {
      return null;
    }
    const degrees = (typed) => (typed === '' ? null : numberOr(typed.replace(',', '.')));
    return { lat: degrees(lat), lon: degrees(lon), ...(address && { address }) };
  },
  write(field, value) {
    for (const name of ['lat', 'lon', 'address']) {
      field.querySelector(`[data-${name}]`).value = value?.[name] ?? '';
    }
  },
};

const json = {
  read(field) {
    const typed = control(field).value;
    if (!typed.trim()) {
      return null;
    }
    try {
      return JSON.parse(typed);
    } catch {
      return unreadable(typed);
    }
  },
  write(field, value) {
    control(field).value = unreadableText(value) ?? (value === null || value === undefined ? '' : JSON.stringify(value, null, 2));
  },
};

const richtext = {
  read: (field) => control(field).value ?? null,
  write: (field, value) => { control(field).value = value ?? null; },
};

const group = {
  read(field) {
    const values = readFields(field.querySelector('[data-fields]'));
    return Object.keys(values).length ? values : null;
  },
  write: (field, value) => writeFields(field.querySelector('[data-fields]'), value ?? {}),
};

// called, not named: lists of blocks are made of fields again
const blocks = { read: (field) => readBlocks(field), write: (field, value) => writeBlocks(field, value) };

const KINDS = {
  text, longtext: text, number, boolean, date: text, datetime, duration, colour, choice, location, json, richtext, group,
  terms: terms.single, references: references.single, assets: assets.single, link: lines.link, blocks,
};
const MANY = { text: lines.texts, link: lines.links, choice: choices, terms: terms.many, references: references.many, assets: assets.many };

/** @param {HTMLElement} field @returns {{read: (field: HTMLElement) => unknown, write: (field: HTMLElement, value: unknown) => void}} */
export function kindOf(field) {
  return (field.hasAttribute('data-many') ? MANY : KINDS)[field.dataset.kind];
}
