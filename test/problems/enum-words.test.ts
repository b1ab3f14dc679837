// Every word that the tool itself shows for a code, in either language, leads back to the code; so do everyday words.
import { expect, it } from 'vitest';
import { en } from '../../src/messages/en/index';
import { zh } from '../../src/messages/zh/index';
import { meantCode } from '../../src/schema/enum-words';

const codes = {
  status: ['not-started', 'active', 'blocked', 'done', 'closed', 'dropped'],
  light: ['red', 'yellow', 'green', 'grey'],
  stage: ['planned', 'sited', 'started', 'operating'],
  party: ['TJ', 'CC', 'joint', 'central'],
  origin: ['plan', 'pipeline'],
  organizationType: ['office', 'district', 'zone', 'park', 'body'],
  meetingType: ['leading-group', 'joint-conference', 'exchange'],
  role: ['main-park', 'sub-park', 'core', 'centre', 'city', 'points'],
} as const;
const every = ['month', 'quarter', 'half-year', 'year'];

const rows = Object.entries(codes).flatMap(([kind, allowed]) =>
  [zh, en].flatMap(({ labels }) =>
    allowed.map((code) => {
      const shown = labels[kind as keyof typeof codes] as Readonly<Record<string, string>>;
      return { word: shown[code] ?? '', code, allowed };
    }),
  ),
);
it.each(rows)('$word is $code', ({ word, code, allowed }) => {
  expect(word).not.toBe('');
  expect(meantCode(word, allowed)).toBe(code);
});

it.each([
  ['完成', codes.status, 'done'],
  ['进行中', codes.status, 'active'],
  ['正在推进', codes.status, 'active'],
  ['已开工', codes.stage, 'started'],
  ['红灯', codes.light, 'red'],
  ['天津市', ['TJ', 'CC'], 'TJ'],
  ['联席会', codes.meetingType, 'joint-conference'],
  ['每季度', every, 'quarter'],
  ['半年', every, 'half-year'],
  ['In progress', codes.status, 'active'],
  ['Not Started', codes.status, 'not-started'],
  // A word that means the opposite, or only a part, gives no code.
  ['未完成', codes.status, undefined],
  ['基本完成', codes.status, undefined],
  ['蓝', codes.light, undefined],
])('%s of %j is %s', (word, allowed, code) => expect(meantCode(word, allowed)).toBe(code));
