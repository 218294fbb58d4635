// Sentences that scripts say, in the two languages of the studio. A module keeps its own beside its code:
//   const t = texts({ saved: ['Сохранено %s', 'Saved %s'] });   t('saved', '12:03')
const ENGLISH = document.documentElement.lang === 'en';

/**
 * @template {string} K
 * @param {Record<K, [string, string]>} both Russian, English; each %s takes the next value
 * @returns {(key: K, ...values: unknown[]) => string}
 */
export function texts(both) {
  return (key, ...values) => both[key][ENGLISH ? 1 : 0].replace(/%s/g, () => String(values.shift()));
}

const RULES = new Intl.PluralRules(ENGLISH ? 'en' : 'ru');

/**
 * The form of a word that goes with a number.
 * @param {number} number
 * @param {[string, string, string]} russian «материал», «материала», «материалов»
 * @param {[string, string]} english
 */
export function plural(number, russian, english) {
  const rule = RULES.select(number);
  if (ENGLISH) {
    return english[rule === 'one' ? 0 : 1];
  }
  return russian[rule === 'one' ? 0 : rule === 'few' ? 1 : 2];
}

export const locale = ENGLISH ? 'en-GB' : 'ru-RU';
