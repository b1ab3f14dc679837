// tjcc serve: whom it answers, what it shows while the files are broken, and that it ends and leaves no files.
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedPlan, edited, runTool } from '../../run-tool';
import { isWhole } from '../../size';
import { ask, newReport, type Running, startServer } from './running';

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  expect(await server.end()).toBe(0);
  await expect(ask(server.port, '/')).rejects.toThrow();
});

const broken = edited('tasks/T07.yaml', 'area: A2', 'area：A2')['tasks/T07.yaml'];
const pageText = async (): Promise<string> => (await ask(server.port, '/')).text;

describe('answers this machine’s own browser', () => {
  it('with the page, kept by nobody and shown in no frame', async () => {
    const { status, headers, text } = await ask(server.port, '/');
    expect(status).toBe(200);
    expect(text).toContain('天津市与长春市对口合作实施方案');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; .*connect-src 'self'.*frame-ancestors 'none'$/,
    );
  });

  it('by both of its names, and to HEAD without the page', async () => {
    expect((await ask(server.port, '/', { host: `localhost:${server.port}` })).status).toBe(200);
    const head = await ask(server.port, '/', {}, 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it('of its events lets go at once where only their head is asked for', async () => {
    expect(await ask(server.port, '/events', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it('from nowhere but this machine', async () => {
    await expect(fetch(`http://127.0.0.2:${server.port}/`)).rejects.toThrow();
  });

  it.each<[why: string, headers: Record<string, string>, status: number]>([
    ['a name that somebody lets point here', { host: 'evil.example' }, 403],
    ['that name with our port', { host: 'evil.example:8437' }, 403],
    ['another page’s origin', { origin: 'http://evil.example' }, 403],
    ['no origin that can be told', { origin: 'null' }, 403],
    ['another page’s request', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
    ['a link that is followed', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    ['the page itself', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200],
  ])('%s: %j is %i', async (_why, headers, status) => {
    expect((await ask(server.port, '/', headers)).status).toBe(status);
  });

  it.each([
    '/../plan.yaml',
    '/plan.yaml',
    '//etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..\\plan.yaml',
    '/?x=1',
    '/index.html',
    'http://evil.example/',
  ])('no path but its own: %s', async (path) => {
    const { status, text } = await ask(server.port, path);
    expect([status, text]).toEqual([404, '404\n']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('nothing but reading: %s', async (method) => {
    const { status, headers } = await ask(server.port, '/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

it('while a file is broken shows its problem as the terminal does, and the last good state as such', async () => {
  const { stdout } = await runTool(['validate'], { plan: { ...approvedPlan, 'tasks/T07.yaml': broken ?? '' } });
  const [, place, what] = /^(\S+)\s+错误\s+(.+?)\s+\[/.exec(stdout) ?? [];
  const good = await pageText();
  server.write('tasks/T07.yaml', broken);
  await expect.poll(pageText).toContain('最后一次完好的内容，不是现在的');
  const text = await pageText();
  expect(text).toContain(String(place).replace(/^plan\//, ''));
  expect(text).toContain(what);
  // All records are there still.
  expect(text.match(/class="record"/g)).toHaveLength((good.match(/class="record"/g) ?? []).length);
  server.write('tasks/T07.yaml');
  await expect.poll(pageText).toBe(good);
});

it('tells the page of every change, also one that came before it listened', async () => {
  const events = new AbortController();
  const response = await fetch(`${server.address}events`, { signal: events.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const version = async (): Promise<string> => /data: (\w+)/.exec(String((await reader?.read())?.value))?.[1] ?? '';
  const first = await version();
  expect(await pageText()).toContain(`data-version="${first}"`);
  server.write('progress/2019/2019-06-01-new.yaml', newReport);
  const second = await version();
  expect(second).not.toBe(first);
  expect(await pageText()).toContain('新的一条报告');
  events.abort();
});

it('begins with a broken plan too, and says that what it shows is not all', async () => {
  const other = await startServer({ 'tasks/T07.yaml': broken ?? '' });
  expect((await ask(other.port, '/')).text).toContain('下面只有读得出来的部分');
  other.write('plan.yaml', 'title：x');
  const text = async (): Promise<string> => (await ask(other.port, '/')).text;
  await expect.poll(text).toContain('改好保存后，这一页会自己更新');
  other.write('plan.yaml');
  other.write('tasks/T07.yaml');
  await expect.poll(text).not.toContain('文件现在有错误');
  expect(await other.end()).toBe(0);
});

it.runIf(isWhole)('shows that plan and no other, also when its plan.yaml is gone and one lies further up', async () => {
  const other = await startServer();
  const text = async (): Promise<string> => (await ask(other.port, '/')).text;
  other.remove('plan.yaml');
  await expect.poll(text).toContain('最后一次完好的内容');
  expect(await text()).toContain('file/missing');
  // An unreadable file hides no other change.
  other.link('loop', 'loop');
  other.write('plan.yaml');
  await expect.poll(text).toContain('[file/unreadable]');
  other.remove('loop');
  await expect.poll(text).not.toContain('文件现在有错误');
  expect(await other.end()).toBe(0);
});

it('says that its port is taken, and how to take another', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { realWorld } = await import('../../../src/io/world');
  const { run } = await import('../../../src/main');
  let stderr = '';
  const world = realWorld();
  const context = {
    ...world,
    environment: {},
    stderr: { ...world.stderr, write: (text: string | Uint8Array) => void (stderr += text) },
  };
  expect(await run(['serve', '--plan', 'plan', '--port', String(port)], '0', context)).toBe(3);
  expect(stderr).toContain(`端口 ${port} 已经有别的程序在用`);
  taken.close();
});
