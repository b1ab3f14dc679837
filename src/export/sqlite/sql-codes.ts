// The fixed lists of codes, for CHECK constraints and for the table `codes`.

import { queryCodes } from '../../evaluate/query/query';
import { type Item, outcomes } from '../../evaluate/snapshot/item';
import type { Say } from '../../page/say';
import type { MeetingFile, Organization } from '../../schema/generated/types';
import { kinds } from '../../schema/kinds';

export const reportEvery = ['month', 'quarter', 'half-year', 'year'] as const;

/** The codes of each field, in the order for charts. */
export const sqlCodes = {
  kind: kinds,
  status: queryCodes.status,
  light: queryCodes.light,
  stage: queryCodes.stage,
  outcome: outcomes,
  verification: ['reported', 'verified', 'stale'] as const satisfies readonly NonNullable<Item['verification']>[],
  party: queryCodes.party satisfies readonly Organization['party'][],
  organization_type: ['office', 'district', 'zone', 'park', 'body'] as const satisfies readonly Organization['type'][],
  meeting_type: ['leading-group', 'joint-conference', 'exchange'] as const satisfies readonly MeetingFile['type'][],
  origin: queryCodes.origin,
  role: ['main-park', 'sub-park', 'core', 'centre', 'city', 'points'],
} as const;

export type CodeField = keyof typeof sqlCodes;

/** The words for the codes, in the language of the command. */
export const sqlCodeWords = ({
  messages: { labels },
}: Say): Readonly<Record<CodeField, Readonly<Record<string, string>>>> => ({
  kind: labels.kind,
  status: labels.status,
  light: labels.light,
  stage: labels.stage,
  outcome: labels.outcome,
  verification: labels.verification,
  party: labels.party,
  organization_type: labels.organizationType,
  meeting_type: labels.meetingType,
  origin: labels.origin,
  role: labels.role,
});
