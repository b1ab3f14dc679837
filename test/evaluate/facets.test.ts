// The search in the HTML page finds the same as the terminal: queries on facets and on items give the same records.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { find } from '../../src/browser/find';
import { codeWords } from '../../src/cli/code-words';
import { buildCorpus } from '../../src/evaluate/query/corpus';
import { facetsOf } from '../../src/evaluate/query/facets';
import { parseQuery, queryCodes, queryKeys } from '../../src/evaluate/query/query';
import { possessions, queryStates } from '../../src/evaluate/query/states';
import { takeSnapshot } from '../../src/evaluate/snapshot/snapshot';
import { zh } from '../../src/messages/zh/index';
import { UsageError } from '../../src/problem';
import { kinds } from '../../src/schema/kinds';
import { loadOnce, ownPlan, sourcesOf } from '../run-tool';
import { times } from '../size';

const { plan } = await loadOnce(sourcesOf(ownPlan));
if (!plan) throw new Error('no plan');
const worlds = ['2018-12-15', '2019-06-30', '2021-03-01'].map((day) => {
  const snapshot = takeSnapshot(plan, day);
  const corpus = buildCorpus(snapshot, codeWords(zh));
  // As read back from the page.
  return { snapshot, corpus, facets: JSON.parse(JSON.stringify(facetsOf(snapshot, corpus))) };
});

function expectSame(query: string): void {
  for (const { snapshot, corpus, facets } of worlds) {
    const found = find(query, facets, 'zh');
    try {
      const test = parseQuery([query], corpus);
      const ids = snapshot.items.filter(test).map(({ record }) => record.id);
      expect(found, query).toEqual({ ids: new Set(ids) });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      expect(found, query).toEqual({ error: expect.stringMatching(/.{5}/) });
    }
  }
}

const terms = [
  ...queryStates.flatMap((state) => [`is:${state}`, `is:${zh.labels.state[state]}`]),
  ...Object.entries(queryCodes).flatMap(([key, codes]) => codes.map((code) => `${key}:${code}`)),
  ...kinds.flatMap((kind) => [`kind:${kind}`, `kind:${zh.labels.kind[kind]}`]),
  ...possessions.map((thing) => `has:${thing}`),
  ...[
    'area:A2',
    'area:a5',
    'task:T14',
    'id:R01',
    'id:p02',
    'org:滨海新区',
    'org:O-tj-binhai',
    'org:binhai',
    'year:2018..2019',
  ],
  ...['due:<2019-07', 'due:>=2019-Q2', 'due:2018', 'year:2018', '园区', 'park', '“产业 园区”', '2019'],
];

it.each(terms)('%s, and its negation', (term) => {
  expectSame(term);
  expectSame(`-${term}`);
});

it('arbitrary words', () => {
  const word = fc.oneof(
    fc.constantFrom(...terms, ...queryKeys.map((key) => `${key}:`), 'is:overdu', 'nonsense:x', '--x'),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), (words) => expectSame(words.join(' '))),
    { numRuns: times(60, 12) },
  );
});
