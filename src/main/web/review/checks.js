// What should be known before a publication: what stands in the way, what should be mended, what could be better.
import { make } from '../base/dom.js';
import { plural, texts } from '../base/texts.js';
import { titleOf } from './entry.js';
import { button } from './parts.js';

const t = texts({
  title: ['Проверки', 'Checks'],
  none: ['Замечаний нет.', 'Nothing to remark.'],
  blocks: ['Мешает публикации', 'Stands in the way'],
  warning: ['Стоит поправить', 'Should be mended'],
  hint: ['Советы', 'Advice'],
  again: ['Проверить ещё раз', 'Check again'],
  links: ['Проверить внешние ссылки', 'Check links to other sites'],
  site: ['Сайт', 'Site'],
  podcast: ['Подкасты', 'Podcasts'],
  dzen: ['Дзен', 'Dzen'],
});
const GROUPS = ['blocks', 'warning', 'hint'];
const CHANNELS = { site: t('site'), rss: 'RSS', dzen: t('dzen'), podcast: t('podcast'), apple: 'Apple' };

/**
 * @param {{findings: object[], facts: object, show: (finding: object) => void, check: (links: boolean) => void}} setting
 */
export function checksSection({ findings, facts, show, check }) {
  return make(
    'section', { className: 'stack-small', 'data-section': 'checks' },
    make('h3', {}, t('title')),
    findings.length === 0 && make('p', { className: 'soft' }, t('none')),
    ...GROUPS.map((severity) => group(severity, findings.filter((finding) => finding.severity === severity), facts, show)),
    make(
      'p', { className: 'acts' },
      button(t('again'), () => check(false), { kind: 'small' }),
      button(t('links'), (event) => { event.currentTarget.setAttribute('aria-busy', 'true'); check(true); }, { kind: 'small', drawing: 'link' }),
    ),
  );
}

function group(severity, findings, facts, show) {
  return findings.length > 0 && make(
    'div', { className: 'findings', 'data-severity': severity },
    make('h4', {}, `${t(severity)} (${findings.length})`),
    make('ul', { className: 'rows' }, ...findings.map((finding) => make(
      'li', {},
      make(
        'span', { className: 'grow' },
        finding.pointer && make('button', { type: 'button', className: 'link-button', onclick: () => show(finding) }, titleOf(facts, finding.pointer)),
        finding.pointer && ': ',
        finding.message,
      ),
      finding.channel && make('span', { className: 'badge' }, CHANNELS[finding.channel] ?? finding.channel),
    ))),
  );
}

const summary = texts({
  blocked: ['Опубликовать пока нельзя: %s.', 'It cannot be published yet: %s.'],
  remarks: ['Публиковать можно. Есть %s.', 'It can be published. There are %s.'],
  clean: ['Проверено: всё в порядке.', 'Checked: all is well.'],
});

/** The whole of it in a sentence. @param {object[]} findings */
export function summaryOf(findings) {
  const blocking = findings.filter((finding) => finding.severity === 'blocks').length;
  if (blocking) {
    return summary('blocked', `${blocking} ${plural(blocking, ['замечание', 'замечания', 'замечаний'], ['finding', 'findings'])}`);
  }
  return findings.length
    ? summary('remarks', `${findings.length} ${plural(findings.length, ['замечание', 'замечания', 'замечаний'], ['remark', 'remarks'])}`)
    : summary('clean');
}
