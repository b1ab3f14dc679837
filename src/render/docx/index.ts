// A page as a Word document in the layout of official papers (GB/T 9704-2012). Two runs give the same bytes.
import { Document, Packer } from 'docx';
import type { Page } from '../../page/page';
import type { Layout } from '../layout';
import { finishDocx } from './finish-docx';
import { docxSections } from './sections';
import { docxStyles } from './styles';

export async function renderDocx(page: Page, layout: Layout): Promise<Uint8Array> {
  const document = new Document({
    styles: docxStyles(layout),
    evenAndOddHeaderAndFooters: true,
    sections: docxSections(page, layout),
  });
  return finishDocx(await Packer.pack(document, 'uint8array'), layout);
}
