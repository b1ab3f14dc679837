// tjcc report plan: the plan document, word for word.
import { writeDocument } from '../model/document';
import { UsageError } from '../problem';
import { documentPage, documentText } from '../report/plan-document';
import { nearest } from '../util/nearest';
import type { Command } from './command';

export const reportKinds = ['plan'] as const;

export const run: Command = ({ args: [kind = ''], snapshot, options }) => {
  if (kind !== 'plan')
    throw new UsageError('unknown-kind', { kind, allowed: reportKinds, nearest: nearest(kind, reportKinds) ?? '' });
  const words = options.original ? 'printed' : 'text';
  const blocks = writeDocument(snapshot.plan, words);
  const { number, issued_on, errata } = snapshot.plan.charter;
  return {
    page: documentPage(blocks),
    text: documentText(blocks),
    data: { report: kind, number, issuedOn: issued_on, original: options.original === true, errata, blocks },
  };
};
