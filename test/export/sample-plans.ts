// Three plans for docs/data.md: this one with the invented reports of the transcripts, and two copies under other
// numbers, one with invented reports and one without any.
import { type PlanFiles, plans } from './sqlite-file';

const reported = `# 示例：为文档编的进展，不是真事。
updates:
  - id: U20181220-aa01
    on: 2018-12-20
    item: M2018.1
    by: O-tj-office
    note: 示例：机制文件已印发。
    status: done
    evidence:
      - title: 示例文件
        publisher: 示例单位
        url: https://example.cn/document.html

  - id: U20190110-aa01
    on: 2019-01-10
    item: R01.2018
    by: O-cc-office
    note: 示例：联席会议晚开了几天。
    status: done
    evidence:
      - title: 示例纪要
        publisher: 示例单位
        url: https://example.cn/minutes.html

  - id: U20190520-aa01
    on: 2019-05-20
    item: J01
    by: O-cc-office
    note: 示例：园区开工。
    status: active
    stage: started

  - id: U20190605-aa01
    on: 2019-06-05
    item: T07.2
    by: O-tj-office
    note: 示例：用地已经落实。
    status: active
    percent: 60
`;

const numbered = (number: string, more: PlanFiles): PlanFiles => ({
  ...plans.approved,
  ...more,
  'plan.yaml': (plans.approved['plan.yaml'] ?? '').replace('发改振兴〔2018〕437号', number),
});

/** The plans, by the name of their database file. */
export const samplePlans: Readonly<Record<string, PlanFiles>> = {
  a: plans.decided,
  b: numbered('示例〔2018〕1号', { 'progress/2019.yaml': reported }),
  c: numbered('示例〔2018〕2号', {}),
};
