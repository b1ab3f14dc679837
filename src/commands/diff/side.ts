// The two sides of a comparison: from which commit each is, and whether all of it could be read.
import type { Revision } from '../../context';
import { shortCommit } from '../../page/notice';
import type { Text } from '../../page/page';
import type { Say } from '../../page/say';

export interface ComparedSide {
  /** Undefined for the files as they lie there. */
  readonly revision: Revision | undefined;
  /** Where the revision is where it and another parted: the name of that other. */
  readonly partedFrom: string | undefined;
  /** Whether it has commits of its own, which the other side lacks: not all that differs is the other's doing. */
  readonly isAhead: boolean;
  readonly errors: number;
  /** Whether no record is missing. */
  readonly isComplete: boolean;
}

export function sideName({ revision, partedFrom }: ComparedSide, { messages }: Say): string {
  const { diff: words } = messages;
  if (!revision) return words.files;
  const { name, commit } = revision;
  const short = shortCommit(commit);
  if (partedFrom !== undefined) return words.parted(name, partedFrom, short);
  return words.revision(commit.startsWith(name) ? '' : name, short);
}

/** That what the earlier side has since is told as well, the other way round; and how to leave it out. */
export function aheadLines({ from, to }: { readonly from: ComparedSide; readonly to: ComparedSide }, say: Say): Text[] {
  const { diff: words } = say.messages;
  if (!from.isAhead || !from.revision) return [];
  const command = `tjcc diff ${from.revision.name}...${to.revision?.name ?? 'HEAD'}`;
  return [words.ahead(from.revision.name), [words.aheadOnly, { text: command, tone: 'command' }]];
}

/** That a side has errors, what that may do to the answer, and how to look at them. */
export function troubleLines(side: ComparedSide, say: Say): Text[] {
  if (side.errors === 0) return [];
  const { diff: words } = say.messages;
  const name = sideName(side, say);
  const at = side.revision ? ` --at ${shortCommit(side.revision.commit)}` : '';
  return [
    side.isComplete ? words.flawed(name, side.errors) : words.incomplete(name, side.errors),
    [words.see, { text: `tjcc validate${at}`, tone: 'command' }],
  ];
}
