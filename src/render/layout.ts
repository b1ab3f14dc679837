// What a document needs besides its page: title and day for the file's properties, language, and fonts.

/** Font names as installed on the reader's machine. */
export interface Fonts {
  /** 仿宋: the text. */
  readonly body: string;
  /** 小标宋: the title and the issuer's name. */
  readonly title: string;
  /** 黑体: headings 一、 and the word 附件. */
  readonly heading: string;
  /** 楷体: headings （一） and the signer's name. */
  readonly subheading: string;
  /** 宋体: page numbers. */
  readonly pageNumber: string;
  /** Latin letters and digits. */
  readonly latin: string;
}

export interface Layout {
  readonly title: string;
  /** The day judged, `YYYY-MM-DD`: used as the file's date, so that two runs give the same bytes. */
  readonly day: string;
  readonly language: 'zh' | 'en';
  readonly fonts: Fonts;
}
