// A page as a Word document in the layout of official papers (GB/T 9704-2012). Two runs give the same bytes.
import { Document, Packer } from 'docx';
import type { Page } from '../../page/page';
import type { Layout } from '../layout';
import { finish } from './finish';
import { sectionsOf } from './sections';
import { stylesOf } from './styles';

export async function renderDocx(page: Page, layout: Layout): Promise<Uint8Array> {
  const document = new Document({
    styles: stylesOf(layout),
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(page, layout),
  });
  return finish(await Packer.pack(document, 'uint8array'), layout);
}
