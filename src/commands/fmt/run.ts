// tjcc fmt [FILE…]: gives the plan's YAML files one layout. Content and comments stay the same.

import type { FileEdit, SourceFile } from '../../context';
import { type Formatted, formatFile } from '../../edit/layout/format-file';
import { problemData } from '../../page/problems';
import { isError, type Problem, UsageError } from '../../problem';
import { nearest } from '../../util/nearest';
import { shellQuoted } from '../../util/shell-quote';
import type { FilesCommand, FilesRequest } from '../shared/command';
import { fmtPage, type Layouts } from './page';

export const run: FilesCommand = async (request) => {
  const { loaded, switches, say, args } = request;
  const isCheck = switches.has('check');
  const results: { readonly source: SourceFile; readonly formatted: Formatted }[] = [];
  for (const source of chosen(request)) results.push({ source, formatted: await formatFile(source) });
  const left = results.flatMap(({ source: { file }, formatted }) =>
    formatted.state === 'left' ? [{ file, reason: formatted.reason }] : [],
  );
  const inTheWay = (problem: Problem): boolean =>
    isError(problem) && isOfLayout(problem) && left.some(({ file }) => file === problem.file);
  const problems = loaded.problems.filter(inTheWay);
  const changed = results.flatMap(({ source, formatted }) =>
    formatted.state === 'formatted' ? [{ source, formatted }] : [],
  );
  const layouts: Layouts = {
    isCheck,
    tidy: results.length - changed.length - left.length,
    formatted: changed.map(({ source: { file }, formatted: { encoding, signs } }) => ({
      file,
      encoding: encoding ?? null,
      signs,
    })),
    left,
    problems,
    others: loaded.problems.filter((problem) => isError(problem) && !isOfLayout(problem)).length,
    command: ['tjcc fmt', ...args.map(shellQuoted)].join(' '),
  };
  const edits = changed.map(
    ({ source: { name }, formatted: { before, after } }): FileEdit => ({ name, before, after, isLayout: true }),
  );
  return {
    page: fmtPage(layouts, say),
    data: {
      files: results.length,
      tidy: layouts.tidy,
      formatted: layouts.formatted,
      written: !isCheck && edits.length > 0,
      left: left.map(({ file, reason }) => ({
        file,
        reason,
        problems: problems.filter((problem) => problem.file === file).map((problem) => problemData(problem, say)),
      })),
    },
    ...(isCheck || edits.length === 0 ? {} : { edits }),
    exitCode: left.length > 0 || (isCheck && edits.length > 0) ? 1 : 0,
    saysProblems: true,
    // Only problems of layout count here; others do not make fmt fail.
    readings: [{ ...loaded, problems }],
  };
};

const isOfLayout = ({ code }: Problem): boolean =>
  ['file/unreadable', 'file/encoding', 'file/conflict', 'text/invisible'].includes(code) || code.startsWith('yaml/');

/** The files named, or in a named folder; paths as shown, from the plan's folder, or from the root. */
function chosen({ loaded, args }: FilesRequest): readonly SourceFile[] {
  const files = loaded.sources.filter(({ name, hash }) => !hash && /\.ya?ml$/i.test(name));
  if (args.length === 0) return files;
  const folder = loaded.folder.replaceAll('\\', '/');
  const namesOf = ({ file, name }: SourceFile): readonly string[] => [file, name, `${folder}/${name}`];
  const isIn = (place: string) => (file: string) => file === place || place === '.' || file.startsWith(`${place}/`);
  const places = args.map((word) => {
    const place = word
      .trim()
      .replaceAll('\\', '/')
      .replace(/^\.\/(?=.)/, '')
      .replace(/(?<=.)\/$/, '');
    if (files.some((source) => namesOf(source).some(isIn(place)))) return place;
    const known = files.map(({ file }) => file);
    throw new UsageError('not-a-plan-file', { file: word, nearest: nearest(place, known) ?? '' });
  });
  return files.filter((source) => places.some((place) => namesOf(source).some(isIn(place))));
}
