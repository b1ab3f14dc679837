// The words of `tjcc report`, in English.
import { official } from './official/en/index';
import type { zh } from './zh';

export const en: typeof zh = {
  help: {
    summary: 'write a report, the ledger or the full plan, also as Word or Excel; or verify an existing report',
    args: {
      report:
        'kind: status, monthly, quarterly, annual-summary, annual-plan, meeting, unit, ledger, plan; none with --verify',
      'unit/query': 'after unit: the id or name of an organization; after ledger: search terms',
    },
    options: {
      period: 'month 2018-06, quarter 2018-Q2 or year 2018; default: the period that holds the as-of day',
      by: 'who signs: id or full name (or set TJCC_BY)',
      number: 'document number; only with it does the report get a red letterhead',
      dated: 'date of the report; default: the as-of day',
      signer: 'who signed it for issue; only with --number',
      addressee: 'main recipient, without a colon',
      copies: 'who gets a copy, without a full stop',
      'by-unit': 'one sheet for each organization; for ledger',
      original: 'as printed, with its misprints; for plan',
      verify: 'make the report again by the command named in the file, and say whether the file is the same',
    },
  },
  ...official,
};
