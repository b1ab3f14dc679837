// Serves the dashboard, made again whenever the files change. While the plan has errors, the page lists them as the
// terminal does, above the last good dashboard, which is marked as such.
import type { Serving } from '../commands/shared/command';
import type { Context, ServedPage, SourceFile } from '../context';
import type { Dashboard } from '../dashboard/shape';
import type { Load, Loaded } from '../load/load';
import { openRevisions } from '../load/revisions';
import { errorBlocks } from '../page/error';
import type { Block, Page } from '../page/page';
import { layoutOf } from '../page/paper-layout';
import { viewProblem } from '../page/problems';
import type { Say } from '../page/say';
import { Failure, isError } from '../problem';
import { renderServed } from '../render/html/index';
import type { Day } from '../util/day';
import { sha256 } from '../util/sha256';

interface Asked {
  /** Day of the dashboard; undefined for today, whenever the page is made. */
  readonly asOf: Day | undefined;
}

/** Serves until interrupted. `first` is the plan as loaded at the start. */
export async function serve(
  { port, dashboard }: Serving,
  asked: Asked,
  first: Loaded,
  say: Say,
  context: Context,
  load: Load,
): Promise<void> {
  let zone = first.plan?.charter.time_zone ?? 'Asia/Shanghai';
  let { sources } = first;
  let lastGood: { readonly dashboard: Dashboard; readonly time: string } | undefined;
  const today = (): Day => asked.asOf ?? context.today(zone);

  const makePage = async (time: string): Promise<Page | Dashboard> => {
    try {
      // Always the same folder: if its plan.yaml is gone, one in a parent folder is not meant.
      sources = keepSame(context.readPlan(first.folder), sources);
      const loaded = await load(sources, first.folder);
      const { plan, problems } = loaded;
      zone = plan?.charter.time_zone ?? zone;
      const isSound = !problems.some(isError);
      // A broken plan's partial dashboard is shown only if there is no last good one.
      const isShown = plan && (isSound || !lastGood);
      const made = isShown ? await dashboard(loaded, today(), openRevisions(context, loaded.folder, load)) : undefined;
      if (made && isSound) {
        lastGood = { dashboard: made, time };
        return made;
      }
      return pageWithProblems(
        [{ type: 'problems', problems: problems.map((problem) => viewProblem(problem, say)) }],
        made,
      );
    } catch (error) {
      // Any other error is a bug, not a fault of the plan.
      if (!(error instanceof Failure)) throw error;
      return pageWithProblems(errorBlocks(error, say), undefined);
    }
  };
  const pageWithProblems = (problems: readonly Block[], partial: Dashboard | undefined): Page | Dashboard => {
    const words = say.messages.dashboard.served;
    const notice = (text: string): Block => ({ type: 'notice', tone: 'red', lines: [[{ text, tone: 'strong' }]] });
    if (lastGood) return withNotices(lastGood.dashboard, [notice(words.lastGood(lastGood.time)), ...problems]);
    if (partial) return withNotices(partial, [notice(words.partial), ...problems]);
    return { blocks: [{ type: 'heading', level: 1, text: words.title }, notice(words.neverGood), ...problems] };
  };
  await context.serve({
    port,
    folder: first.folder,
    key: today,
    read: async (time): Promise<ServedPage> => {
      const page = await makePage(time);
      const basis = { plan: first.plan };
      const layout = layoutOf({ outcome: { page: titlePage(page) }, say, asOf: today(), basis });
      const version = sha256(JSON.stringify(page)).slice(0, 16);
      return { ...renderServed(page, layout, version, say.messages.dashboard.served.lost), version };
    },
    ready: (address) => context.stdout.write(`${say.messages.dashboard.served.ready(address)}\n`),
  });
}

const withNotices = (dashboard: Dashboard, notices: readonly Block[]): Dashboard => ({
  ...dashboard,
  notices: [...notices, ...dashboard.notices],
});

const titlePage = (page: Page | Dashboard): Page =>
  'blocks' in page ? page : { blocks: [{ type: 'heading', level: 1, text: page.title }] };

/** The present files; unchanged ones stay the same object, so that they are not parsed again. */
function keepSame(now: readonly SourceFile[], before: readonly SourceFile[]): readonly SourceFile[] {
  const known = new Map(before.map((source) => [source.name, source]));
  return now.map((source) => {
    const last = known.get(source.name);
    const isSame = last?.bytes && source.bytes && Buffer.compare(last.bytes, source.bytes) === 0;
    return isSame ? last : source;
  });
}
