// Post-processes the library's file: removes what differs from run to run, sets what the library has no option for.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Layout } from '../layout';
import { printableText } from './text';

export function finishDocx(packed: Uint8Array, layout: Layout): Uint8Array {
  const parts = unzipSync(packed);
  const change = (name: string, by: (xml: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(by(strFromU8(part)));
  };
  change('docProps/core.xml', () => properties(layout));
  change('word/document.xml', flatten);
  change('word/styles.xml', nameDefault);
  const entries: Zippable = {};
  for (const name of Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort()) {
    const part = parts[name];
    // Zip stores local time without a zone: a local date keeps the bytes the same in every zone.
    if (part) entries[name] = [part, { mtime: new Date(1980, 0, 1, 12) }];
  }
  return zipSync(entries, { level: 6 });
}

/** The file's properties, with the day judged as its date; the library would write the time and an author. */
function properties({ title, day, language }: Layout): string {
  const when = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${inXml(printableText(title))}</dc:title>`,
    when('created'),
    when('modified'),
    `<dc:language>${language === 'zh' ? 'zh-CN' : 'en-US'}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Shrinks the empty paragraph with which the library ends a section: after a full page it would make a blank one. 22
 * lines leave 18 twips of the 225 mm, room for a paragraph of 10.
 */
const flatten = (xml: string): string =>
  xml.replaceAll(
    '<w:p><w:pPr><w:sectPr>',
    '<w:p><w:pPr><w:spacing w:line="10" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr>',
  );

/** Names the body style as default, so that text typed later gets it. */
const nameDefault = (xml: string): string =>
  xml.replace(
    '<w:style w:type="paragraph" w:styleId="Normal">',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">',
  );
