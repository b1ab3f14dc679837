// Evidence, piece by piece. An address gets its own line: it is long, and people copy it.
import { hasOtherContent, type PieceChange } from '../evaluate/compare/evidence-difference';
import { type FieldChange, fieldChanges } from '../evaluate/compare/field-changes';
import { evidenceStateOf } from '../evaluate/snapshot/evidence-state';
import type { Plan } from '../model/plan';
import type { Evidence } from '../schema/generated/types';
import { changeText, fieldLabel } from './field-words';
import type { Block, Text } from './page';
import type { Say } from './say';

export function pieceBlocks(
  plan: Plan,
  piece: Evidence,
  { messages }: Say,
  mark = (text: Text): Text => text,
): Block[] {
  const { itemFields, comma, labels } = messages;
  const { title, publisher, published, url, path } = piece;
  const said = [title, publisher, published].filter(Boolean).join(comma);
  const state = evidenceStateOf(plan, piece);
  return [
    { type: 'paragraph', text: mark([{ text: itemFields.evidence, tone: 'muted' }, `  ${said}`]) },
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

/** A changed piece: as it is now, then the fields that changed. */
export function changedPieceBlocks(plans: Plans, change: PieceChange, say: Say): Block[] {
  const { content, fields } = pieceChangeOf(plans, change, say);
  return [
    ...pieceBlocks(plans.after, change.after, say),
    ...(content === undefined ? [] : [{ type: 'paragraph' as const, text: [{ text: content, tone: 'red' as const }] }]),
    ...(fields.length === 0
      ? []
      : [
          {
            type: 'fields' as const,
            rows: fields.map((field) => [fieldLabel(field.path, say), changeText(field, plans, say)] as const),
          },
        ]),
  ];
}

interface Plans {
  readonly before: Plan;
  readonly after: Plan;
}

/** In words: `content` if the file itself was replaced, and every other field that differs. */
export function pieceChangeOf(plans: Plans, change: PieceChange, { messages }: Say) {
  const isOther = hasOtherContent(change, plans);
  const [from, to] = [change.before, change.after].map(({ sha256 }) => begun(sha256));
  const fields = fieldChanges(change.before, change.after).map((field): FieldChange => {
    const isHash = field.path[0] === 'sha256';
    return isHash ? { path: field.path, before: from, after: to } : field;
  });
  return {
    content: isOther ? messages.fieldWords.otherContent(from ?? '', to ?? '') : undefined,
    fields: fields.filter(({ path: [field] }) => !isOther || field !== 'sha256'),
  };
}

/** The first 8 digits of a fingerprint. */
const begun = (sha256: string | undefined): string | undefined => sha256 && `${sha256.slice(0, 8)}…`;

export const evidenceData = (plan: Plan, piece: Evidence) => ({
  title: piece.title,
  publisher: piece.publisher,
  published: piece.published === undefined ? null : String(piece.published),
  url: piece.url ?? null,
  path: piece.path ?? null,
  sha256: piece.sha256 ?? null,
  paper: evidenceStateOf(plan, piece) ?? null,
});
