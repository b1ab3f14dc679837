// Rule: each side of a pairing is an organization of the right city.
import type { Rule } from './rule';

export const pairingSide: Rule = {
  code: 'pairing/side',
  check(plan) {
    const sides = [
      ['changchun', 'CC'],
      ['tianjin', 'TJ'],
    ] as const;
    return plan.ofKind('pairing').flatMap(({ data, file, path }) =>
      sides.flatMap(([field, party]) =>
        data[field].flatMap((id, index) => {
          const record = plan.find(id);
          if (record?.kind !== 'organization' || record.data.party === party) return [];
          return [{ file, path: [...path, field, index], params: { id, party, actual: record.data.party } }];
        }),
      ),
    );
  },
};
