// A page as Word's sections: an annex begins a new one (7.3.7), and a wide one is a sheet turned (GB/T 9704-2012, 8).
import { type ISectionOptions, PageOrientation, SectionType } from 'docx';
import type { Block, OfficialBlock, Page } from '../../page/page';
import type { Layout } from '../layout';
import { docxBlock, type Written } from './blocks';
import { imprint } from './imprint';
import { landscapeWidth, margin, portraitWidth, sheet } from './measures';
import { addressee, annexHead, attachments, letterhead } from './official';
import { footerDistance, pageNumbers } from './page-number';
import { signature } from './signature';
import type { Setting } from './text';

interface DocxSection {
  readonly isWide: boolean;
  readonly blocks: Block[];
}

export function docxSections(page: Page, { language, fonts }: Layout): ISectionOptions[] {
  return divide(page.blocks).map(({ isWide, blocks }) => {
    const setting: Setting = { language, fonts, width: isWide ? landscapeWidth : portraitWidth };
    return {
      properties: { type: SectionType.NEXT_PAGE, page: isWide ? landscape : upright },
      footers: pageNumbers(setting, isWide),
      children: blocks.flatMap((block, index) => writtenBlock(block, setting, isSigned(blocks[index + 1]))),
    };
  });
}

const upright = {
  size: { ...sheet, orientation: PageOrientation.PORTRAIT },
  margin: { ...margin, header: 851, footer: footerDistance },
};
/** The sheet's binding edge is on top. The library itself swaps width and height. */
const landscape = {
  size: { ...sheet, orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: margin.left,
    bottom: margin.right,
    left: margin.bottom,
    right: margin.top,
    header: 851,
    footer: 700,
  },
};

function divide(blocks: readonly Block[]): DocxSection[] {
  const sections: DocxSection[] = [{ isWide: false, blocks: [] }];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (block.type === 'annex') sections.push({ isWide: block.isWide === true, blocks: [block] });
    // 版记 stands on an upright page, also where a wide annex is the last.
    else if (block.type === 'imprint' && last?.isWide) sections.push({ isWide: false, blocks: [block] });
    else last?.blocks.push(block);
  }
  return sections.filter(({ blocks: own }, index) => own.length > 0 || (index === 0 && sections.length === 1));
}

/** What the signature stands below goes over the page with it: no page holds a signature alone. */
const isSigned = (next: Block | undefined): boolean => next?.type === 'signature' || next?.type === 'attachments';

function writtenBlock(block: Block, setting: Setting, isSignedNext: boolean): Written[] {
  switch (block.type) {
    case 'letterhead':
      return letterhead(block, setting);
    case 'addressee':
      return addressee(block, setting);
    case 'attachments':
      return attachments(block, setting, isSignedNext);
    case 'signature':
      return signature(block, setting);
    case 'annex':
      return annexHead(block, setting);
    case 'imprint':
      return imprint(block, setting);
    default:
      return docxBlock(block as Exclude<Block, OfficialBlock>, setting, isSignedNext);
  }
}
