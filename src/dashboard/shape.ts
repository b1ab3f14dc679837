// A dashboard: all that is known of a plan on a day, on one page that people look around in. Like a page it is neutral
// blocks; it needs a format with room for everything, with places to jump to and records to open.

import type { Corpus } from '../evaluate/query/corpus';
import type { Facets } from '../evaluate/query/facets';
import type { Item } from '../evaluate/snapshot/item';
import type { Snapshot } from '../evaluate/snapshot/snapshot';
import type { Block, LightTone, Page, Span, Text } from '../page/page';
import type { Say } from '../page/say';
import type { Telling } from '../page/telling';

/** One of the headline numbers. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  /** Every number is a part of a whole. */
  readonly of: number;
  /** The query that finds just those counted. */
  readonly query: string;
  readonly light?: LightTone;
}

/** Units of the two sides that are matched. */
export interface Pair {
  readonly id: string;
  readonly light: LightTone;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly state: Text;
}

export interface StageColumn {
  readonly label: string;
  /** How many of how many, in words. */
  readonly count: string;
  readonly projects: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: Text;
    /** From which day on it has been in the stage, in words. */
    readonly since: string | undefined;
  }[];
}

export type DashboardBlock =
  | Block
  | { readonly type: 'figures'; readonly figures: readonly Figure[] }
  | { readonly type: 'pairs'; readonly left: string; readonly right: string; readonly pairs: readonly Pair[] }
  | { readonly type: 'stages'; readonly stages: readonly StageColumn[]; readonly nobody: string };

export interface DashboardSection {
  /** What an address can point at. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DashboardBlock[];
}

/** A record to open. */
export interface DashboardRecord {
  readonly id: string;
  readonly title: string;
  /** Undefined where the kind has no light. */
  readonly light: Span | undefined;
  readonly state: string;
  readonly blocks: readonly Block[];
  /** How its light comes about, under a title of its own. */
  readonly why: { readonly title: string; readonly blocks: readonly Block[] } | undefined;
}

/** The records of a kind. */
export interface RecordGroup {
  readonly id: string;
  readonly label: string;
  /** How many there should be: where a file could not be read, more than there are. */
  readonly whole: number;
  /** How many there are; of how many, where some are missing. */
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

/** What the page says around its content, and what its search answers. */
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
  /** `{found}` of `{all}`, to be filled in by the page itself. */
  readonly found: string;
  readonly nothing: string;
}

/** What every part of it is made from. */
export interface DashboardMaking {
  readonly snapshot: Snapshot;
  readonly corpus: Corpus;
  readonly telling: Telling;
  readonly say: Say;
  /** The line of its file at which the record begins. */
  readonly lineOf: (item: Item) => number;
}
