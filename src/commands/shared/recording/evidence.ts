// Evidence: as it is given, checked, and kept with the plan.
import type { FileEdit, Paper } from '../../../context';
import { firstInvisible } from '../../../parse/yaml/habits';
import { troubleOf, UsageError } from '../../../problem';
import type { Evidence } from '../../../schema/generated/types';
import { sha256 } from '../../../util/sha256';
import type { Request } from '../command';
import { checkedLine, checkedPeriod, checkedUrl } from '../options';

export interface GivenEvidence {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly published?: string;
  /** A file to be kept with the plan. */
  readonly file?: string;
}

/** What others can look up; a title alone is a claim. */
export const isFindable = ({ url, file }: GivenEvidence): boolean => url !== undefined || file !== undefined;

/** Evidence as it is recorded; a file from outside is copied beside the plan, under the update's id. */
export function keepEvidence(
  request: Request,
  id: string,
  pieces: readonly GivenEvidence[],
): { evidence: Evidence[]; papers: FileEdit[] } {
  const papers: FileEdit[] = [];
  const evidence = pieces.map(({ file, ...piece }): Evidence => {
    if (file === undefined) return piece;
    const { bytes, isInPlan, name } = checkedPaper(request, file);
    const path = isInPlan ? name : keep(`evidence/${id}/${name}`, bytes);
    return { ...piece, path, sha256: sha256(bytes) };
  });
  return { evidence, papers };

  /** Two papers of one name from two folders are two; one that is handed in twice is one. */
  function keep(wanted: string, bytes: Uint8Array): string {
    const [, stem, end] = /^(.+?)(\.[^./]*)?$/.exec(wanted) ?? [];
    for (let count = 1; ; count++) {
      const name = count === 1 ? wanted : `${stem}-${count}${end ?? ''}`;
      // Some disks take A for a.
      const there = papers.find((paper) => paper.name.toLowerCase() === name.toLowerCase());
      if (!there) papers.push({ name, before: undefined, after: bytes });
      if (!there || sha256(there.after) === sha256(bytes)) return there?.name ?? name;
    }
  }
}

/** A file that can be kept with the plan: it can be read, and the form of its name is one that evidence may have. */
export function checkedPaper({ readPaper }: Request, path: string): Paper {
  const paper = read();
  // A macOS disk hands out é as two characters; every other system types and keeps it as one.
  const name = paper.isInPlan ? paper.name : paper.name.normalize('NFC');
  const isFit = !name.split('/').some((part) => part.startsWith('.')) && !/[\\:\r\n]/.test(name);
  if (!isFit || firstInvisible(name) !== undefined) throw new UsageError('bad-file-name', { name });
  if (paper.bytes.length === 0) throw new UsageError('empty-file', { path });
  return { ...paper, name };

  function read(): Paper {
    try {
      return readPaper(path);
    } catch (error) {
      throw new UsageError('unreadable-file', { path, trouble: troubleOf(error) });
    }
  }
}

/** The path of a file that was handed in, in a folder, together with a ledger. */
export const handedInPath = (folder: string, name: string): string => `${folder.replace(/[\\/]+$/, '')}/${name}`;

/** Every piece of evidence begins with its title; what follows belongs to it. */
export function evidenceGiven({ given, command }: Request): GivenEvidence[] {
  const pieces: Record<string, string>[] = [];
  for (const [option, value] of given) {
    if (!['title', 'publisher', 'url', 'published', 'file'].includes(option)) continue;
    if (option === 'title') pieces.push({});
    const piece = pieces.at(-1);
    if (!piece || (option !== 'title' && option in piece))
      throw new UsageError('evidence-order', { option: `--${option}` });
    piece[option] = checkedPiece(option, value);
  }
  return pieces.map((piece) => {
    if (!piece.publisher) throw new UsageError('missing-option', { option: '--publisher', command });
    return piece as unknown as GivenEvidence;
  });
}

function checkedPiece(option: string, value: string): string {
  if (option === 'published') return checkedPeriod('--published', value);
  if (option === 'url') return checkedUrl(value);
  // A file's name may begin and end with anything; what is wrong with it is told by what it is.
  return option === 'file' ? value : checkedLine(`--${option}`, value);
}

/**
 * The path meant at a prompt, where no shell reads it first: as it stands, if there is such a file; else without the
 * quotes or backslashes that a terminal puts in when a file is dragged there, and with the home folder for `~`.
 */
export function typedPath(request: Request, answer: string): string {
  const typed = answer.trim();
  if (isReadable(request, typed)) return typed;
  const [, , inner] = /^(["'])(.+)\1$/s.exec(typed) ?? /^(“)(.+)”$/s.exec(typed) ?? [];
  const bare = inner ?? typed.replace(/\\([\s()[\]{}'"&!$;,#])/g, '$1');
  const { HOME } = request.environment;
  return HOME && bare.startsWith('~/') ? `${HOME}${bare.slice(1)}` : bare;
}

function isReadable({ readPaper }: Request, path: string): boolean {
  try {
    readPaper(path);
    return true;
  } catch {
    return false;
  }
}
