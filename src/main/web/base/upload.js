// Sends a file to the hub's JSON API and tells how far it is, which fetch() cannot.
import { Problem } from './api.js';
import { texts } from './texts.js';

const t = texts({ server: ['Сервер не справился. Повторите чуть позже.', 'The server failed. Try again a little later.'] });

/**
 * @param {string} method
 * @param {string} path
 * @param {Blob} file
 * @param {{signal?: AbortSignal, reached?: (part: number) => unknown, version?: string | null}} [options] part: from 0 to 1;
 *   version: for If-Match
 * @returns {Promise<any>} the answer's JSON
 * @throws {Problem} or an AbortError
 */
export function sendFile(method, path, file, { signal, reached, version } = {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (version) {
      request.setRequestHeader('If-Match', `"${version}"`);
    }
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => event.lengthComputable && reached?.(event.loaded / event.total));
    request.addEventListener('load', () => (request.status < 400
      ? resolve(request.response)
      : reject(Problem.of(request.status, request.response || { title: t('server') }))));
    request.addEventListener('error', () => reject(Problem.offline()));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    const abort = () => request.abort();
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', abort));
    signal?.addEventListener('abort', abort);
    request.send(file);
  });
}
