// What would happen if an entry were published or withdrawn now.
import { make } from '../base/dom.js';
import { plural, texts } from '../base/texts.js';
import { channelName, inOrder } from './channels.js';

const t = texts({
  title: ['Что произойдёт', 'What will happen'],
  address: ['Адрес', 'Address'],
  moves: ['%s, раньше %s', '%s, formerly %s'],
  changes: ['Изменения', 'Changes'],
  compare: ['посмотреть', 'see them'],
  first: ['выходит впервые', 'comes out for the first time'],
  gone: ['Исчезнет с сайта', 'Disappears from the site'],
  refers: ['Ссылается на то, чего читатели не увидят', 'Refers to what readers do not see'],
  referred: ['На него ссылаются', 'Referred to by'],
  renewed: ['обновится', 'is renewed'],
});

/** @param {object} forecast of the management API @param {string} path of the entry's pages in the studio */
export function forecastSection(forecast, path) {
  const facts = make('dl', { className: 'facts' });
  const say = (term, ...words) => facts.append(make('dt', {}, term), make('dd', {}, ...words));
  const { now, then } = forecast.address;
  if (then) {
    say(t('address'), now && now !== then ? t('moves', then, now) : then);
  }
  if (forecast.action === 'publish') {
    sayChanges(say, forecast, path);
  }
  if (!then && now) {
    say(t('gone'), now);
  }
  inOrder(forecast.channels).forEach(({ channel, touches }) => say(channelName(channel), reach(touches)));
  const hidden = forecast.references.filter(({ state }) => !['public', 'appears'].includes(state));
  if (hidden.length) {
    say(t('refers'), hidden.map(({ title, entry }) => title ?? entry).join(', '));
  }
  if (forecast.action !== 'publish' && forecast.referredBy.length) {
    say(t('referred'), forecast.referredBy.map(({ entry }) => entry.title).join(', '));
  }
  return make('section', { className: 'stack-small', 'data-section': 'forecast' }, make('h3', {}, t('title')), facts);
}

function sayChanges(say, { publicVersion, version, changes }, path) {
  if (!publicVersion) {
    say(t('changes'), t('first'));
  } else if (changes?.changes.length) {
    const number = changes.changes.length;
    say(
      t('changes'), `${number} ${plural(number, ['поле', 'поля', 'полей'], ['field', 'fields'])} — `,
      make('a', { href: `${path}/versions?from=${publicVersion}&to=${version}`, target: '_blank' }, t('compare')),
    );
  }
}

function reach(touches) {
  if (!touches.length) {
    return t('renewed');
  }
  const sum = `${touches.length} ${plural(touches.length, ['адрес', 'адреса', 'адресов'], ['address', 'addresses'])}`;
  return make(
    'details', {},
    make('summary', {}, sum),
    make('ul', {}, ...touches.map((touch) => make('li', {}, touch))),
  );
}
