// Labels and values of an item's fields, in English.
import type { itemFields as zhitemFields } from '../zh/item-fields';

export const itemFields: typeof zhitemFields = {
  kind: 'Kind',
  parent: 'Part of',
  stage: 'Stage',
  day: 'Day',
  host: 'Host',
  place: 'Place',
  item: 'Item',
  due: 'Due',
  state: 'State',
  percent: 'Share done',
  owners: 'Responsible',
  evidence: 'Evidence',
  forecast: 'Expected',
  actual: 'Done on',
  outcome: 'That year',
  override: 'Light by hand',
  waiver: 'Waiver',
  reports: 'Last report',
  verification: 'Confirmation',
  decided: (what, reason, who) => `${what}; ${reason} (${who})`,
  silence: (last, days, limit) =>
    `${last ? `${last}, ${days} days ago` : `none in ${days} days`} (reporting interval: ${limit} days)`,
  inherited: (day) => `${day} (end of the plan period; the plan sets no other)`,
  byDefault: (owners, clause) => `${owners} (by default, under ${clause})`,
};
