// Labels and values of record fields in words, as the pages show them.
import type { FieldChange } from '../evaluate/compare/field-changes';
import type { WordsChange } from '../evaluate/compare/words-changes';
import { nameOf } from '../model/describe';
import type { Plan } from '../model/plan';
import { markedWords } from './marked-words';
import type { Text } from './page';
import type { Say } from './say';

/** The label of a field, with its outer fields; an id in the path is kept as it is. */
export function fieldLabel(path: readonly string[], { messages }: Say): string {
  const names: Readonly<Record<string, string>> = messages.fields;
  return messages.fieldWords.within(path.map((name) => (Object.hasOwn(names, name) ? (names[name] ?? name) : name)));
}

/** The label for a piece of the plan's text: a chapter by its title, anything else by id and field. */
export function wordsLabel({ id, path }: Pick<WordsChange, 'id' | 'path'>, say: Say): string {
  if (id !== undefined) return `${id} ${fieldLabel(path, say)}`;
  const [, section = '', field = ''] = path;
  const titles: Readonly<Record<string, string>> = say.messages.labels.section;
  return section === '' ? fieldLabel(path, say) : `${titles[section] ?? section} ${fieldLabel([field], say)}`;
}

/** Fields that hold prose: their changes are marked word by word. */
export const inWords = new Set(
  ['title', 'title_en', 'text', 'quote', 'note', 'summary', 'reason', 'name', 'name_en', 'place', 'publisher'].concat([
    'difficulty',
    'next_step',
    'label',
    'preamble',
    'number',
    'printed',
    'corrected',
  ]),
);

/** The change in words. Names of organizations come from `plans`, the plans of the two sides. */
export function changeText(
  { path, before, after }: FieldChange,
  plans: { readonly before: Plan; readonly after: Plan },
  say: Say,
): Text {
  const name = path.at(-1) ?? '';
  if (typeof before === 'string' && typeof after === 'string' && inWords.has(name)) return markedWords(before, after);
  const [from, to] = [valueText(plans.before, name, before, say), valueText(plans.after, name, after, say)];
  if (before === undefined) return [{ text: to, tone: 'added' }];
  if (after === undefined) return [{ text: from, tone: 'removed' }];
  return [
    { text: from, tone: 'removed' },
    { text: to, tone: 'added' },
  ];
}

export function valueText(plan: Plan, name: string, value: unknown, say: Say): string {
  const { messages, language } = say;
  const { fieldWords, listComma, comma } = messages;
  if (value === undefined || value === null) return fieldWords.nothing;
  if (Array.isArray(value)) return value.map((item) => valueText(plan, name, item, say)).join(listComma);
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => fieldWords.pair(fieldLabel([key], say), valueText(plan, key, part, say)))
      .join(comma);
  if (value === true) return fieldWords.yes;
  const text = String(value);
  const found = /^O-/.test(text) ? nameOf(plan, text, language) : text;
  if (found !== text) return fieldWords.named(found, text);
  return name === 'percent' ? `${text}%` : (wordFor(name, text, say) ?? text);
}

/** The word for a code that a schema fixes (a status, a stage, a party); undefined if it is none. */
export function wordFor(name: string, value: string, { messages }: Say): string | undefined {
  const { labels, changeWords } = messages;
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: labels.status,
    stage: labels.stage,
    light: labels.light,
    party: labels.party,
    host: labels.party,
    origin: labels.origin,
    role: labels.role,
    type: { ...labels.meetingType, ...labels.organizationType },
    every: changeWords.every,
    report_every: changeWords.every,
  };
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  return table && Object.hasOwn(table, value) ? table[value] : undefined;
}
