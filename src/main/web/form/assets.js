// Files of the media library: picked, dropped or pasted; with what they show in this place.
import { icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { fileOf, knowFile } from './directory.js';
import { changed, stamp } from './markup.js';
import { itemsOf, orderable } from './items.js';

const t = texts({
  missing: ['Файла больше нет', 'The file is gone'],
  kind: ['Файл «%s» сюда не подходит: он остался в медиатеке.', 'The file “%s” does not fit here: it stays in the library.'],
});

const SIGNS = { audio: 'audio', video: 'video', image: 'image' };

const listOf = (field) => field.querySelector('[data-items]');
const isMany = (field) => field.hasAttribute('data-many');
const kindsOf = (field) => field.querySelector('[data-drop]').dataset.kinds.split(' ').filter(Boolean);

export function connectAssets(field) {
  const list = listOf(field);
  const drop = field.querySelector('[data-drop]');
  orderable(list);
  field.querySelector('[data-pick]').addEventListener('click', async (event) => {
    const { pickMedia } = await import('../pickers/media.js');
    take(field, await pickMedia({ kinds: kindsOf(field), many: isMany(field) }));
    event.target.closest('button').focus();
  });
  list.addEventListener('click', async (event) => {
    const row = event.target.closest('[data-replace]')?.closest('[data-item]');
    if (row) {
      const { pickMedia } = await import('../pickers/media.js');
      const [asset] = await pickMedia({ kinds: kindsOf(field), many: false }) ?? [];
      if (asset) {
        knowFile(asset);
        showFile(row, asset.id);
        changed(field);
      }
      row.querySelector('[data-replace]').focus();
    }
  });
  field.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      drop.toggleAttribute('data-over', true);
    }
  });
  field.addEventListener('dragleave', () => drop.toggleAttribute('data-over', false));
  field.addEventListener('drop', (event) => bring(field, event, event.dataTransfer));
  field.addEventListener('paste', (event) => bring(field, event, event.clipboardData));
}

async function bring(field, event, data) {
  const drop = field.querySelector('[data-drop]');
  drop.toggleAttribute('data-over', false);
  if (!data?.files.length || field.hasAttribute('data-readonly')) {
    return;
  }
  event.preventDefault();
  const progress = drop.querySelector('progress');
  const { uploadFiles } = await import('../media/uploads.js');
  progress.hidden = false;
  try {
    const files = [...data.files].slice(0, isMany(field) ? undefined : 1);
    const sent = new Map();
    const assets = await uploadFiles(files, {
      onProgress: ({ index, state, sent: part, problem }) => {
        sent.set(index, part);
        progress.value = [...sent.values()].reduce((sum, one) => sum + one, 0) / files.length;
        if (state === 'failed') {
          toast(problem, { bad: true });
        }
      },
    });
    const kinds = kindsOf(field);
    assets.filter((asset) => kinds.length && !kinds.includes(asset.kind)).forEach((asset) => toast(t('kind', asset.filename), { bad: true }));
    take(field, assets.filter((asset) => !kinds.length || kinds.includes(asset.kind)));
  } finally {
    progress.hidden = true;
  }
}

function take(field, assets) {
  if (!assets?.length) {
    return;
  }
  assets.forEach(knowFile);
  if (!isMany(field)) {
    listOf(field).replaceChildren();
  }
  for (const asset of assets) {
    listOf(field).append(row(field, { id: asset.id }));
  }
  changed(field);
}

function row(field, value) {
  const made = stamp(field.querySelector('[data-item-template]'));
  made.querySelector('[data-when-picture]').hidden = !kindsOf(field).includes('image');
  made.querySelector('[data-alt]').value = value.alt ?? '';
  made.querySelector('[data-caption]').value = value.caption ?? '';
  showFile(made, value.id);
  return made;
}

function showFile(row, id) {
  row.dataset.id = id;
  const name = row.querySelector('[data-open]');
  name.textContent = id;
  fileOf(id).then(async (asset) => {
    const { facts } = await import('../pickers/media.js');
    name.textContent = asset ? asset.filename : t('missing');
    if (asset) {
      name.href = asset.url;
      row.querySelector('[data-facts]').textContent = facts(asset);
    }
    row.querySelector('[data-sign]').replaceChildren(
      asset?.kind === 'image' && asset.state === 'ready' ? make('img', { src: asset.url, alt: '', loading: 'lazy' }) : icon(SIGNS[asset?.kind] || 'article'),
    );
  });
}

function use(row) {
  const part = (name) => row.querySelector(`[data-${name}]`).value.trim();
  return { id: row.dataset.id, ...(part('alt') && { alt: part('alt') }), ...(part('caption') && { caption: part('caption') }) };
}

export const many = {
  read(field) {
    const uses = itemsOf(listOf(field)).map(use);
    return uses.length ? uses : null;
  },
  write: (field, value) => listOf(field).replaceChildren(...(value ?? []).map((one) => row(field, one))),
};

export const single = {
  read: (field) => itemsOf(listOf(field)).map(use)[0] ?? null,
  write: (field, value) => listOf(field).replaceChildren(...(value ? [row(field, value)] : [])),
};
