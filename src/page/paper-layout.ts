// How a report is laid out as a document: the plan's own choice of fonts, or the usual ones.

import type { Plan } from '../model/plan';
import { type Page, plainText } from './page';
import type { Say } from './say';

/** What GB/T 9704-2012 asks for, by the names that offices have them under; simplified Chinese Windows lacks the second. */
const usual = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  page_number: '宋体',
  latin: 'Times New Roman',
} as const;

export function layoutOf({
  outcome,
  say,
  asOf,
  basis,
}: {
  readonly outcome: { readonly page: Page };
  readonly say: Say;
  readonly asOf: string;
  readonly basis: { readonly plan: Plan | undefined };
}) {
  const { page_number: pageNumber, ...fonts } = { ...usual, ...basis.plan?.reports?.fonts };
  return { title: pageTitle(outcome.page), day: asOf, language: say.language, fonts: { ...fonts, pageNumber } };
}

function pageTitle({ blocks }: Page): string {
  const title = blocks.find((block) => block.type === 'heading');
  return title?.type === 'heading' ? plainText(title.text) : '';
}
