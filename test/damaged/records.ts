// Records and files that are missing, copied or misnamed, or that refer to missing ones.
import { approvedPlan } from '../run-tool';
import { edit, lineOf, meeting, type Row, T07, text, without } from './damage';

// biome-ignore format: a table
export const recordsDamage: readonly Row[] = [
  ['id used in two files', edit('safeguards.yaml', ['id: S06', 'id: S05']), [
    'text/altered fingerprint.yaml:113:8',
    'id/duplicate safeguards.yaml:31:9',
    'text/altered safeguards.yaml:32:12',
    'text/altered safeguards.yaml:34:11',
    'text/quote timeline.yaml:84:12',
  ]],
  ['id of another kind', edit('organizations.yaml', ['id: O-tj-committee\n', 'id: O-tj-government\n']), [
    'id/duplicate organizations.yaml:44:9',
    'reference/unknown organizations.yaml:58:13',
  ]],
  ['T07 copied over T08', { 'tasks/T08.yaml': text(T07) }, [
    'text/altered fingerprint.yaml:44:8',
    'id/duplicate tasks/T08.yaml:4:5',
    'id/file-name tasks/T08.yaml:4:5',
  ]],
  ['T07 copied to a new file', { 'tasks/T07 - 副本.yaml': text(T07) }, [
    'id/duplicate tasks/T07 - 副本.yaml:4:5',
    'id/file-name tasks/T07 - 副本.yaml:4:5',
  ]],
  ['a meeting in the file of another day', { 'meetings/G20190429.yaml': meeting('G20190430') }, [
    'id/file-name meetings/G20190429.yaml:1:5',
  ]],
  ['deleted task file', { [T07]: undefined }, [
    'file/missing tasks/T07.yaml',
  ]],
  ['deleted task file that is quoted', { 'tasks/T15.yaml': undefined }, [
    'file/missing tasks/T15.yaml',
  ]],
  ['T07.yml', { [T07]: undefined, 'tasks/T07.yml': text(T07) }, [
    'file/missing tasks/T07.yaml',
    'file/stray tasks/T07.yml',
  ]],
  ['T07.yaml.txt', { [T07]: undefined, 'tasks/T07.yaml.txt': text(T07) }, [
    'file/missing tasks/T07.yaml',
    'file/stray tasks/T07.yaml.txt',
  ]],
  ['tasks folder missing', Object.fromEntries(Object.keys(approvedPlan).filter((name) => name.startsWith('tasks/')).map((name) => [name, undefined])), [
    'file/missing tasks/',
  ]],
  ['organizations missing', { 'organizations.yaml': undefined }, [
    'file/missing organizations.yaml',
  ]],
  ['organizations broken', edit('organizations.yaml', ['name: 天津市委\n', 'name: "天津市委\n']), [
    'yaml/syntax organizations.yaml:37:11',
  ]],
  ['pairings missing', { 'pairings.yaml': undefined }, [
    'file/missing pairings.yaml',
  ]],
  ['timeline missing', { 'timeline.yaml': undefined }, [
    'file/missing timeline.yaml',
  ]],
  ['projects missing', { 'projects.yaml': undefined }, [
    'file/missing projects.yaml',
  ]],
  ['safeguards missing and a broken task', { 'safeguards.yaml': undefined, [T07]: 'id: T07\n' }, [
    'file/missing safeguards.yaml',
    'schema/required tasks/T07.yaml:1:1',
    'schema/required tasks/T07.yaml:1:1',
    'schema/required tasks/T07.yaml:1:1',
    'schema/required tasks/T07.yaml:1:1',
  ]],
  ['fingerprint deleted', { 'fingerprint.yaml': undefined }, [
    'file/missing fingerprint.yaml',
  ]],
  ['fingerprint of a clause changed', edit('fingerprint.yaml', ['T01.1: 9', 'T01.1: 8']), [
    'text/altered tasks/T01.yaml:11:11',
  ]],
  ['fingerprint of the whole changed', edit('fingerprint.yaml', ['whole: 7', 'whole: 8']), [
    'text/altered fingerprint.yaml:4:8',
  ]],
  ['fingerprint of a clause deleted', without('fingerprint.yaml', lineOf('fingerprint.yaml', 'T01.1:'), lineOf('fingerprint.yaml', 'T01.1:')), [
    'text/altered tasks/T01.yaml:11:11',
  ]],
  ['plan.yaml without counts', edit('plan.yaml', ['counts:\n', 'count:\n']), [
    'schema/required plan.yaml:4:1',
    'schema/unknown-field plan.yaml:114:1',
  ]],
  ['plan.yaml broken', edit('plan.yaml', ['label: 附件', 'label: "附件']), [
    'yaml/syntax plan.yaml:6:8',
  ]],
  ['plan.yaml empty', { 'plan.yaml': '' }, [
    'schema/type plan.yaml:1:1',
  ]],
  ['a count lowered along with a record', { ...edit('plan.yaml', ['pairing: 16', 'pairing: 15']), ...edit('pairings.yaml', ['\n  - id: P15\n    changchun: [O-cc-dehui]\n    tianjin: [O-tj-dongli]\n    clause: T15.2\n    quote: 德惠市与天津东丽区\n', '']) }, []],
  ['unknown organization', edit('safeguards.yaml', ['O-tj-publicity', 'O-tj-publicty']), [
    'reference/unknown safeguards.yaml:29:14',
  ]],
  ['unknown area', edit(T07, ['area: A2', 'area: A9']), [
    'text/altered fingerprint.yaml:40:8',
    'reference/unknown tasks/T07.yaml:5:7',
  ]],
  ['the wrong area', edit(T07, ['area: A2', 'area: A3']), [
    'text/altered fingerprint.yaml:4:8',
  ]],
  ['sides of a pairing exchanged', edit('pairings.yaml', ['changchun: [O-cc-new-area]\n    tianjin: [O-tj-binhai]', 'changchun: [O-tj-binhai]\n    tianjin: [O-cc-new-area]']), [
    'pairing/side pairings.yaml:6:17',
    'pairing/side pairings.yaml:7:15',
  ]],
  ['milestone in another year', edit('timeline.yaml', ['合作机制\n    due: 2018', '合作机制\n    due: 2019']), [
    'id/sequence timeline.yaml:9:10',
  ]],
];
