// A loader parses a file once for several plans, and never returns one plan in place of another.
import { expect, it } from 'vitest';
import type { SourceFile } from '../../src/context';
import { createLoader } from '../../src/load/load';
import { hashOf } from '../../src/model/evidence-files';
import { once, oncePerObject } from '../../src/util/once';
import { approvedPlan, sourcesOf } from '../run-tool';

it('parses a file that two revisions share only once, and hashes an evidence file only once', async () => {
  let hashed = 0;
  const paper: SourceFile = {
    file: 'plan/evidence/a.pdf',
    name: 'evidence/a.pdf',
    hash: () => {
      hashed += 1;
      return undefined;
    },
  };
  const before = [...sourcesOf(approvedPlan), paper];
  const changed: SourceFile = { file: 'plan/reports.yaml', name: 'reports.yaml', bytes: new TextEncoder().encode('[') };
  const load = createLoader();
  const [one, other] = [
    await load(before),
    await load([...before.filter(({ name }) => name !== changed.name), changed]),
  ];
  expect(one.problems).toEqual([]);
  expect(other.problems).not.toEqual([]);
  const documentsOf = ({ documents }: typeof one) => new Map(documents.map((document) => [document.name, document]));
  const [mine, theirs] = [documentsOf(one), documentsOf(other)];
  for (const [name, document] of theirs) expect(document === mine.get(name), name).toBe(name !== changed.name);
  for (const { plan } of [one, other, one]) expect(plan && hashOf(plan, paper.name)).toBeUndefined();
  expect(hashed).toBe(1);
});

it('`once` does its work once, even if the result is undefined', () => {
  let done = 0;
  const work = (): undefined => void (done += 1);
  const [made, ofObject] = [once(work), oncePerObject(work)];
  const [one, other] = [{}, {}];
  for (let time = 0; time < 3; time += 1) [made(), ofObject(one), ofObject(other)].forEach(() => {});
  expect(done).toBe(3);
});
