// Starts the real server in this process, on a temporary copy of the plan, and ends it by its signal handler.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { realWorld } from '../../../src/io/world';
import { run } from '../../../src/main';
import { approvedPlan, version } from '../../run-tool';

export interface Running {
  readonly address: string;
  readonly port: number;
  /** Writes a file of the plan; by default with its approved text. */
  write(name: string, text?: string): void;
  remove(name: string): void;
  link(name: string, to: string): void;
  /** Ends the server. Resolves to its exit status. */
  end(): Promise<number>;
}

export async function startServer(changes: Readonly<Record<string, string>> = {}): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'tjcc-serve-'));
  const write = (name: string, text = approvedPlan[name] ?? ''): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries({ ...approvedPlan, ...changes })) write(name, text);
  let isReady: (address: string) => void = () => {};
  const ready = new Promise<string>((resolve) => {
    isReady = resolve;
  });
  const world = realWorld();
  const stdout = {
    ...world.stdout,
    write: (text: string | Uint8Array) => isReady(/http:\S+/.exec(String(text))?.[0] ?? ''),
  };
  const others = process.rawListeners('SIGHUP');
  const args = ['serve', '--plan', folder, '--port', '0', '--as-of', '2019-06-30'];
  const over = run(args, version, { ...world, environment: {}, stdout });
  const address = await Promise.race([ready, over.then((status) => Promise.reject(new Error(`ended with ${status}`)))]);
  // A real signal would end every server of this process, so only this server's own handlers are called.
  const own = process.rawListeners('SIGHUP').filter((listener) => !others.includes(listener));
  return {
    address,
    port: Number(new URL(address).port),
    write,
    remove: (name) => rmSync(join(folder, name)),
    link: (name, to) => symlinkSync(to, join(folder, name)),
    async end() {
      for (const listener of own) listener();
      const status = await over;
      rmSync(folder, { recursive: true, force: true });
      return status;
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Sends a request with exactly this path; a browser would normalize it. */
export const ask = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on('error', reject);
    asked.end();
  });

/** A report on T16 that says 新的一条报告. */
export const newReport = `updates:
  - id: U20190601-k4n9
    on: 2019-06-01
    item: T16
    by: O-cc-office
    note: 新的一条报告
    status: active
`;
