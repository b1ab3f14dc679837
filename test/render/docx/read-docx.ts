// Reads a document back: its parts as XML, its paragraphs as text.
import { strFromU8, unzipSync } from 'fflate';
import type { Block } from '../../../src/page/page';
import { renderDocx } from '../../../src/render/docx/index';
import type { Layout } from '../../../src/render/layout';

export const layout: Layout = {
  title: '月度督查通报',
  day: '2018-09-30',
  language: 'zh',
  fonts: {
    body: '甲仿宋',
    title: '甲小标宋',
    heading: '甲黑体',
    subheading: '甲楷体',
    pageNumber: '甲宋体',
    latin: 'Latin Roman',
  },
};

export type Parts = Readonly<Record<string, string>>;

export async function partsOf(blocks: readonly Block[], changed: Partial<Layout> = {}): Promise<Parts> {
  const bytes = await renderDocx({ blocks }, { ...layout, ...changed });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export const documentOf = async (blocks: readonly Block[], changed: Partial<Layout> = {}): Promise<string> =>
  (await partsOf(blocks, changed))['word/document.xml'] ?? '';

/** The XML of each paragraph, in tables too. */
export const paragraphsIn = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];

/** The text of a piece of XML. */
export const textIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:tab\/>)|(<w:br\/>)/g)]
    .map(([, text, tab, line]) => (tab ? '\t' : line ? '\n' : fromXml(text ?? '')))
    .join('');

/** The XML of the paragraph that contains the text. */
export const paragraphWith = (xml: string, text: string): string =>
  paragraphsIn(xml).find((paragraph) => textIn(paragraph).includes(text)) ?? '';

/** The style called `id`. */
export const styleIn = (parts: Parts, id: string): string =>
  parts['word/styles.xml']?.match(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's'))?.[0] ?? '';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const fromXml = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
