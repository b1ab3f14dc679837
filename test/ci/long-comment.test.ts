// A comment on a pull request that is too long is cut at its end: it begins with its marker, by which the next run finds it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commentLimit, fitting } from '../../scripts/ci/fitting.mjs';

const marker = '<!-- tjcc 0123456789abcdef -->';
const body = (lines: number): string =>
  `${marker}\n${Array.from({ length: lines }, (_, at) => `${at + 1} ${'长'.repeat(98)}`).join('\n')}\n`;
const cut = (text: string, limit = commentLimit): string => fitting(text, limit, '全文见别处');

describe('a text that is too long', () => {
  it('is cut at a line’s end, keeps its beginning, and says how many lines are missing', () => {
    const fitted = cut(body(1000));
    expect(fitted.length).toBeLessThanOrEqual(commentLimit);
    expect(fitted.startsWith(`${marker}\n1 长`)).toBe(true);
    const kept = fitted.split('\n').filter((line) => /^\d+ 长+$/.test(line));
    for (const [at, line] of kept.entries()) expect(line).toBe(`${at + 1} ${'长'.repeat(98)}`);
    expect(fitted).toContain(`> 太长，这里略去 ${1000 - kept.length} 行；全文见别处。`);
    expect(kept.length).toBeGreaterThan(600);
  });

  it('is left as it is where it just fits', () => {
    const text = `${marker}\n${'长'.repeat(commentLimit - marker.length - 2)}\n`;
    expect(text.length).toBe(commentLimit);
    expect(cut(text)).toBe(text);
    expect(cut(`${text}\n`)).not.toContain('长长');
  });

  it('fits also where it is one long line', () => {
    const fitted = cut('长'.repeat(commentLimit + 1));
    expect(fitted.length).toBeLessThanOrEqual(commentLimit);
    expect(fitted).toContain('太长，这里略去 1 行');
  });

  it('closes the block of code that it is cut in, and opens none', () => {
    const code = cut(`${marker}\n\`\`\`\n${body(1000)}\`\`\`\n`);
    expect(code.match(/^```/gm)).toHaveLength(2);
    expect(code.indexOf('> 太长')).toBeGreaterThan(code.lastIndexOf('```'));
    // With one line more and one less, so that the number of lines does not decide.
    for (const limit of [commentLimit, commentLimit - 110]) {
      expect(cut(body(1000), limit)).not.toContain('```');
      const closed = cut(`${marker}\n\`\`\`\ncode\n\`\`\`\n${body(1000)}`, limit);
      expect(closed.match(/^```/gm)).toHaveLength(2);
      expect(cut(`${marker}\n\`\`\`\n${body(1000)}`, limit).match(/^```/gm)).toHaveLength(2);
    }
  });
});

describe('the next run', () => {
  interface Comment {
    readonly id: number;
    body: string;
    readonly user: { readonly type: string };
  }
  let comments: Comment[];
  let requests: string[];

  /** GitHub's answers to what the action asks of it. */
  async function answer(address: string, { method, body: sent }: { method: string; body?: string }): Promise<Response> {
    const url = new URL(address);
    requests.push(`${method} ${url.pathname}`);
    const page = Number(url.searchParams.get('page'));
    const text = sent === undefined ? '' : JSON.parse(sent).body;
    if (method === 'GET') return Response.json(comments.slice((page - 1) * 100, page * 100));
    const known = comments.find(({ id }) => url.pathname.endsWith(`/comments/${id}`));
    if (known) known.body = text;
    else comments.push({ id: comments.length + 1, body: text, user: { type: 'Bot' } });
    return Response.json({ html_url: 'https://github.example/comment' });
  }

  beforeEach(() => {
    comments = [];
    requests = [];
    vi.stubGlobal('fetch', answer);
  });
  afterEach(() => vi.unstubAllGlobals());

  const keep = async (text: string): Promise<string> => {
    const { keepComment } = await import('../../scripts/ci/github.mjs');
    return keepComment(7, marker, cut(text));
  };

  it('finds the comment that was cut, and updates it', async () => {
    expect(await keep(body(1000))).toBe('https://github.example/comment');
    expect(await keep(body(2))).toBe('https://github.example/comment');
    expect(comments.map((comment) => comment.body)).toEqual([body(2)]);
    expect(requests.at(-1)).toMatch(/^PATCH .*\/comments\/1$/);
  });

  it('finds it on the second page if the first is exactly full, and asks for no page too many', async () => {
    const other = { id: 99, body: `${marker}\nother`, user: { type: 'User' } };
    comments = Array.from({ length: 100 }, () => ({ ...other }));
    await keep(body(1000));
    await keep(body(2));
    expect(comments).toHaveLength(101);
    expect(comments[100]?.body).toBe(body(2));
    expect(comments.slice(0, 100).every((comment) => comment.body === other.body)).toBe(true);
    const reads = requests.filter((request) => request.startsWith('GET'));
    expect(reads).toHaveLength(4);
  });

  it('leaves alone what only holds the marker somewhere', async () => {
    comments = [{ id: 5, body: `quoted: ${marker}`, user: { type: 'Bot' } }];
    await keep(body(2));
    expect(comments.map((comment) => comment.body)).toEqual([`quoted: ${marker}`, body(2)]);
  });

  it('a refusal is told with what GitHub said', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ message: 'Resource not accessible' }, { status: 403 }));
    await expect(keep(body(2))).rejects.toThrow('HTTP 403 Resource not accessible (permissions: pull-requests: write)');
    vi.stubGlobal('fetch', async () => Response.json({ message: 'gone' }, { status: 410 }));
    await expect(keep(body(2))).rejects.toThrow(/^HTTP 410 gone$/);
  });
});
