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

/**
 * @param {{id: string, type: string, facts: object, standing: object, mayAssign: boolean}} setting
 * @returns {Promise<HTMLElement>}
 */
export async function assignmentSection({ id, type, facts, standing, mayAssign }) {
  const { assignee, dueAt } = standing;
  if (!mayAssign) {
    return make('p', { 'data-section': 'assignment' }, ...summary(facts.assignee, dueAt));
  }
  const chosen = assignee ? { id: assignee, name: facts.assignee ?? assignee } : null;
  const { parts, select: person } = await peopleChoice(type, id, { label: t('title'), name: 'assignee', none: t('nobody'), chosen });
  const due = make('input', { type: 'datetime-local', value: dueAt ? localValue(new Date(dueAt)) : '' });
  const form = make(
    'form', { className: 'form' },
    ...parts,
    field(t('due'), due, zone()),
    make('p', { className: 'acts' }, make('button', { className: 'button' }, t('save'))),
  );
  const said = make('summary', {}, ...summary(facts.assignee, dueAt));
  let former = { assignee: assignee ?? null, dueAt: dueAt ?? null };
  const put = async (wanted) => {
    await call('PUT', `${api(id)}/assignment`, { body: wanted });
    person.value = wanted.assignee ?? '';
    person.dispatchEvent(new Event('change'));
    due.value = wanted.dueAt ? localValue(new Date(wanted.dueAt)) : '';
    said.replaceChildren(...summary(person.value && person.selectedOptions[0].textContent, wanted.dueAt));
    [former, wanted] = [wanted, former];
    return wanted;
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const words = person.value ? t('assigned', person.selectedOptions[0].textContent) : t('freed');
    try {
      const before = await put({ assignee: person.value || null, dueAt: momentIn(due) });
      toast(words, { undo: () => put(before).catch((failure) => toast(problemOf(failure).sentences, { bad: true })) });
    } catch (failure) {
      toast(problemOf(failure).sentences, { bad: true });
    }
  });
  return make('details', { 'data-section': 'assignment', className: 'stack-small' }, said, form);
}

function summary(name, dueAt) {
  return [make('strong', {}, t('title')), `: ${name || t('nobody')}`, ...(dueAt ? [', ', t('dueAt'), time(dueAt)] : [])];
}
