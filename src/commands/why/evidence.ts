// The evidence for a status, and whether its files are unchanged since they were recorded.

import { evidenceStateOf } from '../../evaluate/snapshot/evidence-state';
import type { Derivation } from '../../evaluate/why/derivation';
import { placeOf } from '../../model/place';
import type { UpdateRecord } from '../../model/plan';
import { pieceBlocks } from '../../page/evidence';
import type { Block, Text } from '../../page/page';
import type { Telling } from '../../page/telling';

/** The updates that give status, stage and percentage, each once. */
const decidingUpdates = ({ from: { status, stage, percent } }: Derivation): UpdateRecord[] => [
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

/** A warning at the top if an evidence file for the status is missing or changed. */
export function evidenceNotice({ plan, say }: Telling, derivation: Derivation): Block[] {
  const { labels, why: words } = say.messages;
  const lines = decidingUpdates(derivation).flatMap((update) =>
    (update.data.evidence ?? []).flatMap((piece): Text[] => {
      const state = evidenceStateOf(plan, piece);
      if (!state || state === 'intact') return [];
      return [words.evidenceTrouble(update.id, piece.path ?? '', labels.paper[state])];
    }),
  );
  return lines.length > 0 ? [{ type: 'notice', tone: 'red', lines }] : [];
}

/** The titles of the evidence, each with what is wrong with its file. */
export const evidenceTitles = ({ plan, say }: Telling, { data }: UpdateRecord): string[] =>
  (data.evidence ?? []).map((piece) => {
    const { labels, why: words } = say.messages;
    const state = evidenceStateOf(plan, piece);
    return state && state !== 'intact' ? words.evidenceBad(piece.title, labels.paper[state]) : piece.title;
  });
