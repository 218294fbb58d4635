// Who has to go on with an entry, and until when.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { toast } from '../base/toast.js';
import { api } from './entry.js';
import { field, localValue, momentIn, problemOf, time, zone } from './parts.js';
import { peopleChoice } from './people.js';

const t = texts({
  title: ['Ответственный', 'Assigned to'],
  nobody: ['Никто', 'Nobody'],
  due: ['Срок', 'Due'],
  save: ['Поручить', 'Assign'],
  assigned: ['Поручено: %s', 'Assigned to %s'],
  freed: ['Ответственного больше нет', 'Nobody is assigned any more'],
  dueAt: ['до ', 'until '],
});

export class Assignment {
  /**
   * @param {{id: string, type: string, mayAssign: boolean}} setting
   * @returns {Promise<Assignment>}
   */
  static async of(setting) {
    const made = new Assignment(setting);
    if (setting.mayAssign) {
      await made.buildForm(setting.type);
    }
    return made;
  }

  constructor({ id, mayAssign }) {
    this.id = id;
    this.said = make(mayAssign ? 'summary' : 'p');
    this.root = mayAssign ? make('details', { className: 'stack-small' }, this.said) : this.said;
    this.root.dataset.section = 'assignment';
  }

  async buildForm(type) {
    this.people = await peopleChoice(type, this.id, { label: t('title'), name: 'assignee', none: t('nobody') });
    this.due = make('input', { type: 'datetime-local' });
    const form = make(
      'form', { className: 'form' },
      ...this.people.parts,
      field(t('due'), this.due, zone()),
      make('p', { className: 'acts' }, make('button', { className: 'button' }, t('save'))),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.assign();
    });
    this.root.append(form);
  }

  /** As it stands now; what somebody is choosing here stays as long as it has not changed. */
  tell(facts, { assignee = null, dueAt = null }) {
    if (!this.now || this.now.assignee !== assignee || this.now.dueAt !== dueAt) {
      this.show({ assignee, dueAt, name: assignee && (facts.assignee ?? assignee) });
    }
  }

  show(now) {
    const { assignee, dueAt, name } = now;
    this.now = now;
    this.said.replaceChildren(make('strong', {}, t('title')), `: ${name || t('nobody')}`, ...(dueAt ? [', ', t('dueAt'), time(dueAt)] : []));
    if (this.people) {
      this.people.choose(assignee && { id: assignee, name });
      this.due.value = dueAt ? localValue(new Date(dueAt)) : '';
    }
  }

  async assign() {
    const { value, selectedOptions } = this.people.select;
    const name = value && selectedOptions[0].textContent;
    const former = this.now;
    try {
      await this.put({ assignee: value || null, dueAt: momentIn(this.due), name });
      toast(name ? t('assigned', name) : t('freed'), {
        undo: () => this.put(former).catch((failure) => toast(problemOf(failure).sentences, { bad: true })),
      });
    } catch (failure) {
      toast(problemOf(failure).sentences, { bad: true });
    }
  }

  async put({ assignee, dueAt, name }) {
    const { data } = await call('PUT', `${api(this.id)}/assignment`, { body: { assignee, dueAt } });
    this.show({ assignee: data.assignee ?? null, dueAt: data.dueAt ?? null, name });
  }
}
