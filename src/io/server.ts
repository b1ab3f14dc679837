// Serves one page, to this machine's own browser only, until interrupted. Only the method, the path and the origin of a
// request are used; no path leads to a file.
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServedPage, Site } from '../context';
import { Failure, troubleOf } from '../problem';
import { watchFolder } from './watch-folder';

const address = '127.0.0.1';
/** Sent by Ctrl-C, by a system that stops a service, and by a closed terminal. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Milliseconds between signs of life: a proxy may drop a connection that is silent for longer. */
const beatMs = 15_000;

/** Serves the site; resolves when interrupted. Throws a Failure `port-unusable`. */
export async function serveSite(site: Site): Promise<void> {
  const listeners = new Set<ServerResponse>();
  // Watch before the first read, so that no change during it is missed.
  const watch = watchFolder(site.folder, site.key);
  let page = await site.read(clock());
  const tell = (response: ServerResponse): boolean => response.write(`event: version\ndata: ${page.version}\n\n`);
  const server = createServer((request, response) => {
    const refused = httpRefusal(request, portListening(server));
    if (refused) return answer(request, response, refused.status, `${refused.status}\n`, refused.headers);
    if (request.url === '/') return answer(request, response, 200, page.html, pageHeaders(page));
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    if (request.method === 'HEAD') return response.end();
    tell(response);
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  });
  await started(server, site.port);
  const beat = setInterval(() => listeners.forEach((response) => response.write(':\n\n')), beatMs);
  const failed = watch.begin(async () => {
    page = await site.read(clock());
    listeners.forEach(tell);
  });
  const end = ended();
  site.ready(`http://${address}:${portListening(server)}/`);
  await Promise.race([end, failed]);
  clearInterval(beat);
  watch.end();
  for (const response of listeners) response.end();
  server.close();
  server.closeAllConnections();
}

const portListening = (server: Server): number => (server.address() as AddressInfo).port;

/** Local time of day, `12:05:30`; only shown to people. */
const clock = (): string => new Date().toTimeString().slice(0, 8);

interface HttpRefusal {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
}

/**
 * Reason to refuse a request; undefined to serve it. Another page in the same browser can send requests here: through a
 * domain name that it points to this machine (then `host` is that name), or from its own origin. Following a link to
 * the page is harmless.
 */
function httpRefusal(
  { method, url, headers: { host, origin, ...rest }, rawHeaders }: IncomingMessage,
  port: number,
): HttpRefusal | undefined {
  // With two host headers, a proxy may have checked the other one.
  if (rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length > 1)
    return { status: 400 };
  const own = [`${address}:${port}`, `localhost:${port}`];
  const isFollowed = rest['sec-fetch-mode'] === 'navigate';
  const isOwn = ['same-origin', 'none', undefined].includes(rest['sec-fetch-site'] as string | undefined);
  if (!own.includes(host ?? '')) return { status: 403 };
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) return { status: 403 };
  if (!isOwn && !isFollowed) return { status: 403 };
  if (url !== '/' && url !== '/events') return { status: 404 };
  return method === 'GET' || method === 'HEAD' ? undefined : { status: 405, headers: { allow: 'GET, HEAD' } };
}

/** Headers so that the page is not cached and not read by other pages. */
const headers: OutgoingHttpHeaders = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const pageHeaders = ({ policy }: ServedPage): OutgoingHttpHeaders => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `${policy}; frame-ancestors 'none'`,
});

function answer(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  content: string | Uint8Array,
  more: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers, ...more });
  response.end(method === 'HEAD' ? undefined : content);
}

const started = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Failure('port-unusable', { port, trouble: troubleOf(error) })));
    server.listen(port, address, resolve);
  });

const ended = (): Promise<void> =>
  new Promise((resolve) => {
    for (const ending of endings) process.once(ending, () => resolve());
  });
