// What follows from the fields at once: the title of the page, the address, how the entry will look elsewhere.
import { stateBadge } from '../base/states.js';
import { texts } from '../base/texts.js';
import { preview } from '../form/seo-preview.js';
import { isMadeOf, numbered, slugOf } from '../form/slug.js';

const t = texts({ untitled: ['Без названия', 'Untitled'] });

/** Of one title; after them the address gets a number by chance. */
const MOST_SLUGS = 20;

export class Face {
  /** @param {HTMLElement & object} editor */
  constructor(editor) {
    this.editor = editor;
    const { base } = editor;
    /** Whether the address goes on to follow the title: until the entry is public, or somebody has written another one. */
    this.follows = !base.publishedAt && (!base.id || isMadeOf(base.slug, this.slugSource(base.fields)));
    const slug = editor.querySelector('[data-head="slug"] [data-control]');
    slug.addEventListener('change', () => {
      slug.value = slugOf(slug.value) || editor.base.slug || '';
      this.show();
    });
    editor.part('slug-from-title').addEventListener('click', () => {
      editor.form.write('/slug', this.slugWanted);
      this.follows = !editor.base.publishedAt;
      editor.saving.touch('/slug');
      this.show();
    });
  }

  /** After a change, before the next picture of the page. */
  touched(pointer) {
    if (pointer === '/slug') {
      this.follows = false;
    }
    this.soon ??= requestAnimationFrame(() => {
      this.soon = undefined;
      this.show();
    });
    if (this.follows && this.editor.data.slugFields.some((name) => pointer === `/fields/${name}`)) {
      this.follow();
    }
  }

  follow() {
    const { base, form, saving } = this.editor;
    const made = this.slugWanted;
    this.tries = 1;
    if (made) {
      form.write('/slug', base.slug && isMadeOf(base.slug, made) ? base.slug : made);
      if (base.id) {
        saving.touch('/slug');
      }
    }
  }

  /** Another entry has the address that follows the title: the next one with a number. @returns {boolean} */
  mended(problem) {
    if (problem.code !== 'slug-taken' || !this.follows) {
      return false;
    }
    this.tries = (this.tries ?? 1) + 1;
    const number = this.tries > MOST_SLUGS ? crypto.getRandomValues(new Uint16Array(1))[0] : this.tries;
    this.editor.form.write('/slug', numbered(this.slugWanted, number));
    this.editor.changes.touch('/slug');
    return true;
  }

  get slugWanted() {
    return slugOf(this.slugSource(null));
  }

  /** The words that the address is made of: of these fields, or as they stand in the form. */
  slugSource(fields) {
    return this.editor.data.slugFields
      .map((name) => (fields ? fields[name] : this.editor.form.read(`/fields/${name}`)))
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .join(' ');
  }

  show() {
    const { editor } = this;
    const title = editor.querySelector('.entry-title [data-control]')?.value.trim() || t('untitled');
    editor.part('title').textContent = title;
    document.title = document.title.replace(/^.*( · [^·]*)$/, (whole, end) => title + end);
    const path = `/${editor.data.plural}/${editor.form.read('/slug') || editor.base.slug || ''}`;
    editor.part('address').textContent = path;
    for (const part of editor.form.parts.values()) {
      if (!part.hidden) {
        preview(part, path);
      }
    }
  }

  /** What is public keeps its address. @param {{state: string, publishedAt?: string}} head */
  stands({ state, publishedAt }) {
    this.follows &&= !publishedAt;
    this.showState(state);
  }

  showState(state) {
    this.editor.part('state').replaceChildren(...(state ? [stateBadge(state)] : []));
  }
}
