// The versions of an entry, newest first: saves on purpose, and between them the autosaves folded.
import { make } from '../base/dom.js';
import { plural, texts } from '../base/texts.js';
import { api } from './entry.js';
import { PagedList } from './paged-list.js';
import { button, time } from './parts.js';
import { restore } from './restoring.js';

const t = texts({
  version: ['Версия %s', 'Version %s'],
  published: ['на сайте', 'on the site'],
  latest: ['последняя', 'the latest'],
  from: ['из версии %s', 'from version %s'],
  compare: ['Сравнить с последней', 'Compare with the latest'],
  restore: ['Вернуть', 'Take up again'],
});

export class VersionList extends PagedList {
  /** @param {{id: string, compare: string, mayRestore: boolean}} setting compare: path of the page that compares versions */
  constructor({ id, compare, mayRestore }) {
    super(`${api(id)}/versions?limit=50`);
    Object.assign(this, { id, compare, mayRestore });
  }

  get latest() {
    return this.items[0].version;
  }

  rows() {
    return [make('ol', { className: 'rows version-list' }, ...folded(this.items).map((group) => this.group(group)))];
  }

  group(group) {
    if (group.length === 1) {
      return this.row(group[0]);
    }
    const words = `${group.length} ${plural(group.length, ['автосохранение', 'автосохранения', 'автосохранений'], ['autosave', 'autosaves'])}`;
    return make('li', {}, make('details', { className: 'grow' }, make('summary', {}, words), make('ol', { className: 'rows' }, ...group.map((version) => this.row(version)))));
  }

  row({ version, name, createdAt, createdBy, published, restoredFrom }) {
    const title = t('version', version);
    return make(
      'li', { 'data-item': '' },
      make(
        'div', { className: 'grow' },
        make('strong', {}, title), name && ` «${name}»`,
        published && ' ', published && make('span', { className: 'badge good' }, t('published')),
        version === this.latest && ' ', version === this.latest && make('span', { className: 'badge' }, t('latest')),
        make('div', { className: 'soft small' }, createdBy, ' · ', time(createdAt), restoredFrom && ` · ${t('from', restoredFrom)}`),
      ),
      version !== this.latest && make('a', { className: 'button small', href: `${this.compare}?from=${version}&to=${this.latest}`, 'aria-label': `${t('compare')}: ${title}` }, t('compare')),
      version !== this.latest && this.mayRestore && button(t('restore'), () => restore(this.id, version), { kind: 'small', 'aria-label': `${t('restore')}: ${title}` }),
    );
  }
}

/** Autosaves that follow one another go together, unless they are the latest version or the public one. */
function folded(versions) {
  const groups = [];
  versions.forEach((version, index) => {
    const last = groups.at(-1);
    const isFolded = version.autosave && index > 0 && !version.published && !version.name;
    if (isFolded && last?.isFolded) {
      last.push(version);
    } else {
      groups.push(Object.assign([version], { isFolded }));
    }
  });
  return groups;
}
