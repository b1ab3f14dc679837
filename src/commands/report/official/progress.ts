// 进展情况报告, monthly or quarterly: where everything stands, what was reported, what is due, and what is not known.
import type { Brief, OfficialReport } from './brief';
import { deadlineFigures, deadlinesSection, overdueAnnex } from './deadlines';
import { difficultiesSection, nextSection, silentAnnex } from './difficulties';
import { eventsSection } from './events';
import { noteFigures, notesSection } from './notes';
import { overallFigures, overallSection } from './overall';
import { annexLabels, cooperationOf, runningNote, titleWords } from './words';

export function progressReport(kind: 'monthly' | 'quarterly', brief: Brief, unsound: number): OfficialReport {
  const { view, say } = brief;
  const { official } = say.messages;
  const figures = overallFigures(view);
  const overdue = overdueAnnex(brief);
  const silent = silentAnnex(brief);
  const [first = '', second = ''] = annexLabels([...overdue, ...silent].length, say);
  return {
    title: official.titles[kind](cooperationOf(view.plan, say), view.period),
    opening: [
      official.openings.progress(...titleWords(view.plan, say), view.period, view.asOf),
      ...runningNote(view, say),
    ],
    sections: [
      overallSection(brief, figures),
      eventsSection(brief),
      deadlinesSection(brief, first),
      difficultiesSection(brief, overdue.length > 0 ? second : first),
      nextSection(brief),
      notesSection(brief, unsound),
    ],
    annexes: [...overdue, ...silent],
    figures: { ...figures, deadlines: deadlineFigures(view), notes: noteFigures(view) },
  };
}
