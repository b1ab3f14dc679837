// GitHub Actions: workflow commands on stdout (docs.github.com, "Workflow commands for GitHub Actions"). The page goes
// before them, so that the log tells all, and stands between stop-commands: a line of the plan is never a command.
import type { Diagnostic, Diagnostics } from '../../page/diagnostics';
import { groupBy } from '../../util/group-by';
import { printable } from '../../util/printable';
import { sha256 } from '../../util/sha256';
import type { Surroundings } from './surroundings';
import { isErrorDiagnostic, told } from './told';

/** A step shows as many errors and as many warnings; what is more is dropped in silence (actions/toolkit#734). */
const mostAnnotations = 10;

export function writeGithub({ diagnostics }: Diagnostics, { log, words }: Surroundings): string {
  // Nobody can write a text that holds its own hash.
  const token = sha256(log);
  const errors = annotations(diagnostics.filter(isErrorDiagnostic), words);
  const warnings = annotations(
    diagnostics.filter((one) => !isErrorDiagnostic(one)),
    words,
  );
  const lines = [...errors.map((one) => command('error', one)), ...warnings.map((one) => command('warning', one))];
  return `::stop-commands::${token}\n${log}::${token}::\n${lines.map((line) => `${line}\n`).join('')}`;
}

interface Annotation {
  readonly file?: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly title: string;
  readonly message: string;
}

/** One each where there is room; else one for each code in each file; else the rest are counted. */
function annotations(diagnostics: readonly Diagnostic[], words: Surroundings['words']): Annotation[] {
  const groups =
    diagnostics.length <= mostAnnotations
      ? diagnostics.map((one) => [one])
      : [...groupBy(diagnostics, ({ code, file }) => `${code} ${file}`).values()];
  const [shown, rest] =
    groups.length <= mostAnnotations
      ? [groups, []]
      : [groups.slice(0, mostAnnotations - 1), groups.slice(mostAnnotations - 1)];
  const count = rest.flat().length;
  const of = shown.flatMap((group) => annotation(group, words));
  return count === 0 ? of : [...of, { title: words.more(count), message: words.inSummary(count) }];
}

function annotation(group: readonly Diagnostic[], { line: lineWord, more }: Surroundings['words']): Annotation[] {
  const [first] = group;
  if (!first) return [];
  const { file, line, column, title, code } = first;
  const place = { file, line, title: `${title} [${code}]` };
  if (group.length === 1) return [{ ...place, column, message: told(first, '\n') }];
  const lines = group
    .slice(0, mostListed)
    .map((one) => `${one.line === undefined ? '' : lineWord(one.line)}${printable(one.message)}`);
  const left = group.length - lines.length;
  return [{ ...place, message: [...lines, ...(left > 0 ? [more(left)] : [])].join('\n') }];
}

/** As many lines as one annotation holds and can still be read. */
const mostListed = 20;

function command(name: 'error' | 'warning', { file, line, column, title, message }: Annotation): string {
  const properties = Object.entries({ file, line, col: column, title })
    .filter((entry) => entry[1] !== undefined)
    .map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${properties.join(',')}::${data(message)}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
