/** A server that has not answered by then is not going to, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Fetches a page of the site, or a part of one. It is parsed by the request itself, since pages allow no HTML from a
 * string.
 *
 * @throws if it cannot be had.
 */
export function loadDocument(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.onloadend = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(address));
    };
    request.open('GET', address);
    request.overrideMimeType('text/html;charset=utf-8'); // servers may not know a file's ending
    request.send();
  });
}
