// Reads evidence from options or prompts, checks it, and copies its files into the plan.
import type { FileEdit, GivenFile } from '../../../context';
import { firstInvisible } from '../../../parse/yaml/habits';
import { troubleOf, UsageError } from '../../../problem';
import type { Evidence } from '../../../schema/generated/types';
import { sha256 } from '../../../util/sha256';
import type { PlanRequest } from '../command';
import { checkedLine, checkedPeriod, checkedUrl } from '../options';

export interface GivenEvidence {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly published?: string;
  /** The path of a file to keep with the plan. */
  readonly file?: string;
}

/** Whether others can look it up: it has an address or a file, not just a title. */
export const isFindable = ({ url, file }: GivenEvidence): boolean => url !== undefined || file !== undefined;

/** Evidence as it is recorded; files from outside the plan are copied into it, under the update's id. */
export function keepEvidence(
  request: PlanRequest,
  id: string,
  pieces: readonly GivenEvidence[],
): { evidence: Evidence[]; papers: FileEdit[] } {
  const papers: FileEdit[] = [];
  const evidence = pieces.map(({ file, ...piece }): Evidence => {
    if (file === undefined) return piece;
    const { bytes, isInPlan, name } = checkedEvidenceFile(request, file);
    const path = isInPlan ? name : keep(`evidence/${id}/${name}`, bytes);
    return { ...piece, path, sha256: sha256(bytes) };
  });
  return { evidence, papers };

  /** Keeps two different files of the same name under two names, the same file only once. */
  function keep(wanted: string, bytes: Uint8Array): string {
    const [, stem, end] = /^(.+?)(\.[^./]*)?$/.exec(wanted) ?? [];
    for (let count = 1; ; count++) {
      const name = count === 1 ? wanted : `${stem}-${count}${end ?? ''}`;
      // Some file systems ignore case.
      const there = papers.find((paper) => paper.name.toLowerCase() === name.toLowerCase());
      if (!there) papers.push({ name, before: undefined, after: bytes });
      if (!there || sha256(there.after) === sha256(bytes)) return there?.name ?? name;
    }
  }
}

/** Reads an evidence file. Throws a UsageError if it is unreadable, empty or has an unsuitable name. */
export function checkedEvidenceFile({ readGivenFile }: PlanRequest, path: string): GivenFile {
  const paper = read();
  // macOS may give é as two code points; other systems type and store it as one.
  const name = paper.isInPlan ? paper.name : paper.name.normalize('NFC');
  const isFit = !name.split('/').some((part) => part.startsWith('.')) && !/[\\:\r\n]/.test(name);
  if (!isFit || firstInvisible(name) !== undefined) throw new UsageError('bad-file-name', { name });
  if (paper.bytes.length === 0) throw new UsageError('empty-file', { path });
  return { ...paper, name };

  function read(): GivenFile {
    try {
      return readGivenFile(path);
    } catch (error) {
      throw new UsageError('unreadable-file', { path, trouble: troubleOf(error) });
    }
  }
}

/** The path of a file that was handed in, in a folder, together with a ledger. */
export const handedInPath = (folder: string, name: string): string => `${folder.replace(/[\\/]+$/, '')}/${name}`;

/** The evidence from the options: each --title begins a piece, the options after it belong to it. */
export function evidenceGiven({ given, command }: PlanRequest): GivenEvidence[] {
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
  // A file name may have blanks at its ends; checkedEvidenceFile checks it.
  return option === 'file' ? value : checkedLine(`--${option}`, value);
}

/**
 * The path typed at a prompt, where no shell unquotes it: unchanged if there is such a file; else without the quotes or
 * backslashes that a terminal adds when a file is dragged there, and with `~` replaced by the home folder.
 */
export function typedPath(request: PlanRequest, answer: string): string {
  const typed = answer.trim();
  if (isReadable(request, typed)) return typed;
  const [, , inner] = /^(["'])(.+)\1$/s.exec(typed) ?? /^(“)(.+)”$/s.exec(typed) ?? [];
  const bare = inner ?? typed.replace(/\\([\s()[\]{}'"&!$;,#])/g, '$1');
  const { HOME } = request.environment;
  return HOME && bare.startsWith('~/') ? `${HOME}${bare.slice(1)}` : bare;
}

function isReadable({ readGivenFile }: PlanRequest, path: string): boolean {
  try {
    readGivenFile(path);
    return true;
  } catch {
    return false;
  }
}
