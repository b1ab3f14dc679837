// The evidence on which a status rests, and whether its files are still those that were recorded.

import { paperStateOf } from '../../evaluate/snapshot/paper-state';
import type { Derivation } from '../../evaluate/why/derivation';
import { placeOf } from '../../model/place';
import type { RecordOf } from '../../model/plan';
import { pieceBlocks } from '../../page/evidence';
import type { Block, Text } from '../../page/page';
import type { Telling } from '../../page/telling';

type Report = RecordOf<'update'>;

/** The updates that say how it stands, each once. */
const decidingUpdates = ({ from: { status, stage, percent } }: Derivation): Report[] => [
  ...new Set([status, stage, percent].filter((update) => update !== undefined)),
];

export function statusEvidence({ plan, say, at }: Telling, derivation: Derivation): Block[] {
  const pieces = decidingUpdates(derivation).flatMap((update) =>
    (update.data.evidence ?? []).flatMap((piece, index) =>
      pieceBlocks(plan, piece, say, (text) => at(text, placeOf(update, 'evidence', index))),
    ),
  );
  if (pieces.length > 0 || !derivation.from.status) return pieces;
  return [{ type: 'paragraph', text: [{ text: say.messages.why.noEvidence, tone: 'muted' }] }];
}

/** Said at the top: what a status rests on is gone, or is no longer what it was. */
export function paperNotice({ plan, say }: Telling, derivation: Derivation): Block[] {
  const { labels, why: words } = say.messages;
  const lines = decidingUpdates(derivation).flatMap((update) =>
    (update.data.evidence ?? []).flatMap((piece): Text[] => {
      const state = paperStateOf(plan, piece);
      if (!state || state === 'intact') return [];
      return [words.paperTrouble(update.id, piece.path ?? '', labels.paper[state])];
    }),
  );
  return lines.length > 0 ? [{ type: 'notice', tone: 'red', lines }] : [];
}

/** The titles alone, and what is wrong with a file. */
export const evidenceTitles = ({ plan, say }: Telling, { data }: Report): string[] =>
  (data.evidence ?? []).map((piece) => {
    const { labels, why: words } = say.messages;
    const state = paperStateOf(plan, piece);
    return state && state !== 'intact' ? words.paperBad(piece.title, labels.paper[state]) : piece.title;
  });
