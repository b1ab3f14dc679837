// The words that a query accepts instead of codes.
import type { CodeWords } from '../evaluate/query/corpus';
import type { Messages } from '../messages/index';

/** The words that a query accepts instead of a code: `is:逾期`, `status:推进中`, `party:天津`. */
export function codeWords({ labels }: Messages): CodeWords {
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    is: labels.state,
    status: labels.status,
    light: labels.light,
    stage: labels.stage,
    origin: labels.origin,
    party: labels.party,
    kind: labels.kind,
  };
  return (key, code) => {
    const word = tables[key]?.[code];
    return word === undefined ? [] : [word.toLowerCase()];
  };
}
