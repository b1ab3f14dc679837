// A small client of the real yaml-language-server, so that tests see what an editor shows for files of plan/.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly items?: readonly { readonly section: string }[] } | null;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiter {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

export class LanguageServer {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<string, Waiter>();
  readonly #closed: Promise<void>;
  #ended: Error | undefined;
  #input = Buffer.alloc(0);
  #requests = 0;

  /** `settings`: by the section that the server asks for, such as `yaml`. */
  constructor(root: string, settings: Readonly<Record<string, unknown>>) {
    // Certificates are of no use to a server that must not reach the network; a bad path there makes Node complain.
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const command = ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'];
    this.#child = spawn(process.execPath, command, { cwd: root, env });
    this.#child.stdout.on('data', (chunk: Buffer) => this.#read(chunk, settings));
    let complaints = '';
    this.#child.stderr.on('data', (chunk: Buffer) => (complaints += chunk));
    // Writing to a server that has died is reported below, with its last output.
    this.#child.stdin.on('error', () => {});
    this.#closed = new Promise((resolve) => this.#child.on('close', () => resolve()));
    this.#child.on('close', (code, signal) => {
      this.#ended = new Error(`yaml-language-server ended (${code ?? signal}): ${complaints}`);
      for (const { reject } of this.#waiting.values()) reject(this.#ended);
    });
  }

  request<T>(method: string, params: object | null): Promise<T> {
    this.#send({ id: ++this.#requests, method, params });
    return this.#wait(String(this.#requests));
  }

  notify(method: string, params: object | null): void {
    this.#send({ method, params });
  }

  /** Resolves to the server's next notification of this method, about `uri` if given. Call it before the server can send it. */
  next<T>(method: string, uri = ''): Promise<T> {
    return this.#wait(method + uri);
  }

  async stop(): Promise<void> {
    await this.request('shutdown', null).finally(() => this.notify('exit', null));
    await this.#closed;
  }

  #wait<T>(key: string): Promise<T> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise<T>((resolve, reject) => this.#waiting.set(key, { resolve, reject }));
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(chunk: Buffer, settings: Readonly<Record<string, unknown>>): void {
    this.#input = Buffer.concat([this.#input, chunk]);
    for (let head = this.#input.indexOf('\r\n\r\n'); head >= 0; head = this.#input.indexOf('\r\n\r\n')) {
      const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(this.#input.toString('ascii', 0, head))?.[1]);
      if (this.#input.length < end) return;
      const { id, method, params, result, error }: Message = JSON.parse(this.#input.toString('utf8', head + 4, end));
      this.#input = this.#input.subarray(end);
      const answer = method === 'workspace/configuration' && params?.items?.map((i) => settings[i.section] ?? null);
      if (method && id !== undefined) this.#send({ id, result: answer || null });
      const waiter = this.#waiting.get(method ? method + (params?.uri ?? '') : String(id));
      if (error) waiter?.reject(new Error(error.message));
      else waiter?.resolve((method ? params : result) as never);
    }
  }
}
