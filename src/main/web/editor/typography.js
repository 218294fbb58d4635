// Russian typography (the reference book of Milchin): quotes by their depth, dashes, spaces that do not break. Pure
// functions over the text of one block; what is no letter in it is \ufffc.
export const NBSP = '\u00a0';

const QUOTES = { ru: [['«', '»'], ['„', '“']], en: [['“', '”'], ['‘', '’']] };
const OPENS = /(^|[\s(\[{«„“‘—–/-]|\ufffc)$/u;

/**
 * @param {string} before the text in front of the quotation mark that is typed
 * @param {'ru' | 'en'} language
 */
export function quoteAfter(before, language) {
  let depth = 0;
  for (const letter of before) {
    if (letter === '«' || letter === '„' || (language === 'en' && (letter === '“' || letter === '‘'))) {
      depth += 1;
    } else if (depth > 0 && (letter === '»' || letter === '”' || (language === 'ru' && letter === '“'))) {
      depth -= 1;
    }
  }
  const levels = QUOTES[language];
  if (OPENS.test(before)) {
    return levels[Math.min(depth, levels.length - 1)][0];
  }
  return depth > 0 ? levels[Math.min(depth, levels.length) - 1][1] : levels[0][1];
}

/** @typedef {{from: number, to: number, text: string}} Edit offsets within the text */

/** @param {string} text @param {'ru' | 'en'} language @returns {Edit[]} in their order, none over another */
export function typographicEdits(text, language = 'ru') {
  const edits = [...quotes(text, language), ...RULES.flatMap((rule) => applied(rule, text))];
  edits.sort((a, b) => a.from - b.from || b.to - a.to);
  return edits.filter((edit, i) => text.slice(edit.from, edit.to) !== edit.text && edits.slice(0, i).every((former) => former.to <= edit.from));
}

/** Every quotation mark by the depth it stands at; a mark that closes nothing (inches) stays. */
function quotes(text, language) {
  const levels = QUOTES[language];
  const edits = [];
  const open = [];
  for (const { 0: mark, index } of text.matchAll(/["«»„“”]/g)) {
    const before = text.slice(0, index);
    const opens = mark === '«' || mark === '„' || (mark !== '»' && OPENS.test(before) && !/\d$/.test(before));
    if (opens) {
      const level = Math.min(open.length, levels.length - 1);
      open.push(level);
      edits.push({ from: index, to: index + 1, text: levels[level][0] });
    } else if (open.length) {
      edits.push({ from: index, to: index + 1, text: levels[open.pop()][1] });
    }
  }
  // what is not closed says that we have not understood
  return open.length ? [] : edits;
}

const SHORT = 'а|без|бы|в|во|для|до|ж|же|за|и|из|изо|или|к|как|ко|ли|на|над|не|ни|но|о|об|обо|от|ото|по|под|при|про|с|со|то|у|что|a|an|the|of|in|on|to|by|at';
const UNITS = 'руб|коп|₽|тыс|млн|млрд|трлн|%|кВт|МВт|ГВт|Вт|кВ|В|А|Гц|км|м|см|мм|га|кг|г|т|л|ч|мин|с|сут|лет|год|года|году|годов|гг|век|века|вв|дн|дней|дня|день|месяц|месяца|месяцев|человек|чел|раз|раза|январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр';
const MONTHS = /^(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)$/;
const endings = UNITS.split('|').map((unit) => (MONTHS.test(unit) ? `${unit}[а-я]{1,2}` : unit)).join('|');

/** What is in the only group of each is put in the place of the whole match's group. */
const RULES = [
  { find: /(\.\.\.)(?!\.)/g, text: '…' },
  { find: /[^\s-]([ \u00a0]--?[ \u00a0]|[ \u00a0][–—][ \u00a0])/g, text: `${NBSP}— ` },
  { find: /^(--?|–)(?=[ \u00a0])/g, text: '—' },
  { find: /\p{L}(--)\p{L}/gu, text: '—' },
  { find: /\b(?:1[5-9]|20)\d\d(-)(?:1[5-9]|20)\d\d(?![\d-])/g, text: '–' },
  { find: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${SHORT})( )(?=[\\p{L}\\p{N}«„“"(])`, 'giu'), text: NBSP },
  { find: /\p{L}( )(?=(?:бы|б|же|ж|ли|ль)(?![\p{L}]))/gu, text: NBSP },
  { find: new RegExp(`\\d( )(?=(?:${endings})(?![\\p{L}\\p{N}]|\\.[ \\u00a0]\\d))`, 'gu'), text: NBSP },
  { find: /(?:тыс|млн|млрд|трлн)\.?( )(?=руб|₽|человек|чел\.|кВт|МВт)/gu, text: NBSP },
  { find: /\d( )(?=\d{3}(?!\d))/g, text: NBSP },
  { find: /[№§]( )(?=[\d\p{L}])/gu, text: NBSP },
  { find: /(?<!\p{L})(?:ст|ч|п|пп|гл|разд|рис|табл|стр|с|д|кв|оф|тел)\.( )(?=\d)/giu, text: NBSP },
  { find: /(?<!\p{L})(?:ул|обл|им|подп|см|ср)\.( )(?=[\p{L}«„"])/giu, text: NBSP },
  { find: /(?<![\p{L}]|\d[ \u00a0])г\.( )(?=\p{Lu})/gu, text: NBSP },
  { find: /(?<!\p{L})(?:и|т)( )(?=(?:т|д|п|е|др)\.)/gu, text: NBSP },
  { find: /(?<!\p{L})т\.( )(?=[дпек]\.)/gu, text: NBSP },
  { find: /(?<!\p{L})\p{Lu}\.( )(?=\p{Lu}\.)/gu, text: NBSP },
  { find: /(?<!\p{L})\p{Lu}\.( )(?=\p{Lu}\p{Ll})/gu, text: NBSP },
  { find: /\d( )(?=(?:ТК|ГК|УК|НК|СК|ЖК|ГПК|КоАП)(?!\p{L}))/gu, text: NBSP },
  { find: /(?:ТК|ГК|УК|НК|СК|ЖК|ГПК|КоАП)( )(?=РФ(?!\p{L}))/gu, text: NBSP },
];

function applied({ find, text: made }, text) {
  return [...text.matchAll(find)].map((match) => {
    const from = match.index + match[0].indexOf(match[1]);
    return { from, to: from + match[1].length, text: made };
  });
}
