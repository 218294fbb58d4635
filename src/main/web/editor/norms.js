// Citations of law as people type them, for the node that stands for one. The hub's sila.search.Citations reads the same
// forms, and more of them.
const NUMBER = '\\d{1,4}(?:\\.\\d{1,3}){0,3}';
const ORDINALS = ['перв', 'втор', 'трет', 'четв', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят'];

/** key as it stands in a norm, the name behind the number of an article, and what it is called */
export const ACTS = [
  ['тк', 'ТК РФ', 'тк|трудов\\p{L}+\\s+кодекс\\p{L}*'],
  ['гпк', 'ГПК РФ', 'гпк|гражданск\\p{L}+\\s+процессуальн\\p{L}+\\s+кодекс\\p{L}*'],
  ['гк', 'ГК РФ', 'гк|гражданск\\p{L}+\\s+кодекс\\p{L}*'],
  ['коап', 'КоАП РФ', 'коап'],
  ['нк', 'НК РФ', 'нк|налогов\\p{L}+\\s+кодекс\\p{L}*'],
  ['ук', 'УК РФ', 'ук|уголовн\\p{L}+\\s+кодекс\\p{L}*'],
  ['ск', 'СК РФ', 'ск|семейн\\p{L}+\\s+кодекс\\p{L}*'],
  ['жк', 'ЖК РФ', 'жк|жилищн\\p{L}+\\s+кодекс\\p{L}*'],
  ['конституция', 'Конституции РФ', 'конституци\\p{L}+'],
];
const LAW = '(?:федеральн\\p{L}+\\s+)?(?:закон\\p{L}*\\s+)?(?:от\\s+\\d[\\d.]*(?:\\s*г\\.?)?\\s+)?(?:№\\s*)?(?<law>\\d{1,4}-фз)';

const CITATION = new RegExp(
  '(?<![\\p{L}\\d])'
    + `(?:(?:пункт\\p{L}*|п\\.)\\s*(?<point>${NUMBER})\\s*,?\\s*)?`
    + `(?:(?:част\\p{L}+|ч\\.)\\s*(?<part>${NUMBER}|(?:${ORDINALS.join('|')})\\p{L}+)\\s*,?\\s*)?`
    + `(?:стат(?:ь|ей)\\p{L}*|ст\\.)\\s*(?<article>${NUMBER})\\s+`
    + `(?:(?<code>${ACTS.map(([, , names]) => names).join('|')})(?:\\s+(?:рф|российской\\s+федерации))?|${LAW})$`,
  'iu',
);

/**
 * @typedef {{act: string, article: string, part: string | null, point: string | null, text: string}} Norm attributes of norm_citation
 * @param {string} text that ends in a citation
 * @returns {{norm: Norm, length: number} | null} length: of the citation
 */
export function normAtEnd(text) {
  const found = CITATION.exec(text);
  if (!found) {
    return null;
  }
  const { point, part, article, code, law } = found.groups;
  const norm = {
    act: code ? actOf(code) : law.toLowerCase(),
    article,
    part: part ? numberOf(part) : null,
    point: point ?? null,
  };
  return { norm: { ...norm, text: found[0] }, length: found[0].length };
}

function actOf(name) {
  return ACTS.find(([, , names]) => new RegExp(`^(?:${names})$`, 'iu').test(name))[0];
}

function numberOf(part) {
  const index = ORDINALS.findIndex((stem) => part.toLowerCase().startsWith(stem));
  return index < 0 ? part : String(index + 1);
}

/** «п. 2 ч. 1 ст. 81 ТК РФ», with spaces that do not break. @param {Omit<Norm, 'text'>} norm */
export function readable({ act, article, part, point }) {
  const name = ACTS.find(([key]) => key === act)?.[1] ?? (/^\d+-фз$/i.test(act) ? `Закона № ${act.toUpperCase()}` : act);
  return [point && `п. ${point}`, part && `ч. ${part}`, `ст. ${article}`, name].filter(Boolean).join(' ').replace(/ (?=\d|РФ|№)/g, '\u00a0');
}
