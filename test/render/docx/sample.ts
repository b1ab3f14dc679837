// The sample page as a Word document, taken apart.

import { sampleBlocks } from '../sample-blocks';
import { partsOf } from './read-docx';

export const sample = await partsOf(sampleBlocks);
export const sampleXml = sample['word/document.xml'] ?? '';
