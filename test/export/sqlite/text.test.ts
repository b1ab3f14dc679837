// The SQLite file of an incomplete plan and of hostile texts: foreign keys are valid, missing records are listed, and texts stay unchanged.
import { describe, expect, it } from 'vitest';
import { ownPlan, planWith } from '../../run-tool';
import { exported, reading } from '../sqlite-file';
import { sound, soundness } from './soundness';

describe('an incomplete plan', () => {
  const broken = (name: string, from: string, to: string): Record<string, string> => ({
    [name]: (ownPlan[name] ?? '').replace(from, to),
  });
  const files = {
    ...ownPlan,
    'tasks/T07.yaml': '<<<<<<< HEAD\n',
    ...broken('organizations.yaml', 'party: TJ', 'party: XX'),
    ...broken('safeguards.yaml', 'id: S02', 'id: S01'),
    ...broken('meetings/G20190227.yaml', 'items: [T14, J01]', 'items: [T14, J05]'),
  };

  it('has keys that hold, and says what is missing, of how many', async () => {
    const { bytes } = await exported(files, '2019-03-01');
    reading(bytes, (rows) => {
      expect(soundness(rows)).toEqual(sound);
      expect(rows('SELECT complete, issued_by FROM plan')).toEqual([{ complete: 0, issued_by: null }]);
      expect(rows('SELECT kind, expected, read, repeated FROM counts WHERE expected <> read OR repeated > 0')).toEqual([
        { kind: 'task', expected: 18, read: 17, repeated: 0 },
        { kind: 'measure', expected: 58, read: 55, repeated: 0 },
        { kind: 'safeguard', expected: 6, read: 6, repeated: 1 },
        { kind: 'organization', expected: 74, read: 0, repeated: 0 },
      ]);
      expect(rows('SELECT id FROM safeguards')).toHaveLength(5);
      expect(rows('SELECT * FROM unresolved WHERE record IS NULL')).toEqual([
        { record: null, field: 'issued_by', target: 'O-central-ndrc', why: 'unread' },
      ]);
      expect(rows("SELECT count(*) AS n FROM unresolved WHERE field = 'reported_by'")).toEqual(
        rows('SELECT count(*) AS n FROM updates WHERE reported_by IS NULL'),
      );
      expect(rows('SELECT * FROM owners')).toEqual([]);
    });
  });

  it('names what is not known yet on the day', async () => {
    const { bytes } = await exported(files, '2019-03-01');
    reading(bytes, (rows) => {
      expect(rows("SELECT * FROM unresolved WHERE why = 'later'")).toEqual([
        { record: 'G20190227.1', field: 'items', target: 'J05', why: 'later' },
      ]);
      expect(rows("SELECT item, position FROM action_items WHERE action = 'G20190227.1'")).toEqual([
        { item: 'T14', position: 0 },
      ]);
    });
  });
});

describe('text from a plan', () => {
  const hostile = [
    `'); DROP TABLE tasks; --`,
    `=HYPERLINK("http://x","y")`,
    `<script>alert(1)</script>\u202E]]>\u0007\u001b[31m`,
    `a\u0000b\ud800 ' " ? :a @b $c ?1 👨‍👩‍👧 \u{2A6D6}`,
  ];

  it('is bound, and comes out as it went in', async () => {
    const updates = hostile.map((note, index) => ({
      id: `U20190301-0${index}aa`,
      on: '2019-03-01',
      item: 'T07',
      by: 'O-tj-office',
      note,
      difficulty: note,
      evidence: [{ title: note, publisher: note, url: 'https://example.cn/a' }],
    }));
    const files = planWith({ 'progress/2019.yaml': JSON.stringify({ updates }) });
    const { bytes, plan } = await exported(files, '2019-06-30');
    // Hidden signs are removed when a file is read. NUL, which a text of SQLite cannot hold, becomes U+FFFD.
    const notes = plan.ofKind('update').map(({ data }) => hex(data.note.replace('\0', '\ufffd')));
    expect(notes).toEqual(hostile.map((text) => hex(text.replace(/[\u202E\u200D]/gu, '').replace('\0', '\ufffd'))));
    reading(bytes, (rows) => {
      expect(soundness(rows)).toEqual(sound);
      expect(rows('SELECT count(*) AS n FROM tasks')).toEqual([{ n: 18 }]);
      const found = rows(`SELECT hex(note) AS note, hex(difficulty) AS difficulty, hex(e.title) AS title
        FROM updates u JOIN evidence e ON e.record = u.id ORDER BY u.id`);
      expect(found).toEqual(notes.map((note) => ({ note, difficulty: note, title: note })));
    });
  });
});

const hex = (text: string): string => Buffer.from(text).toString('hex').toUpperCase();
