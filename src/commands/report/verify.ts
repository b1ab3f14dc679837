// tjcc report --verify FILE: makes the report again with the command named in the file, and compares the two.
import type { Loaded } from '../../load/load';
import type { Say } from '../../page/say';
import type { DocumentText } from '../../parse/office/document-text';
import { Failure, troubleOf, UsageError } from '../../problem';
import type { Outcome, PlanRequest } from '../shared/command';
import { sourcesFingerprint } from '../shared/origin/made-from';
import { type Recipe, readOrigin, readRecipe, type Stated } from '../shared/origin/origin';
import { makeReport } from './make';
import { type Verdict, verdictData, verdictPage } from './official/verdict';
import { recipeOf } from './recipe';

export async function verify(request: PlanRequest, path: string): Promise<Outcome> {
  const { documentText } = await import('../../parse/office/document-text');
  const bytes = readHandedIn(request, path);
  const held = documentText(bytes);
  if (!held) throw new UsageError('not-a-report', { path });
  const others = await request.otherMessages();
  const stated = statedIn(held, [request.say.messages, others]);
  const recipe = recipeFor(request, stated.recipe, path);
  const files = await filesFor(request, stated);
  const say = recipe.language === request.say.language ? request.say : { messages: others, language: recipe.language };
  const outcome = makeReport(recipe, files.loaded, { ...request, say }, files.revision);
  const anew = await request.rewrite(outcome, formatOf(held), say);
  const made = documentText(anew);
  const verdict: Verdict = {
    path,
    recipe,
    fingerprint: { stated: stated.fingerprint, used: sourcesFingerprint(files.loaded) },
    isStatedRevision: files.isStated,
    isElsewhere: files.isElsewhere,
    isSameBytes: Buffer.compare(anew, bytes) === 0,
    held: held.lines,
    anew: made?.lines ?? [],
    foreign: held.foreign.filter((name) => !made?.foreign.includes(name)),
  };
  const data = verdictData(verdict);
  return { page: verdictPage(verdict, request.say), data, exitCode: data.verdict === 'different' ? 1 : 0 };
}

/** How the report says that it was made: from fields of JSON, else from the lines of its last page. */
function statedIn({ format, lines }: DocumentText, languages: readonly Say['messages'][]): Stated & { isAt?: boolean } {
  if (format !== 'json')
    return readOrigin(
      format === 'html' ? lines.map(textOfMarkup) : lines,
      languages.map(({ report }) => report.origin),
    );
  try {
    const { data, at } = JSON.parse(lines.join('\n'));
    const { command, revision, fingerprint } = data.origin;
    return { recipe: readRecipe(String(command)), commit: revision?.commit, fingerprint, isAt: at !== null };
  } catch {
    return { recipe: undefined, commit: undefined, fingerprint: undefined };
  }
}

/** The text of one line of our HTML, in which each row of the last page is one line. */
const textOfMarkup = (line: string): string =>
  line
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_whole, name: keyof typeof xmlEntities) => xmlEntities[name])
    .trim();
const xmlEntities = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' } as const;

/**
 * The recipe named in the report, checked like a command line. The plan's full text names none; then the command line
 * must give the kind.
 */
function recipeFor(request: PlanRequest, stated: Recipe | undefined, path: string): Recipe {
  const [other] = [
    ...request.args,
    ...request.given.filter(([name]) => name !== 'verify').map(([name]) => `--${name}`),
  ];
  if (!stated) {
    if (request.args.length === 0) throw new UsageError('not-a-report', { path });
    return recipeOf(request);
  }
  if (other !== undefined) throw new UsageError('conflicting-options', { one: `--verify ${path}`, other });
  const { kind, args, period, asOf, options } = stated;
  const given = [...options, ...(period === undefined ? [] : [['period', period] as const])];
  return recipeOf({
    ...request,
    args: [kind, ...args],
    given: given.flatMap(([name, value]) => (value === true ? [] : [[name, value] as const])),
    switches: new Set(options.flatMap(([name, value]) => (value === true ? [name] : []))),
    environment: {},
    asOf,
    isDayGiven: true,
    say: { ...request.say, language: stated.language },
  });
}

function readHandedIn({ readGivenFile }: PlanRequest, path: string): Uint8Array {
  try {
    return readGivenFile(path).bytes;
  } catch (error) {
    throw new UsageError('unreadable-input', { path, trouble: troubleOf(error) });
  }
}

interface Files {
  readonly loaded: Loaded;
  readonly isStated: boolean;
  /** Whether the commit is not in the history of the current branch. */
  readonly isElsewhere: boolean;
  readonly revision?: { readonly commit: string; readonly committedOn: string; readonly isChanged: false };
}

/** The files of the commit named in the report, if their fingerprint matches; else the present files. */
async function filesFor(
  { loaded, revisions }: PlanRequest,
  { commit, fingerprint, isAt }: Stated & { isAt?: boolean },
): Promise<Files> {
  const isStated = fingerprint !== undefined && sourcesFingerprint(loaded) === fingerprint;
  const present = { loaded, isStated, isElsewhere: false };
  if (commit === undefined) return present;
  try {
    const then = await revisions.load(commit);
    const { revision } = then;
    if (!revision || sourcesFingerprint(then) !== fingerprint) return present;
    return {
      // Only JSON records whether `--at` was used; all formats name the commit.
      loaded: isAt ? then : { ...then, revision: undefined },
      isStated: true,
      isElsewhere: !revisions.holds(revision),
      revision: { commit: revision.commit, committedOn: revision.committedOn, isChanged: false },
    };
  } catch (error) {
    if (error instanceof Failure) return present;
    throw error;
  }
}

/** The format, telling Markdown from plain text by its headings. */
const formatOf = ({ format, lines }: DocumentText) =>
  format !== 'text' ? format : lines.some((line) => /^#{1,6} /.test(line)) ? 'markdown' : 'text';
