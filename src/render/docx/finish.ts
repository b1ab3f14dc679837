// Takes from the library's file what differs from run to run, and puts right what it cannot be told.
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
    // Zip keeps the hour on the clock, without its zone: it is taken by that clock, or the bytes would follow the zone.
    if (part) entries[name] = [part, { mtime: new Date(1980, 0, 1, 12) }];
  }
  return zipSync(entries, { level: 6 });
}

/** The library would write the time, and a name for the author; the file's day is the day that was judged. */
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
 * The library ends a section with an empty paragraph of its own, which would go over to a blank page where the last one
 * is full. Of 225 mm the 22 lines leave 18 twips: room for one of 10.
 */
const flatten = (xml: string): string =>
  xml.replaceAll(
    '<w:p><w:pPr><w:sectPr>',
    '<w:p><w:pPr><w:spacing w:line="10" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr><w:sectPr>',
  );

/** What somebody types into the document is set as its text. */
const nameDefault = (xml: string): string =>
  xml.replace(
    '<w:style w:type="paragraph" w:styleId="Normal">',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">',
  );
