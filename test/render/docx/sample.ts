// The sample page as a Word document, taken apart.
import { partsOf } from './read-docx';
import { sampleBlocks } from './sample-blocks';

export const sample = await partsOf(sampleBlocks);
export const sampleXml = sample['word/document.xml'] ?? '';
