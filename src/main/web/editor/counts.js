// Characters, words and reading time, kept block by block: a keystroke counts one block again.
import { Plugin } from 'prosemirror-state';
import { make } from '../base/dom.js';
import { locale, plural, texts } from '../base/texts.js';

const t = texts({ minutes: ['%s мин чтения', '%s min to read'], chosen: ['выделено: %s', 'selected: %s'] });

/** Words a minute, of a grown-up who reads to understand. */
const SPEED = 180;
const PAUSE = 250;
const WORDS = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

const counted = new WeakMap();

/** @param {import('prosemirror-model').Node} doc */
function countsOf(doc) {
  let characters = 0;
  let words = 0;
  doc.forEach((block) => {
    let own = counted.get(block);
    if (!own) {
      const apart = block.textBetween(0, block.content.size, ' ');
      own = { characters: block.textContent.length, words: apart.match(WORDS)?.length ?? 0 };
      counted.set(block, own);
    }
    characters += own.characters;
    words += own.words;
  });
  return { characters, words, minutes: Math.max(1, Math.round(words / SPEED)) };
}

function sentence(doc) {
  const { characters, words, minutes } = countsOf(doc);
  return [
    `${characters.toLocaleString(locale)} ${plural(characters, ['знак', 'знака', 'знаков'], ['character', 'characters'])}`,
    `${words.toLocaleString(locale)} ${plural(words, ['слово', 'слова', 'слов'], ['word', 'words'])}`,
    words ? t('minutes', minutes) : null,
  ].filter(Boolean).join(' · ');
}

/** @param {HTMLElement} foot where they are shown */
export function counts(foot) {
  const shown = make('span', { className: 'rt-counts' });
  return new Plugin({
    view(view) {
      foot.append(shown);
      shown.textContent = sentence(view.state.doc);
      let timer = null;
      return {
        update(now, former) {
          if (timer === null && (now.state.doc !== former.doc || !now.state.selection.eq(former.selection))) {
            timer = setTimeout(() => {
              timer = null;
              const { from, to } = now.state.selection;
              const chosen = now.state.doc.textBetween(from, to, ' ').length;
              shown.textContent = sentence(now.state.doc) + (chosen ? ` · ${t('chosen', chosen.toLocaleString(locale))}` : '');
            }, PAUSE);
          }
        },
        destroy() {
          clearTimeout(timer);
          shown.remove();
        },
      };
    },
  });
}
