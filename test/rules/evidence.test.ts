// evidence/missing and evidence/changed: an evidence file exists under exactly its name, with the recorded content.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLoader } from '../../src/load/load';
import type { Update } from '../../src/schema/generated/types';
import { planWith, sourcesOf } from '../run-tool';
import { base, eachRow, find, record } from './recorded';

describe('evidence', () => {
  const name = 'evidence/Lumi\u00e8re.pdf';
  const apart = name.normalize('NFD');
  const sha256 = createHash('sha256').update('%PDF').digest('hex');
  const naming = (named: string, hash = sha256): Update => ({
    ...base,
    evidence: [
      { title: '纪要', publisher: '某单位' },
      { title: '纪要', publisher: '某单位', path: named, ...(hash ? { sha256: hash } : {}) },
    ],
  });
  const path = 'U20190430-a1 evidence.1.path';

  eachRow([
    ['as recorded', [naming(name)], [], { [name]: '%PDF' }],
    ['exchanged', [naming(name)], ['evidence/changed: U20190430-a1 evidence.1.sha256'], { [name]: '%PDf' }],
    ['without a fingerprint', [naming(name, '')], [`evidence/changed: ${path}`], { [name]: '%PDF' }],
    ['nowhere', [naming(name)], [`evidence/missing absent: ${path}`]],
    ['stored apart, as macOS does', [naming(name)], [`evidence/missing file-form: ${path}`], { [apart]: '%PDF' }],
    ['written apart', [naming(apart)], [`evidence/missing path-form: ${path}`], { [name]: '%PDF' }],
    [
      'in other case',
      [naming(name)],
      [`evidence/missing case: ${path}`],
      { [name.toUpperCase().replace('EVIDENCE', 'evidence')]: '%PDF' },
    ],
    [
      'stored apart and in other case',
      [naming(name)],
      [`evidence/missing case: ${path}`],
      { [apart.replace('L', 'l')]: '%PDF' },
    ],
    ['both forms there', [naming(apart)], [], { [name]: '', [apart]: '%PDF' }],
  ]);

  it('the nearest file is named, whatever its folder', async () => {
    const [problem] = await find({ ...record([naming('evidence/2019/纪要1.pdf')]), 'evidence/2019/纪要2.pdf': '' });
    expect(problem?.params.nearest).toBe('evidence/2019/纪要2.pdf');
  });

  it('two files of one name: the record of the one that is there is named', async () => {
    const other: Update = { ...naming(name, 'a'.repeat(64)), id: 'U20180430-a1', on: '2018-04-30' };
    const former = `updates:\n  - ${JSON.stringify(other)}\n`;
    const [problem] = await find({ ...record([naming(name)]), 'progress/2018.yaml': former, [name]: '%PDF' });
    expect(problem).toMatchObject({ file: 'plan/progress/2018.yaml', params: { twin: 'plan/progress/2019.yaml' } });
  });

  it('what cannot be read is told once', async () => {
    const sources = sourcesOf(planWith(record([naming(name)])));
    const { problems } = await createLoader()([...sources, { file: `plan/${name}`, name, hash: () => undefined }]);
    expect(problems.map(({ code, params }) => [code, params.reason])).toEqual([['evidence/missing', 'unreadable']]);
  });

  it('only what a record names is read, and once', async () => {
    const read: string[] = [];
    const papers = [name, 'evidence/other.pdf'].map((paper) => ({
      file: `plan/${paper}`,
      name: paper,
      hash: () => {
        read.push(paper);
        return sha256;
      },
    }));
    const named = record([naming(name), { ...naming(name), id: 'U20190430-a2' }]);
    await createLoader()([...sourcesOf(planWith(named)), ...papers]);
    expect(read).toEqual([name]);
    await createLoader()([...sourcesOf(planWith({})), ...papers]);
    expect(read).toEqual([name]);
  });
});
