// Every quotation stands, word for word, in the clause that it names.
import type { Finding, Plan } from '../model/plan';
import type { Rule } from './rule';

export const textQuote: Rule = {
  code: 'text/quote',
  check(plan) {
    const words = clauseWords(plan);
    const found: Finding[] = [];
    const all = isWhole(plan) ? plan.clauses.map(({ text }) => text).join('\n') : undefined;
    const look = (file: string, path: readonly (string | number)[], quote: string, clause: string): void => {
      const text = words.get(clause);
      // A record without its words has been told so by another rule.
      if (text === undefined && (plan.lostKinds.size > 0 || plan.find(clause))) return;
      if (!text?.includes(quote))
        found.push({ file, path, params: { quote, clause, reason: text === undefined ? 'clause' : 'words' } });
    };
    const { charter, charterFile } = plan;
    for (const { kind, data, file, path, parent } of plan.records) {
      if (kind === 'pairing' || kind === 'milestone' || kind === 'obligation')
        look(file, [...path, 'quote'], data.quote, data.clause);
      if (kind === 'component') look(file, [...path, 'quote'], data.quote, (parent ?? '').slice(0, 3));
      if (kind === 'organization') {
        data.named_as.forEach((form, index) => {
          if (all !== undefined && !all.includes(form)) {
            found.push({
              file,
              path: [...path, 'named_as', index],
              params: { quote: form, clause: '', reason: 'words' },
            });
          }
        });
      }
    }
    charter.principles.forEach(({ quote }, index) =>
      look(charterFile, ['principles', index, 'quote'], quote, 'guideline'),
    );
    charter.positions.forEach(({ quote }, index) =>
      look(charterFile, ['positions', index, 'quote'], quote, 'guideline'),
    );
    charter.basis.forEach(({ title, number }, index) => {
      look(charterFile, ['basis', index, 'title'], title, 'preamble');
      look(charterFile, ['basis', index, 'number'], number, 'preamble');
    });
    look(charterFile, ['default_owners', 'quote'], charter.default_owners.quote, charter.default_owners.clause);
    return found;
  },
};

/** Whether every clause that was approved is there; a name may stand in just the one that is missing. */
function isWhole({ clauses, fingerprint, lostKinds }: Plan): boolean {
  const keys = new Set(clauses.map(({ key }) => key));
  return lostKinds.size === 0 && Object.keys(fingerprint?.clauses ?? {}).every((key) => keys.has(key));
}

/** Clause to words; a task's are its title and all its measures. */
function clauseWords(plan: Plan): Map<string, string> {
  const words = new Map(plan.clauses.map(({ key, text }) => [key, text]));
  for (const { id, data } of plan.ofKind('task')) {
    words.set(id, `${data.title}。${data.measures.map(({ text }) => text).join('')}`);
  }
  return words;
}
