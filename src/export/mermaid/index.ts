// Diagrams in mermaid: one alone, or both in a Markdown page.
import { type Drawing, drawings, type Exporting } from '../exporting';
import { titleOfPlan } from '../title-of-plan';
import { gantt } from './gantt';
import { pairingGraph } from './pairings';
import { markdownText } from './text';

const draw: Readonly<Record<Drawing, (exporting: Exporting) => string>> = { gantt, pairings: pairingGraph };

export function exportMermaid(exporting: Exporting): string {
  const { snapshot, say, drawing, isIncomplete } = exporting;
  if (drawing) return `${draw[drawing](exporting)}\n`;
  const { export: exported, asOf } = say.messages;
  const parts = drawings.flatMap((name) => [
    `## ${exported.drawings[name]}`,
    `\`\`\`mermaid\n${draw[name](exporting)}\n\`\`\``,
  ]);
  const head = [`# ${markdownText(titleOfPlan(exporting))}`, asOf(snapshot.asOf)];
  return `${[...head, ...(isIncomplete ? [exported.incomplete] : []), ...parts].join('\n\n')}\n`;
}
