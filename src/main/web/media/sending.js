// A file on its way to the hub. Only XMLHttpRequest tells how much of it has gone.
import { Problem } from '../base/api.js';
import { texts } from '../base/texts.js';

const t = texts({
  offline: ['Нет связи с сервером. Проверьте подключение и повторите.', 'No connection to the server. Check the network and try again.'],
  ended: ['Сеанс закончился: войдите ещё раз.', 'Your session has ended: sign in again.'],
  failed: ['Сервер не справился. Повторите чуть позже.', 'The server failed. Try again a little later.'],
});

/**
 * @param {string} method
 * @param {string} path
 * @param {File} file
 * @param {{onSent?: (part: number) => void, version?: string | null, signal?: AbortSignal}} [options] part: 0 to 1;
 *   version: for If-Match
 * @returns {Promise<any>} what the hub answers
 * @throws {Problem} or an AbortError
 */
export function send(method, path, file, { onSent = () => {}, version, signal } = {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open(method, path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (version) {
      request.setRequestHeader('If-Match', `"${version}"`);
    }
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => event.lengthComputable && onSent(event.loaded / event.total));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(request.response);
      } else {
        const told = request.response || { title: t('failed') };
        reject(new Problem(request.status, request.status === 401 ? { ...told, title: t('ended') } : told));
      }
    });
    request.addEventListener('error', () => reject(new Problem(0, { title: t('offline') })));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', abort));
    signal?.addEventListener('abort', abort);
    request.send(file);
  });
}
