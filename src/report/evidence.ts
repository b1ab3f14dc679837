// Evidence, piece by piece. An address has a line of its own: it is long, and people copy it.
import { paperStateOf } from '../evaluate/paper-state';
import type { Plan } from '../model/plan';
import type { Evidence } from '../schema/generated/types';
import type { Block, Text } from './page';
import type { Say } from './say';

export function pieceBlocks(
  plan: Plan,
  piece: Evidence,
  { messages }: Say,
  mark = (text: Text): Text => text,
): Block[] {
  const { show, comma, labels } = messages;
  const { title, publisher, published, url, path } = piece;
  const said = [title, publisher, published].filter(Boolean).join(comma);
  const state = paperStateOf(plan, piece);
  return [
    { type: 'paragraph', text: mark([{ text: show.evidence, tone: 'muted' }, `  ${said}`]) },
    ...(url ? [{ type: 'paragraph' as const, text: url }] : []),
    ...(path && state
      ? [
          {
            type: 'paragraph' as const,
            text: [`${path}  `, { text: labels.paper[state], ...(state === 'intact' ? {} : { tone: 'red' as const }) }],
          },
        ]
      : []),
  ];
}

export const evidenceData = (plan: Plan, piece: Evidence) => ({
  title: piece.title,
  publisher: piece.publisher,
  published: piece.published === undefined ? null : String(piece.published),
  url: piece.url ?? null,
  path: piece.path ?? null,
  sha256: piece.sha256 ?? null,
  paper: paperStateOf(plan, piece) ?? null,
});
