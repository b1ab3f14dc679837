// 年度工作总结 (asked of every pair of cities by 国办发〔2017〕22号, 四（二）): the year's milestones and duties one by one,
// what was reported, the projects, what meetings decided, the assessment, and what is not known.
import { stages } from '../../../evaluate/snapshot/item';
import { paragraph } from '../../../page/page';
import type { Brief, OfficialReport, ReportSection } from './brief';
import { deadlineFigures, deadlinesSection, overdueAnnex } from './deadlines';
import { difficultiesSection, nextSection, silentAnnex } from './difficulties';
import { eventsSection } from './events';
import { noteFigures, notesSection } from './notes';
import { overallFigures, overallSection } from './overall';
import { scoresOf } from './scores';
import { annexLabels, cooperationOf, nameIn, numbered, runningNote, stateIn, titleWords } from './words';

export function annualSummary(brief: Brief, unsound: number): OfficialReport {
  const { view, say } = brief;
  const { report: official } = say.messages;
  const figures = overallFigures(view);
  const overdue = overdueAnnex(brief);
  const silent = silentAnnex(brief);
  const isScored = view.plan.assessment !== undefined && view.asOf >= view.first;
  const labels = annexLabels(overdue.length + silent.length + (isScored ? 1 : 0), say);
  const scores = scoresOf(brief, labels.at(-1) ?? '');
  const annexes = [...overdue, ...silent, ...(scores ? [scores.annex] : [])];
  return {
    title: official.titles['annual-summary'](cooperationOf(view.plan, say), view.period),
    opening: [
      official.openings.summary(...titleWords(view.plan, say), view.period, view.asOf),
      ...runningNote(view, say),
    ],
    sections: [
      overallSection(brief, figures),
      yearSection(brief),
      eventsSection(brief),
      projectsSection(brief),
      actionsSection(brief),
      deadlinesSection(brief, labels[0] ?? ''),
      ...(scores ? [{ title: official.sections.assessment, blocks: scores.blocks }] : []),
      difficultiesSection(brief, labels[overdue.length] ?? ''),
      nextSection(brief),
      notesSection(brief, unsound),
    ],
    annexes,
    figures: { ...figures, deadlines: deadlineFigures(view), notes: noteFigures(view) },
  };
}

/** The year's milestones and yearly instances, each with its result. */
function yearSection({ view, say }: Brief): ReportSection {
  const { report: official } = say.messages;
  const words = official.milestones;
  const { plan, due, period } = view;
  const { from, to } = plan.charter.years;
  const items = due.filter(({ record }) => record.kind === 'milestone' || record.kind === 'instance');
  const none = Number(period) < from || Number(period) > to ? words.noYear(period, from, to) : words.none;
  return {
    title: official.sections.milestones,
    blocks:
      items.length === 0
        ? [paragraph(none)]
        : numbered(
            items.map((item) =>
              words.line(
                item.record.id,
                nameIn(plan, item.record, say),
                item.deadline?.day ?? '',
                stateIn(item, say, view),
              ),
            ),
          ),
  };
}

/** The pipeline by stage, and each project. */
export function projectsSection({ view, say }: Brief): ReportSection {
  const { messages } = say;
  const { report: official, labels } = messages;
  const words = official.projects;
  const projects = view.end.ofKind('project');
  const count = (stage: (typeof stages)[number] | undefined): number =>
    projects.filter((item) => item.stage === stage).length;
  return {
    title: official.sections.projects,
    blocks:
      projects.length === 0
        ? [paragraph(words.none)]
        : [
            paragraph(
              words.summary(projects.length, [
                ...stages.map((stage) => words.stage(labels.stage[stage], count(stage))),
                words.stage(labels.noStage, count(undefined)),
              ]),
            ),
            ...numbered(
              projects.map((item) =>
                words.line(
                  item.record.id,
                  nameIn(view.plan, item.record, say),
                  item.stage ? labels.stage[item.stage] : labels.noStage,
                  stateIn(item, say),
                  item.lastReport ?? '',
                ),
              ),
            ),
          ],
  };
}

/** Each meeting of the year, and the state of the actions due in the year. */
function actionsSection({ view, say }: Brief): ReportSection {
  const { report: official } = say.messages;
  const words = official.actions;
  const actions = view.due.filter(({ record }) => record.kind === 'action');
  return {
    title: official.sections.actions,
    blocks:
      actions.length === 0
        ? [paragraph(view.meetings.length === 0 ? words.noMeeting : words.none)]
        : numbered(
            actions.map((item) =>
              words.line(
                item.record.id,
                nameIn(view.plan, item.record, say),
                item.deadline?.day ?? '',
                stateIn(item, say, view),
              ),
            ),
          ),
  };
}
