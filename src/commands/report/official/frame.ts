// Turns a report into a page: letterhead and other formal parts, numbered sections, annexes, and how it was made.
import type { Annex, Block, Page } from '../../../page/page';
import type { Say } from '../../../page/say';
import { type OfficialReport, paragraphs } from './brief';

/** Formal details that only the issuing office knows; undefined if not given. */
export interface Formalities {
  /** 署名. */
  readonly by: string | undefined;
  /** 发文字号: only with it the report has the red letterhead of the issuing office. */
  readonly number: string | undefined;
  /** 签发人. */
  readonly signer: string | undefined;
  /** 主送机关. */
  readonly addressee: string | undefined;
  /** 抄送机关. */
  readonly copies: string | undefined;
  /** 成文日期. */
  readonly day: string;
}

/** `origin` is the last page, which says how the report was made. */
export function framed(report: OfficialReport, formalities: Formalities, origin: Annex, say: Say): Page {
  const { report: official } = say.messages;
  const { annexes } = report;
  const { by, number, signer, addressee, copies, day } = formalities;
  const letterhead: Block[] =
    number === undefined
      ? []
      : [
          {
            type: 'letterhead',
            issuer: by ?? '',
            number,
            ...(signer === undefined ? {} : { signer: { label: official.signer, name: signer } }),
          },
        ];
  return {
    blocks: [
      ...letterhead,
      { type: 'heading', level: 1, text: report.title },
      ...(addressee === undefined ? [] : [{ type: 'addressee' as const, text: official.addressee(addressee) }]),
      ...paragraphs(report.opening),
      ...report.sections.flatMap(({ title, blocks }, index): Block[] => [
        { type: 'heading', level: 2, text: `${official.sectionNumber(index + 1)}${title}` },
        ...blocks,
      ]),
      ...(annexes.length > 0
        ? [
            {
              type: 'attachments' as const,
              label: official.annexes.attachments,
              titles: annexes.map(({ title }) => title),
            },
          ]
        : []),
      { type: 'signature', by: by === undefined ? [] : [by], date: official.day(day) },
      ...annexes.flatMap(({ title, blocks, isWide }, index): Block[] => [
        {
          type: 'annex',
          label: official.annexes.label(index + 1, annexes.length),
          title,
          ...(isWide ? { isWide } : {}),
        },
        ...blocks,
      ]),
      ...(copies === undefined || by === undefined
        ? []
        : [{ type: 'imprint' as const, copies: official.copies(copies), by, date: official.printed(day) }]),
      // The very last page, not listed as an annex: it is about the report, not part of it.
      { type: 'annex', label: '', title: origin.title },
      ...origin.blocks,
    ],
  };
}
