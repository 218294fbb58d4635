// One thing done to many files, each with the way back.
import { call } from '../base/api.js';
import { plural, texts } from '../base/texts.js';
import { toast } from '../base/toast.js';

const t = texts({
  move: ['Перемещено: %s', 'Moved: %s'],
  tag: ['Метки добавлены: %s', 'Tags added: %s'],
  untag: ['Метки убраны: %s', 'Tags taken away: %s'],
  delete: ['В корзине: %s', 'In the bin: %s'],
  restore: ['Возвращено: %s', 'Restored: %s'],
  undone: ['Отменено: всё как было', 'Undone: all is as it was'],
  refused: ['Не получилось: %s. %s', 'Failed: %s. %s'],
});

/** As many as one request may hold. */
const MOST = 100;

/** @typedef {{ids: string[], action: 'move' | 'tag' | 'untag' | 'delete' | 'restore', folder?: string | null, tags?: string[]}} Order */

/**
 * @param {Order} order
 * @returns {Promise<{done: string[], problems: {title: string, errors?: {detail: string}[]}[], failure?: Error}>}
 *   failure: why the rest was not even tried
 */
async function ask(order) {
  const done = [];
  const problems = [];
  try {
    for (let from = 0; from < order.ids.length; from += MOST) {
      const { data } = await call('POST', '/api/v1/manage/assets/bulk', { body: { ...order, ids: order.ids.slice(from, from + MOST) } });
      for (const item of data.items) {
        if (item.ok) {
          done.push(item.id);
        } else {
          problems.push(item.problem);
        }
      }
    }
  } catch (failure) {
    return { done, problems, failure };
  }
  return { done, problems };
}

/**
 * @param {Order} order
 * @param {HTMLElement[]} cards of the files, with what they were before
 * @param {() => unknown} changed
 */
export async function bulk(order, cards, changed) {
  const { done, problems, failure } = await ask(order);
  if (done.length) {
    const back = ways(order, cards.filter((card) => done.includes(card.dataset.file)).map(former));
    toast(t(order.action, files(done.length)), { undo: () => undo(back, changed) });
  }
  sayWhatFailed(problems, failure);
  await changed();
}

async function undo(orders, changed) {
  const answers = await Promise.all(orders.map(ask));
  const refused = answers.flatMap(({ problems }) => problems);
  const { failure } = answers.find((answer) => answer.failure) ?? {};
  if (!refused.length && !failure) {
    toast(t('undone'));
  }
  sayWhatFailed(refused, failure);
  await changed();
}

function sayWhatFailed(problems, failure) {
  if (problems.length) {
    toast(t('refused', files(problems.length), said(problems)), { bad: true });
  }
  if (failure) {
    say(failure);
  }
}

/** @param {import('../base/api.js').Problem} problem */
export function say(problem) {
  if (!problem.document) {
    throw problem;
  }
  toast(problem.sentences, { bad: true });
}

/** Each sentence once, for many files are refused for one reason. */
function said(problems) {
  return [...new Set(problems.flatMap((problem) => [problem.title, ...(problem.errors ?? []).map((error) => error.detail)]))].join(' ');
}

function files(number) {
  return `${number} ${plural(number, ['файл', 'файла', 'файлов'], ['file', 'files'])}`;
}

/** @param {HTMLElement} card */
function former({ dataset }) {
  return { id: dataset.file, folder: dataset.folder || null, tags: dataset.tags ? dataset.tags.split('\n') : [] };
}

/** @returns {Order[]} */
function ways({ action, tags = [] }, files) {
  switch (action) {
    case 'move':
      return [...new Set(files.map((file) => file.folder))].map((folder) => ({ action, folder, ids: ids(files.filter((file) => file.folder === folder)) }));
    case 'tag':
      return byTag('untag', tags, files, (file, tag) => !file.tags.includes(tag));
    case 'untag':
      return byTag('tag', tags, files, (file, tag) => file.tags.includes(tag));
    default:
      return [{ action: action === 'delete' ? 'restore' : 'delete', ids: ids(files) }];
  }
}

/** Those that had a tag before keep it, those that had it not lose it. */
function byTag(action, tags, files, concerns) {
  return tags
    .map((tag) => ({ action, tags: [tag], ids: ids(files.filter((file) => concerns(file, tag.toLowerCase()))) }))
    .filter((order) => order.ids.length);
}

const ids = (files) => files.map((file) => file.id);
