// Scorecards, one by one or in one table: every point with the record that it rests on, and the sum.
import type { Assessment, Scorecard } from '../../evaluate/assess/assess';
import { hundredths, type ScoreLine } from '../../evaluate/assess/score';
import { idCell } from '../../page/cells';
import type { Block, Column, Text } from '../../page/page';
import type { Say } from '../../page/say';
import { shortTitle } from '../../page/short-title';
import { groupBy } from '../../util/group-by';
import { groupName, pointsText } from './table';

export function cardBlocks(assessment: Assessment, card: Scorecard, say: Say): Block[] {
  const { messages } = say;
  const words = messages.assess;
  const { plan } = assessment.snapshot;
  const name = groupName(assessment, card.id, say);
  const owns = words.owns(
    card.items.length,
    assessment.grouping === 'area' ? 0 : card.byDefault,
    card.shared,
    plan.charter.default_owners.clause,
  );
  return [
    {
      type: 'heading',
      level: 3,
      text: words.card(
        assessment.grouping === 'unit' ? `${name} ${card.id}` : name,
        pointsText(card.score),
        words.grades[card.grade],
      ),
    },
    { type: 'paragraph', text: [{ text: owns, tone: 'muted' }] },
    { type: 'table', columns: lineColumns(say), rows: grouped(card.lines).map((lines) => cardRow(lines, plan, say)) },
    { type: 'paragraph', text: sumText(card, hundredths(assessment.rules.score.base), say) },
  ];
}

const lineColumns = ({ messages }: Say): Column[] => [
  { label: messages.assess.columns.rule },
  { label: messages.columns.id },
  { label: messages.columns.title, grows: true },
  { label: messages.columns.state, grows: true },
  { label: messages.assess.columns.points, align: 'right' },
  { label: messages.assess.columns.balance, align: 'right' },
];

/** All scorecards in one table, each begun with its name; where a grade is withheld, whose and why. */
export function cardsTable(assessment: Assessment, cards: readonly Scorecard[], say: Say): Block[] {
  const { messages } = say;
  const words = messages.assess;
  const { plan } = assessment.snapshot;
  const name = (card: Scorecard): string => groupName(assessment, card.id, say);
  const held = groupBy(
    cards.filter(({ heldBack }) => heldBack !== undefined),
    ({ heldBack, grade }) => `${grade} ${heldBack?.grade} ${heldBack?.by.join(' ')}`,
  );
  return [
    {
      type: 'table',
      columns: [{ label: words.columns.unit[assessment.grouping], grows: true }, ...lineColumns(say)],
      rows: cards.flatMap((card) =>
        grouped(card.lines).map((lines, index): Text[] => [
          index === 0 ? name(card) : '',
          ...cardRow(lines, plan, say),
        ]),
      ),
    },
    ...[...held.values()].flatMap((group): Block[] => {
      const [{ heldBack, grade } = { heldBack: undefined, grade: 'fail' as const }] = group;
      if (!heldBack) return [];
      const by = heldBack.by.map((rule) => words.against[rule]).join(words.or);
      const text = words.withheld(group.map(name), words.grades[heldBack.grade], by, words.grades[grade]);
      return [{ type: 'paragraph', text }];
    }),
  ];
}

/** What costs or brings nothing, since a cap, the floor or the ceiling has been reached, makes one row of its kind. */
function grouped(lines: readonly ScoreLine[]): (readonly [ScoreLine, ...ScoreLine[]])[] {
  const rows: [ScoreLine, ...ScoreLine[]][] = [];
  const isSpent = ({ points, limit }: ScoreLine): boolean => points === 0 && limit !== undefined && limit !== 'waived';
  for (const line of lines) {
    const last = rows.at(-1);
    if (last && isSpent(line) && isSpent(last[0]) && last[0].fact.rule === line.fact.rule) last.push(line);
    else rows.push([line]);
  }
  return rows;
}

function cardRow(
  [line, ...more]: readonly [ScoreLine, ...ScoreLine[]],
  plan: Assessment['snapshot']['plan'],
  say: Say,
): Text[] {
  const words = say.messages.assess;
  const { fact, points, balance, limit } = line;
  if (more.length > 0 && limit) {
    const ids = [line, ...more].map(({ fact }) => (fact.rule === 'unshown' ? fact.update.id : fact.item.record.id));
    const named = words.more(ids.length, ids.join(say.messages.listComma));
    return [words.rules[fact.rule], '', named, words.limits[limit], pointsText(points), pointsText(balance)];
  }
  const { record } = fact.item;
  const told = words.fact(fact);
  return [
    words.rules[fact.rule],
    [idCell(record.id)],
    shortTitle(plan, record, say.language),
    limit === undefined ? told : words.limited(told, limit),
    pointsText(points),
    pointsText(balance),
  ];
}

function sumText({ lines, score, grade, heldBack }: Scorecard, base: number, { messages }: Say): string {
  const words = messages.assess;
  const sum = words.sum(arithmetic(lines, base, score), words.grades[grade]);
  if (!heldBack) return sum;
  return words.heldBack(
    sum,
    words.grades[heldBack.grade],
    heldBack.by.map((rule) => words.against[rule]).join(words.or),
  );
}

/** 100 − 5 − 3 = 92; what costs nothing is left out. */
function arithmetic(lines: readonly ScoreLine[], base: number, score: number): string {
  const steps = lines
    .filter(({ points }) => points !== 0)
    .map(({ points }) => `${points < 0 ? '−' : '+'} ${pointsText(Math.abs(points))}`);
  return steps.length === 0 ? pointsText(score) : [pointsText(base), ...steps, '=', pointsText(score)].join(' ');
}
