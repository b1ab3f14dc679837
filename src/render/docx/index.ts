import type { Page } from '../../report/page';
import type { Layout } from '../layout';

export async function renderDocx(_page: Page, _layout: Layout): Promise<Uint8Array> {
  throw new Error('docx');
}
