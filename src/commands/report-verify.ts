// tjcc report --verify FILE: makes the report again as the file says it was made, and holds the one against the other.
import type { Loaded } from '../load';
import { Failure, troubleOf, UsageError } from '../problem';
import { readRecipe } from '../report/official/origin';
import { type Verdict, verdictData, verdictPage } from '../report/official/verdict';
import type { Say } from '../report/say';
import type { Outcome, Request } from './command';
import { fingerprintOf, makeReport } from './report-made';
import { recipeOf } from './report-recipe';

export async function verify(request: Request, path: string): Promise<Outcome> {
  const bytes = read(request, path);
  const { documentText } = await import('../parse/document-text');
  const held = documentText(bytes);
  if (!held) throw new UsageError('not-a-report', { path });
  const text = held.lines.join('\n');
  // The plan document's own text carries nothing but its words: then the command line has to say what it is.
  const said = readRecipe(held.format === 'json' ? text : text.replace(/\\(?=[^\w\s])/g, ''));
  const recipe = said ?? (request.args.length > 0 ? recipeOf(request) : undefined);
  if (!recipe) throw new UsageError('not-a-report', { path });
  const stated = statedIn(text);
  const { loaded, isStated, revision } = await filesFor(request, stated);
  const say = recipe.language === request.say.language ? request.say : await otherSay(request);
  // Only JSON tells whether the files were asked for by a revision's name (`--at`); all name the commit.
  const isAt = /^ {2}"at": "/m.test(text);
  const files = isAt ? loaded : { ...loaded, revision: undefined };
  const outcome = makeReport(recipe, files, { ...request, say }, revision);
  const format = held.format === 'text' ? textFormat(text) : held.format;
  const anew = await request.rewrite(outcome, format, say);
  const verdict: Verdict = {
    path,
    recipe,
    fingerprint: { stated: stated.fingerprint, used: fingerprintOf(loaded) },
    isStatedRevision: isStated,
    isSameBytes: Buffer.compare(anew, bytes) === 0,
    held: held.lines,
    anew: documentText(anew)?.lines ?? [],
  };
  const page = verdictPage(verdict, request.say);
  const data = verdictData(verdict);
  return { page, data, ...(data.verdict === 'different' ? { exitCode: 1 as const } : {}) };
}

function read({ readPaper }: Request, path: string): Uint8Array {
  try {
    return readPaper(path).bytes;
  } catch (error) {
    throw new UsageError('unreadable-input', { path, trouble: troubleOf(error) });
  }
}

const otherSay = async (request: Request): Promise<Say> => ({
  messages: await request.otherMessages(),
  language: request.say.language === 'en' ? 'zh' : 'en',
});

/** What the report says of the files that it was made from. */
function statedIn(text: string): { commit: string | undefined; fingerprint: string | undefined } {
  const plain = text.replace(/\\/g, '');
  return {
    commit: /(?:提交|commit)[ "':]+([0-9a-f]{10,40})/.exec(plain)?.[1],
    fingerprint: /(?:方案文件指纹|fingerprint of the files|"fingerprint")[\s:："|,*]+([0-9a-f]{16})/i.exec(plain)?.[1],
  };
}

interface Files {
  readonly loaded: Loaded;
  readonly isStated: boolean;
  readonly revision?: { readonly commit: string; readonly committedOn: string; readonly isChanged: false };
}

/** Those of the commit that the report names, where they are what it was made from; else the files as they lie there. */
async function filesFor(
  { loaded, history }: Request,
  { commit, fingerprint }: ReturnType<typeof statedIn>,
): Promise<Files> {
  const present = { loaded, isStated: fingerprint !== undefined && fingerprintOf(loaded) === fingerprint };
  if (commit === undefined) return present;
  try {
    const then = await history.load(commit);
    const { revision } = then;
    if (!revision || fingerprintOf(then) !== fingerprint) return present;
    const { commit: whole, committedOn } = revision;
    return { loaded: then, isStated: true, revision: { commit: whole, committedOn, isChanged: false } };
  } catch (error) {
    if (error instanceof Failure) return present;
    throw error;
  }
}

/** Markdown titles begin with a sign that the plain text never has. */
const textFormat = (text: string): 'text' | 'markdown' => (/^#{1,6} /m.test(text) ? 'markdown' : 'text');
