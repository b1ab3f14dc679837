// Scorecards: who scored what in a period, then every point with the record that it rests on, then the rules.
import { type Assessment, unscored } from '../../evaluate/assess/assess';
import { type Block, type Page, paragraph } from '../../page/page';
import type { Say } from '../../page/say';
import { cardBlocks, cardsTable } from './card';
import { rulesBlocks } from './rules';
import { assessTable, groupName, pointsText, statisticsLine } from './table';

export function assessPage(assessment: Assessment, say: Say): Page {
  const { snapshot, span, period, rulesFile, grouping } = assessment;
  const words = say.messages.assess;
  return {
    blocks: [
      {
        type: 'heading',
        level: 1,
        text: words.title(words.period(period)),
        aside: say.messages.asOf(snapshot.asOf),
      },
      {
        type: 'fields',
        rows: [
          [words.span, words.spanDays(span.first, span.last)],
          [words.grouping, words.groupings[grouping]],
          [words.rulesFile, rulesFile],
        ],
      },
      ...notices(assessment, say),
      ...assessBlocks(assessment, say),
      ...whyHint(assessment, say),
    ],
  };
}

/** With more scorecards than this, one table replaces the separate cards. */
const mostCards = 6;

/** The page without its title, for the annex of another report. */
export function assessBlocks(assessment: Assessment, say: Say): Block[] {
  const { scorecards } = assessment;
  const words = say.messages.assess;
  const marked = scorecards.filter(({ lines }) => lines.length > 0);
  const clean = scorecards.filter(({ lines }) => lines.length === 0);
  const names = clean.map(({ id }) => groupName(assessment, id, say));
  return [
    { type: 'heading', level: 2, text: words.statistics },
    paragraph(statisticsLine(assessment.items, say, assessment.isOver)),
    { type: 'heading', level: 2, text: words.scores },
    ...(scorecards.length > 0 ? [assessTable(assessment, say), muted(words.legend)] : [paragraph(words.nobody)]),
    ...notAssessed(assessment, say),
    ...(scorecards.length > 0 ? [{ type: 'heading', level: 2, text: words.details } as const] : []),
    ...(marked.length > mostCards
      ? cardsTable(assessment, marked, say)
      : marked.flatMap((card) => cardBlocks(assessment, card, say))),
    ...(clean[0] ? [paragraph(words.clean(names, pointsText(clean[0].score)))] : []),
    ...rulesBlocks(assessment, say),
  ];
}

const muted = (text: string): Block => ({ type: 'paragraph', text: [{ text, tone: 'muted' }] });

function notAssessed(assessment: Assessment, say: Say): Block[] {
  const words = say.messages.assess.unscored;
  const { issued_on: issued } = assessment.snapshot.plan.charter;
  return unscored.flatMap((reason) => {
    const names = assessment.notAssessed
      .filter((one) => one.reason === reason)
      .map(({ id }) => groupName(assessment, id, say));
    return names.length > 0 ? [paragraph(words[reason](names, issued))] : [];
  });
}

function notices({ snapshot: { plan, asOf }, span, isOver }: Assessment, { messages }: Say): Block[] {
  const words = messages.assess;
  const { to } = plan.charter.years;
  const end = `${to}-12-31`;
  if (span.first > end) {
    const command = { text: `tjcc assess --period ${to}`, tone: 'command' as const };
    return [{ type: 'notice', tone: 'yellow', lines: [[words.afterwards(end), command]] }];
  }
  return !isOver ? [{ type: 'notice', tone: 'muted', lines: [words.unfinished(span.last, asOf)] }] : [];
}

/** A `tjcc why` hint with `--as-of`, since the day judged is the end of the period, not the day asked for. */
function whyHint({ scorecards, snapshot }: Assessment, { messages }: Say): Block[] {
  const [line] = scorecards.flatMap(({ lines }) => lines);
  if (!line) return [];
  const text = `tjcc why ${line.fact.item.record.id} --as-of ${snapshot.asOf}`;
  return [{ type: 'paragraph', text: [messages.assess.why, { text, tone: 'command' }] }];
}
