// Whom an entry can be given to: those who can open it, found by a part of the name.
import { call } from '../base/api.js';
import { make } from '../base/dom.js';
import { texts } from '../base/texts.js';
import { field } from './parts.js';

const t = texts({ seek: ['Найти по имени', 'Find by name'] });
const PAUSE = 250;

/**
 * @param {{label: string, name: string, none: string}} setting none: what the empty choice says
 * @returns {Promise<{parts: HTMLElement[], select: HTMLSelectElement, choose: (person: {id: string, name: string} | null) => void}>}
 */
export async function peopleChoice(type, id, { label, name, none }) {
  const select = make('select', { name });
  const seek = make('input', { type: 'search', maxLength: 200, autocomplete: 'off' });
  let kept = null;
  let timer;
  const fill = async () => {
    const { data } = await call('GET', `/studio/entries/${encodeURIComponent(type)}/${encodeURIComponent(id)}/publishing/people?q=${encodeURIComponent(seek.value)}`);
    const people = !kept || data.some((person) => person.id === kept.id) ? data : [kept, ...data];
    select.replaceChildren(
      make('option', { value: '' }, none),
      ...people.map((person) => make('option', { value: person.id, selected: person.id === kept?.id }, person.name)),
    );
  };
  select.addEventListener('change', () => {
    kept = select.value ? { id: select.value, name: select.selectedOptions[0].textContent } : null;
  });
  const choose = (person) => {
    if (person && ![...select.options].some(({ value }) => value === person.id)) {
      select.append(make('option', { value: person.id }, person.name));
    }
    select.value = person?.id ?? '';
    kept = person;
  };
  seek.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => fill().catch(() => {}), PAUSE);
  });
  await fill();
  return { parts: [field(t('seek'), seek), field(label, select)], select, choose };
}
