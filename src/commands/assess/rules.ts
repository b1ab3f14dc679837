// By which rules: the weights that the plan's file says, and what counts as what.
import type { Assessment } from '../../evaluate/assess/assess';
import { assessed } from '../../evaluate/assess/facts';
import { hundredths, ruleOf } from '../../evaluate/assess/score';
import type { Block, Text } from '../../page/page';
import type { Say } from '../../page/say';
import { pointsText } from './table';

const pointsOf = (points: number): string => pointsText(hundredths(points));

export function rulesBlocks({ rules, snapshot, leftOut }: Assessment, { messages }: Say): Block[] {
  const words = messages.assess;
  const { columns, notes } = words;
  const { charter } = snapshot.plan;
  const { clause } = charter.default_owners;
  const { base, floor, ceiling } = rules.score;
  const left = [
    words.leftOut(leftOut.dropped, leftOut.doneBefore, leftOut.notBegun),
    ...(leftOut.outside > 0 ? [words.outside(leftOut.outside)] : []),
    ...(leftOut.unshown > 0 ? [words.unshownElsewhere(leftOut.unshown)] : []),
  ];
  return [
    { type: 'heading', level: 2, text: words.rulesTitle },
    {
      type: 'table',
      columns: [
        { label: columns.rule },
        { label: columns.each, align: 'right' },
        { label: columns.cap, align: 'right' },
        { label: columns.how, grows: true },
      ],
      rows: assessed.map((name): Text[] => {
        const { points, cap } = ruleOf(rules, name);
        return [
          words.rules[name],
          pointsOf(name === 'verified' ? points : 0 - points),
          cap === undefined ? words.noCap : pointsOf(cap),
          words.hows[name],
        ];
      }),
    },
    {
      type: 'fields',
      rows: [
        [notes.score, words.scoreRule(pointsOf(base), pointsOf(floor), pointsOf(ceiling))],
        [notes.grades, gradesText(rules.grades, words)],
        [notes.items, words.itemRule],
        [notes.shared, words.sharedRule(clause)],
        [notes.days, words.dayRule(`${charter.years.to}-12-31`)],
        [notes.waivers, words.waiverRule],
        [notes.leftOut, left.join(words.leftOutJoin)],
      ],
    },
  ];
}

function gradesText(lines: Assessment['rules']['grades'], words: Say['messages']['assess']): string {
  const parts = (['excellent', 'good', 'pass'] as const).map((grade) => {
    const { from, without = [] } = lines[grade];
    return words.gradeRule(
      words.grades[grade],
      pointsOf(from),
      without.map((rule) => words.against[rule]).join(words.or),
    );
  });
  return words.gradeRest(parts.join(words.gradeJoin), words.grades.fail);
}
