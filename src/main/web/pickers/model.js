// What pickers need to know of the content model, asked for once a page.
import { call } from '../base/api.js';

let asked;

function model() {
  asked ??= call('GET', '/api/v1/manage/model').then((answer) => answer.data, (failure) => { asked = undefined; throw failure; });
  return asked;
}

const language = document.documentElement.lang === 'en' ? 'en' : 'ru';

/** @returns {Promise<Map<string, {name: string, title: string, titleField: string}>>} content types by their names */
export async function contentTypes() {
  const { types } = await model();
  return new Map(types.map((type) => [type.name, {
    name: type.name,
    title: type.title[language] || type.title.ru,
    titleField: type.fields.find((field) => field.search === 'title')?.name || 'title',
  }]));
}
