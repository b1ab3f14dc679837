// Writes the plan's text from the records: every clause in the order of the document.
import type { Erratum, PlanFile } from '../schema/generated/types';
import type { Clause, Plan, PlanRecord, RecordOf } from './plan';

type Section = PlanFile['sections'][number]['id'];

export function buildClauses(charter: PlanFile, charterFile: string, records: readonly PlanRecord[]): Clause[] {
  const clauses: Clause[] = [];
  const errata = new Map<string, Erratum[]>();
  for (const erratum of charter.errata) errata.set(erratum.clause, [...(errata.get(erratum.clause) ?? []), erratum]);
  const add = (key: string, text: string, file: string, path: readonly (string | number)[]): void => {
    const printed = (errata.get(key) ?? []).reduce(
      (words, { corrected, printed }) => words.replace(corrected, () => printed),
      text,
    );
    clauses.push({ key, text, printed, file, path });
  };
  const ofKind = <K extends PlanRecord['kind']>(kind: K): RecordOf<K>[] =>
    records.filter((record) => record.kind === kind) as unknown as RecordOf<K>[];
  const addTitled = ({ id, data, file, path }: RecordOf<'project'> | RecordOf<'safeguard'>): void => {
    if (data.text === undefined) return;
    add(`${id}.title`, data.title, file, [...path, 'title']);
    add(id, data.text, file, [...path, 'text']);
  };

  for (const field of ['label', 'title', 'preamble'] as const) add(field, charter[field], charterFile, [field]);
  charter.sections.forEach((section, index) => {
    add(`${section.id}.title`, section.title, charterFile, ['sections', index, 'title']);
    if (section.text !== undefined) add(section.id, section.text, charterFile, ['sections', index, 'text']);
    if (section.id === 'tasks') {
      for (const area of ofKind('area')) {
        add(area.id, area.data.title, area.file, [...area.path, 'title']);
        for (const task of ofKind('task').filter(({ parent }) => parent === area.id)) {
          add(task.id, task.data.title, task.file, ['title']);
          task.data.measures.forEach(({ id, text }, position) =>
            add(id, text, task.file, ['measures', position, 'text']),
          );
        }
      }
    }
    if (section.id === 'projects') ofKind('project').forEach(addTitled);
    if (section.id === 'safeguards') ofKind('safeguard').forEach(addTitled);
  });
  return clauses;
}

export type DocumentBlock = {
  readonly kind: 'label' | 'title' | 'section' | 'area' | 'paragraph';
  readonly text: string;
};

const chineseNumber = (index: number): string => '一二三四五六七八九十'[index] ?? String(index + 1);

/** Blocks of the document as on paper. With `printed`, the misprints of the original are put back. */
export function writeDocument(plan: Plan, words: 'text' | 'printed' = 'text'): DocumentBlock[] {
  const clauses = new Map(plan.clauses.map((clause) => [clause.key, clause[words]]));
  const text = (key: string): string => clauses.get(key) ?? '';
  const { charter } = plan;
  const blocks: DocumentBlock[] = [
    { kind: 'label', text: text('label') },
    { kind: 'title', text: text('title') },
    { kind: 'paragraph', text: text('preamble') },
  ];
  const inside: Record<Section, () => void> = {
    guideline: () => blocks.push({ kind: 'paragraph', text: text('guideline') }),
    goals: () => blocks.push({ kind: 'paragraph', text: text('goals') }),
    tasks: () => plan.ofKind('area').forEach(writeArea),
    projects: () => writeTitled(plan.ofKind('project').filter(({ data }) => data.text !== undefined)),
    safeguards: () => writeTitled(plan.ofKind('safeguard')),
  };
  charter.sections.forEach((section, index) => {
    blocks.push({ kind: 'section', text: `${chineseNumber(index)}、${text(`${section.id}.title`)}` });
    inside[section.id]();
  });
  return blocks;

  function writeArea(area: RecordOf<'area'>, index: number): void {
    blocks.push({ kind: 'area', text: `（${chineseNumber(index)}）${text(area.id)}。` });
    for (const task of plan.ofKind('task').filter(({ parent }) => parent === area.id)) {
      // Tasks are numbered through all areas.
      let paragraph = `${Number(task.id.slice(1))}. ${text(task.id)}。`;
      for (const measure of task.data.measures) {
        if (measure.starts_paragraph) {
          blocks.push({ kind: 'paragraph', text: paragraph });
          paragraph = '';
        }
        paragraph += text(measure.id);
      }
      blocks.push({ kind: 'paragraph', text: paragraph });
    }
  }

  function writeTitled(records: readonly { id: string }[]): void {
    records.forEach(({ id }, index) => {
      blocks.push({ kind: 'paragraph', text: `（${chineseNumber(index)}）${text(`${id}.title`)}。${text(id)}` });
    });
  }
}
