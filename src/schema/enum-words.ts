// Everyday words for the codes of fields: somebody who writes 开工 means `started`.
import { nearest } from '../util/nearest';

/**
 * Words by code; a code means the same in every field. All labels in src/messages are here
 * (test/problems/enum-words.test.ts).
 */
const commonWords: Readonly<Record<string, readonly string[]>> = {
  'not-started': ['未启动', '未开始', '未开展'],
  active: ['推进中', '进行中', '实施中', '在建', 'in progress', 'ongoing'],
  blocked: ['受阻', '停滞', '暂停', 'stuck'],
  done: ['已完成', '完工', '办结', 'completed', 'complete', 'finished'],
  closed: ['已销号', '关闭'],
  dropped: ['终止', '取消', 'cancelled'],
  planned: ['谋划', '规划'],
  sited: ['落位', '选址'],
  started: ['开工', '动工'],
  operating: ['投产', '运营'],
  red: ['红'],
  yellow: ['黄', 'amber'],
  green: ['绿'],
  grey: ['灰', 'gray'],
  'leading-group': ['领导小组会议'],
  'joint-conference': ['联席会议'],
  exchange: ['会商', '会见', '会谈', '座谈', 'talks'],
  TJ: ['天津', 'Tianjin'],
  CC: ['长春', 'Changchun'],
  joint: ['两市', '共有', 'both cities', 'both'],
  central: ['中央', '国家'],
  office: ['机关', '部门'],
  district: ['区县（市）', '区县', '区', '县'],
  zone: ['功能区', '开发区'],
  park: ['园区、基地', '园区', '基地', 'park or base', 'base'],
  body: ['议事协调机构', 'standing body'],
  plan: ['方案所列', '方案', 'in the plan'],
  pipeline: ['后来进入', 'added later'],
  'main-park': ['主园', 'main park'],
  'sub-park': ['分园'],
  core: ['一核', '核'],
  centre: ['三大中心', '中心', 'center'],
  city: ['一城', '城'],
  points: ['多点', '点'],
  month: ['月', 'monthly'],
  quarter: ['季', 'quarterly'],
  'half-year': ['半年', 'half-yearly'],
  year: ['年', 'yearly', 'annual'],
};

/** The code that was probably meant: the one with this word, else the one nearest in spelling, else undefined. */
export function meantCode(written: string, codes: readonly string[]): string | undefined {
  const plain = bare(written);
  return codes.find((code) => commonWords[code]?.some((word) => bare(word) === plain)) ?? nearest(written, codes);
}

/** The word without common prefixes and suffixes: 已开工, 红灯, 天津市, 联席会. Keeps 未, so that 未完成 is not 完成. */
const bare = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(?:已经?|正在|每)(?=.)/, '')
    .replace(/(?<=.)(?:中|了|灯|市|方|度|会议?)$/, '');
