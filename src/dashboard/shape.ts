// The shape of a dashboard: all that is known of a plan on a day. Like a page it is made of neutral blocks, but only a
// format with links and records that open (HTML) can draw it.

import type { Facets } from '../evaluate/query/facets';
import type { Block, LightTone, Page, Span, Text } from '../page/page';

/** One of the headline numbers. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  /** The total that `value` is a part of. */
  readonly of: number;
  /** The query that finds exactly the records counted. */
  readonly query: string;
  readonly light?: LightTone;
}

/** One pairing: the units of both sides and its light. */
export interface Pair {
  readonly id: string;
  readonly light: LightTone;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly state: Text;
}

export interface StageColumn {
  readonly label: string;
  /** The count and the total, in words. */
  readonly count: string;
  readonly projects: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: Text;
    /** Since when it has been in this stage, in words; undefined if not known. */
    readonly since: string | undefined;
  }[];
}

export type DashboardBlock =
  | Block
  | { readonly type: 'figures'; readonly figures: readonly Figure[] }
  | { readonly type: 'pairs'; readonly left: string; readonly right: string; readonly pairs: readonly Pair[] }
  | { readonly type: 'stages'; readonly stages: readonly StageColumn[]; readonly nobody: string };

export interface DashboardSection {
  /** The anchor that a link can point to. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DashboardBlock[];
}

/** One record, closed until the reader opens it. */
export interface DashboardRecord {
  readonly id: string;
  readonly title: string;
  /** Undefined if the kind has no light. */
  readonly light: Span | undefined;
  readonly state: string;
  readonly blocks: readonly Block[];
  /** How its light was worked out, with a heading; undefined without a light. */
  readonly why: { readonly title: string; readonly blocks: readonly Block[] } | undefined;
}

/** The records of a kind. */
export interface RecordGroup {
  readonly id: string;
  readonly label: string;
  /** How many there should be; more than `entries` if a file could not be read. */
  readonly whole: number;
  /** The count in words, with the total if some are missing. */
  readonly count: string;
  readonly entries: readonly DashboardRecord[];
}

export interface Dashboard {
  readonly title: string;
  readonly aside: string;
  readonly about: string;
  readonly notices: Page['blocks'];
  readonly sections: readonly DashboardSection[];
  readonly records: {
    readonly title: string;
    readonly lead: string;
    readonly groups: readonly RecordGroup[];
  };
  readonly origin: { readonly title: string; readonly blocks: readonly Block[] };
  readonly facets: Facets;
  readonly words: DashboardWords;
}

/** The words of the page's frame and of its search. */
export interface DashboardWords {
  readonly contents: string;
  readonly skip: string;
  readonly filter: string;
  readonly placeholder: string;
  readonly hint: string;
  readonly clear: string;
  readonly openAll: string;
  readonly closeAll: string;
  readonly share: string;
  /** A template with `{found}` and `{all}`, which the page's script fills in. */
  readonly found: string;
  readonly nothing: string;
}
