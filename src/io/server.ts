// Serves one page on this machine alone, to this machine's own browser, until somebody ends it. All that it takes from a
// request is the method, the path and where it comes from; no path leads to a file.
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
/** Ctrl-C; the system that stops a service; the terminal that is closed. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What is silent for longer may be dropped on the way. */
const beatMs = 15_000;

/** Resolves once it has been ended. Throws a Failure `port-unusable`. */
export async function serveSite(site: Site): Promise<void> {
  const listeners = new Set<ServerResponse>();
  // Before the first look, so that no change is missed while it takes its time.
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

/** The wall clock's time, as people say it: only for them to read. */
const clock = (): string => new Date().toTimeString().slice(0, 8);

interface HttpRefusal {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
}

/**
 * Another page in the same browser can send requests here: by a name that it lets point at this machine (then the host is
 * that name), or from its own origin. Following a link to the page is nobody's harm.
 */
function httpRefusal(
  { method, url, headers: { host, origin, ...rest }, rawHeaders }: IncomingMessage,
  port: number,
): HttpRefusal | undefined {
  // Of two hosts, one may be what a name in between has looked at.
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

/** Kept by nobody, shown in no frame, and read by no other page. */
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
