// A dialog that is made for one question, answers a promise and is gone.
import { freshId, icon, make } from '../base/dom.js';
import { texts } from '../base/texts.js';

const t = texts({ close: ['Закрыть', 'Close'] });

/**
 * @template T
 * @param {{title: string, className?: string, form?: boolean}} look form: the dialog's content is a form, Enter submits it
 * @param {(dialog: {element: HTMLDialogElement, body: HTMLElement, footer: HTMLElement, answer: (value: T) => void}) => void} fill
 * @returns {Promise<T | null>} null when it was closed without an answer
 */
export function ask({ title, className = '', form = false }, fill) {
  return new Promise((resolve) => {
    const heading = freshId('dialog');
    const body = make('div', { className: form ? 'body form' : 'body stack' });
    const footer = make('footer');
    const parts = [
      make(
        'header', {},
        make('h2', { id: heading }, title),
        make('button', { type: 'button', className: 'button quiet icon-only', 'aria-label': t('close'), onclick: () => element.close() }, icon('close')),
      ),
      body,
      footer,
    ];
    const element = make('dialog', { className: `dialog ${className}`.trim(), 'aria-labelledby': heading });
    element.append(...(form ? [make('form', { method: 'dialog', noValidate: true }, ...parts)] : parts));
    let given = null;
    const before = document.activeElement;
    element.addEventListener('close', () => {
      element.remove();
      before?.focus?.({ preventScroll: true });
      resolve(given);
    });
    // what happens in a dialog is no business of what stands around it
    for (const kind of ['keydown', 'input', 'change', 'paste', 'drop', 'dragover']) {
      element.addEventListener(kind, (event) => event.stopPropagation());
    }
    document.body.append(element);
    fill({ element, body, footer, answer: (value) => { given = value; element.close(); } });
    footer.hidden = footer.childElementCount === 0;
    element.showModal();
  });
}
