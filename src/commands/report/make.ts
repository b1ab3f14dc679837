// Makes a report from its recipe and the plan's files: for `tjcc report`, and again for `report --verify`.

import { dashboard, type Maker } from '../../dashboard/of-files';
import { buildCorpus } from '../../evaluate/query/corpus';
import { parseQuery } from '../../evaluate/query/query';
import { viewPeriod } from '../../evaluate/snapshot/period';
import { takeSnapshot } from '../../evaluate/snapshot/snapshot';
import type { Loaded } from '../../load/load';
import { writeDocument } from '../../model/document';
import type { Plan } from '../../model/plan';
import type { Page } from '../../page/page';
import type { Say } from '../../page/say';
import { Failure, isError, UsageError } from '../../problem';
import type { Outcome } from '../shared/command';
import { originOf } from '../shared/origin/made-from';
import { type Origin, originAnnex, type Recipe } from '../shared/origin/origin';
import { statusData } from '../status/data';
import { statusPage } from '../status/page';
import { ledgerData, ledgerItems, ledgerPage } from './ledger';
import { annualPlan } from './official/annual-plan';
import { annualSummary } from './official/annual-summary';
import type { Brief, OfficialReport } from './official/brief';
import { officialData } from './official/data';
import { framed } from './official/frame';
import { meetingPack } from './official/meeting';
import { progressReport } from './official/progress';
import { unitSheet } from './official/unit';
import { unitName } from './official/words';
import { documentPage, planDocumentText } from './plan-document';

/** `revision` is the one that the report names, if already known. */
export function makeReport(recipe: Recipe, loaded: Loaded, maker: Maker, revision?: Origin['revision']): Outcome {
  const { plan } = loaded;
  if (!plan) throw new Failure('plan-unreadable', { revision: loaded.revision?.name ?? '' }, loaded.problems);
  const origin = originOf(recipe, loaded, maker, revision);
  const made = answerOf(recipe, plan, loaded, origin, maker);
  return { ...made, asOf: recipe.asOf, isReport: true, readings: [loaded] };
}

function answerOf(recipe: Recipe, plan: Plan, loaded: Loaded, origin: Origin, maker: Maker): Outcome {
  const { say } = maker;
  const snapshot = takeSnapshot(plan, recipe.asOf);
  const corpus = buildCorpus(snapshot, maker.wordsFor);
  switch (recipe.kind) {
    case 'plan':
      return planDocument(recipe, plan, origin, say);
    case 'status': {
      const page = withOrigin(statusPage(snapshot, say), origin, say);
      return {
        page,
        data: officialData(origin, statusData(snapshot), page),
        dashboard: () => dashboard(plan, loaded, origin, maker),
      };
    }
    case 'ledger': {
      const items = ledgerItems(snapshot).filter(parseQuery(recipe.args, corpus));
      const isByUnit = recipe.options.some(([name]) => name === 'by-unit');
      const page = withOrigin(ledgerPage(snapshot, corpus, items, { byUnit: isByUnit }, say), origin, say);
      return { page, data: officialData(origin, ledgerData(snapshot, corpus, items, { byUnit: isByUnit }), page) };
    }
    default: {
      const view = viewPeriod(plan, recipe.period ?? recipe.asOf, recipe.asOf);
      const report = officialReport(recipe, { view, corpus, say }, loaded.problems.filter(isError).length);
      const page = framed(report, formalitiesOf(recipe, plan, say), originAnnex(origin, say), say);
      return { page, data: officialData(origin, report.figures, page) };
    }
  }
}

function officialReport(recipe: Recipe, brief: Brief, unsound: number): OfficialReport {
  switch (recipe.kind) {
    case 'monthly':
    case 'quarterly':
      return progressReport(recipe.kind, brief, unsound);
    case 'annual-summary':
      return annualSummary(brief, unsound);
    case 'annual-plan':
      return annualPlan(brief, unsound);
    case 'meeting':
      return meetingPack(brief, unsound);
    default: {
      const unit = brief.view.plan.find(recipe.args[0] ?? '');
      if (unit?.kind !== 'organization') throw new UsageError('unknown-id', { id: recipe.args[0] ?? '', nearest: '' });
      return unitSheet(brief, unit, unsound);
    }
  }
}

/** The plan's own document; as a Word file or the like with a last page on how it was made. */
function planDocument(recipe: Recipe, plan: Plan, origin: Origin, say: Say): Outcome {
  const isOriginal = recipe.options.some(([name]) => name === 'original');
  const blocks = writeDocument(plan, isOriginal ? 'printed' : 'text');
  const { number, issued_on, errata } = plan.charter;
  return {
    page: withOrigin(documentPage(blocks), origin, say),
    text: planDocumentText(blocks),
    data: { report: 'plan', number, issuedOn: issued_on, original: isOriginal, errata, blocks },
  };
}

function withOrigin({ blocks }: Page, origin: Origin, say: Say): Page {
  const { title, blocks: fields } = originAnnex(origin, say);
  return { blocks: [...blocks, { type: 'annex', label: '', title }, ...fields] };
}

function formalitiesOf({ options, asOf }: Recipe, plan: Plan, say: Say) {
  const option = (name: string): string | undefined => {
    const value = options.find(([known]) => known === name)?.[1];
    return value === true ? undefined : value;
  };
  const by = option('by');
  return {
    by: by === undefined ? undefined : unitName(plan, by, say),
    number: option('number'),
    signer: option('signer'),
    addressee: option('addressee') ?? plan.reports?.addressee,
    copies: option('copies') ?? plan.reports?.copies,
    day: option('dated') ?? asOf,
  };
}
