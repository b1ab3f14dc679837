// Suggestions for a word that is not allowed.
import { expect, it } from 'vitest';
import { nearest } from '../../src/util/nearest';
import { loadOnce, ownPlan, sourcesOf } from '../run-tool';

const { plan } = await loadOnce(sourcesOf(ownPlan));
const ids = plan?.records.map(({ id }) => id) ?? [];
const names = plan?.ofKind('organization').map(({ data }) => data.name) ?? [];

it.each([
  // The zeros of a number may be missing, or too many.
  ['P1', 'P01'],
  ['T5', 'T05'],
  ['t7.2', 'T07.2'],
  ['Ｔ７', 'T07'],
  ['T007', 'T07'],
  ['R1.2018', 'R01.2018'],
  // The same year, the same task.
  ['M2019.9', 'M2019.4'],
  ['T07.9', 'T07.3'],
  ['R01.2023', 'R01.2020'],
  ['G20190227.9', 'G20190227.8'],
  // Choosing one of many would be a guess.
  ['A9', undefined],
  ['', undefined],
  // A typing mistake.
  ['O-tj-binahi', 'O-tj-binhai'],
  ['U20190430-z6t3', 'U20190430-z6t2'],
])('%s: the id %s', (word, meant) => expect(nearest(word, ids)).toBe(meant));

it.each([
  ['长春发改委', '长春市发展改革委'],
  ['长春市发改委', '长春市发展改革委'],
  ['市', undefined],
  ['沈阳市政府大楼管理处', undefined],
])('%s: the organization %s', (word, meant) => expect(nearest(word, names)).toBe(meant));

it.each([
  ['stat', ['status', 'list', 'show'], 'status'],
  ['owner', ['owners', 'one'], 'owners'],
  // If two candidates contain the word, the nearest spelling decides.
  ['plan', ['plant', 'plane', 'plan-x'], 'plant'],
  ['ab', ['xaxb', 'ac'], 'ac'],
])('%s of %j: %s', (word, candidates, meant) => expect(nearest(word, candidates)).toBe(meant));
