// 年度工作计划 (asked of every pair of cities by 国办发〔2017〕22号, 四（二）): what is due in the year, what is carried over,
// the present state, and what is still open. It sets no goal that the plan or a meeting has not set.
import { type Item, isSettled } from '../../../evaluate/snapshot/item';
import { countItems, datedItems, inheritedDeadlines, withinArea } from '../../../evaluate/snapshot/totals';
import { type Block, paragraph } from '../../../page/page';
import type { Kind } from '../../../schema/kinds';
import { projectsSection } from './annual-summary';
import type { Brief, OfficialReport, ReportSection } from './brief';
import { noteFigures, notesSection } from './notes';
import { overallFigures, overallSection } from './overall';
import { cooperationOf, idList, nameIn, numbered, ownersIn, stateIn, titleWords } from './words';

export function annualPlan(brief: Brief, unsound: number): OfficialReport {
  const { view, say } = brief;
  const { report: official } = say.messages;
  const figures = overallFigures(view);
  const { goals, yearly, agreed } = official.sections;
  // The day judged is the last before the year: what is due on it and not done is carried over, though not overdue.
  const isCarried = (item: Item): boolean => !isSettled(item) && (item.deadline?.day ?? view.first) < view.first;
  const carried = datedItems(view.end).filter(isCarried);
  const inherited = inheritedDeadlines(view.end).filter(isCarried).length;
  return {
    title: official.titles['annual-plan'](cooperationOf(view.plan, say), view.period),
    opening: [official.openings.plan(...titleWords(view.plan, say), view.period, view.asOf)],
    sections: [
      dueSection(brief, goals, 'milestone'),
      dueSection(brief, yearly, 'instance'),
      dueSection(brief, agreed, 'action'),
      carriedSection(brief, carried, inherited),
      projectsSection(brief),
      tasksSection(brief),
      overallSection(brief, figures, false),
      missingSection(brief),
      notesSection(brief, unsound, { isPeriod: false }),
    ],
    annexes: [],
    figures: {
      ...figures,
      due: view.due.length,
      carried: carried.length,
      carriedInherited: inherited,
      notes: noteFigures(view),
    },
  };
}

/** Items of one kind that fall due in the year, in the plan's own words. */
function dueSection({ view, say }: Brief, title: string, kind: Kind): ReportSection {
  const { report: official } = say.messages;
  const items = view.due.filter(({ record }) => record.kind === kind);
  const { plan } = view;
  const { from, to } = plan.charter.years;
  // Only the section of milestones says that the year is outside the plan period.
  const isOutside = kind === 'milestone' && (Number(view.period) < from || Number(view.period) > to);
  const none = isOutside ? official.milestones.noYear(view.period, from, to) : official.plan.none;
  const line = (item: Item): string =>
    official.plan.goal(
      item.record.id,
      nameIn(plan, item.record, say),
      item.deadline?.day ?? '',
      ownersIn(plan, item, say),
    );
  return { title, blocks: items.length === 0 ? [paragraph(none)] : numbered(items.map(line)) };
}

function carriedSection({ view, say }: Brief, carried: readonly Item[], inherited: number): ReportSection {
  const { report: official } = say.messages;
  const more = inherited > 0 ? [paragraph(official.plan.carriedInherited(inherited))] : [];
  return {
    title: official.sections.carried,
    blocks:
      carried.length + inherited === 0
        ? [paragraph(official.plan.none)]
        : [
            ...(carried.length > 0 ? [paragraph(official.plan.carried(carried.length))] : []),
            ...numbered(
              carried.map((item) =>
                official.milestones.line(
                  item.record.id,
                  nameIn(view.plan, item.record, say),
                  item.deadline?.day ?? '',
                  stateIn(item, say),
                ),
              ),
            ),
            ...more,
          ],
  };
}

/** Area by area: the number of tasks and measures, how many have reports, how many are done. */
function tasksSection({ view, say }: Brief): ReportSection {
  const { report: official } = say.messages;
  const { end, plan } = view;
  const blocks = end.ofKind('area').flatMap((area, index): Block[] => {
    const { tasks, measures } = withinArea(end, area);
    const { reported, done } = countItems([...tasks, ...measures], plan.charter.windows.due_soon_days);
    return [
      {
        type: 'heading',
        level: 3,
        text: `${official.partNumber(index + 1)}${nameIn(plan, area.record, say)}`,
      },
      paragraph(official.plan.area(tasks.length, measures.length, reported, done)),
      ...numbered(
        tasks.map((task) =>
          official.projects.line(
            task.record.id,
            nameIn(plan, task.record, say),
            stateIn(task, say),
            ownersIn(plan, task, say),
            task.lastReport ?? '',
          ),
        ),
      ),
    ];
  });
  return { title: official.sections.tasks, blocks };
}

/** What somebody has to settle before the year can be planned. */
function missingSection({ view, say }: Brief): ReportSection {
  const { report: official } = say.messages;
  const words = official.plan;
  const noOwner = view.due.filter(({ ownersAreOwn }) => !ownersAreOwn);
  const silent = view.due.filter(({ status }) => status === 'no-report');
  const noStage = view.end.ofKind('project').filter(({ stage }) => stage === undefined);
  const lines = [
    ...(noOwner.length > 0 ? [words.missingOwner(noOwner.length, idList(noOwner, say))] : []),
    ...(silent.length > 0 ? [words.missingReport(silent.length, idList(silent, say))] : []),
    ...(noStage.length > 0 ? [words.missingStage(noStage.length, idList(noStage, say))] : []),
  ];
  return {
    title: official.sections.missing,
    blocks: lines.length === 0 ? [paragraph(words.nothing)] : numbered(lines),
  };
}
