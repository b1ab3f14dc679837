// The scorecards for `--json`. Points are numbers; they are exact to the hundredth.
import type { Assessment, Scorecard } from '../../evaluate/assess/assess';
import type { ScoreLine } from '../../evaluate/assess/score';
import { titleOf } from '../../model/describe';
import type { Plan } from '../../model/plan';
import { bonusOf, statistics } from './table';

export function assessData(assessment: Assessment, nameOf: (id: string) => readonly [zh: string, en: string]) {
  const { snapshot, span, period, grouping, rules, rulesFile, items, leftOut, isOver } = assessment;
  const named = (id: string) => ({ id, name: nameOf(id)[0], nameEn: nameOf(id)[1] });
  return {
    period: { name: period, first: span.first, last: span.last, over: isOver },
    grouping,
    rulesFile,
    rules,
    statistics: {
      total: items.length,
      ...Object.fromEntries(
        statistics(items, isOver)
          .filter(([name]) => name !== 'dropped')
          .map(([name, count]) => [name, count]),
      ),
    },
    scorecards: assessment.scorecards.map((card) => ({ ...named(card.id), ...cardData(card, snapshot.plan) })),
    notAssessed: assessment.notAssessed.map(({ id, reason }) => ({ ...named(id), reason })),
    leftOut,
  };
}

const cardData = (card: Scorecard, plan: Plan) => ({
  items: card.items.map(({ record }) => record.id),
  byDefault: card.byDefault,
  shared: card.shared,
  onTime: card.onTime,
  ...card.counts,
  excused: card.excused,
  bonus: bonusOf(card) / 100,
  score: card.score / 100,
  grade: card.grade,
  heldBack: card.heldBack ?? null,
  lines: card.lines.map((line) => lineData(line, plan)),
});

function lineData({ fact, points, balance, limit }: ScoreLine, plan: Plan) {
  const { record } = fact.item;
  return {
    rule: fact.rule,
    id: record.id,
    title: titleOf(plan, record, 'zh'),
    titleEn: titleOf(plan, record, 'en'),
    due: 'due' in fact ? fact.due : null,
    days: 'days' in fact ? fact.days : null,
    on: 'on' in fact ? fact.on : null,
    since: fact.rule === 'silent' ? fact.since : null,
    lastReport: (fact.rule === 'silent' ? fact.last : undefined) ?? null,
    limitDays: fact.rule === 'silent' ? fact.limit : null,
    update: fact.rule === 'unshown' ? fact.update.id : null,
    gap: fact.rule === 'unshown' ? fact.gap : null,
    waivedUntil: ('waivedUntil' in fact ? fact.waivedUntil : undefined) ?? null,
    points: points / 100,
    balance: balance / 100,
    limit: limit ?? null,
  };
}
