// For a served page: reloads it when the server has a new version, and keeps the filter, the open records and the
// scroll position.

/** The state of the page before it was reloaded. */
export interface Resumed {
  readonly query: string;
  /** What was open: the id of a record; with ` why` after it, the part on how its light was worked out. */
  readonly open: readonly string[];
  /** The record that had the focus, if any. */
  readonly focused: string | undefined;
}

const key = 'tjcc-resumed';

export function watchServer(version: string): void {
  const lost = document.getElementById('lost');
  let events: EventSource | undefined;
  const listen = (): void => {
    events = new EventSource('events');
    events.addEventListener('version', ({ data }) => {
      if (lost) lost.hidden = true;
      if (data !== version) renew();
    });
    // The browser reconnects by itself, and then receives the version again.
    events.addEventListener('error', () => {
      if (lost) lost.hidden = false;
    });
  };
  // A browser opens at most six connections per server for all tabs: a hidden tab closes its own.
  document.addEventListener('visibilitychange', () => {
    events?.close();
    if (!document.hidden) listen();
  });
  if (!document.hidden) listen();
}

function renew(): void {
  const resumed: Resumed = {
    query: (document.getElementById('query') as HTMLInputElement | null)?.value ?? '',
    open: details()
      .filter((one) => one.open)
      .map(detailsName),
    focused: document.activeElement?.closest<HTMLElement>('.record')?.dataset.id,
  };
  sessionStorage.setItem(key, JSON.stringify(resumed));
  // The browser restores the scroll position itself.
  location.reload();
}

/** Reopens what was open before a reload; undefined if the page was not just reloaded. */
export function resume(): Resumed | undefined {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (kept === null) return undefined;
  try {
    const resumed: Resumed = JSON.parse(kept);
    for (const one of details()) one.open = resumed.open.includes(detailsName(one));
    return resumed;
  } catch {
    return undefined;
  }
}

const details = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('.record, .why')];

function detailsName(one: HTMLDetailsElement): string {
  const id = one.closest<HTMLElement>('.record')?.dataset.id ?? '';
  return one.matches('.why') ? `${id} why` : id;
}
