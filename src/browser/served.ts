// Where the page is served: it is read anew when the server has another version, and looks then as it did before: the same
// filter, the same records open, the same place.

/** What the reader had before them. */
export interface Resumed {
  readonly query: string;
  /** What was open: a record by its id, with ` why` behind it how its light comes about. */
  readonly open: readonly string[];
  /** The record whose row had the focus, if one had. */
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
    // The browser tries again by itself, and is told the version when the server is back.
    events.addEventListener('error', () => {
      if (lost) lost.hidden = false;
    });
  };
  // A browser has six connections to a server, for all of its tabs: one that nobody sees gives its own back.
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
  // The browser itself goes back to where the page was scrolled to.
  location.reload();
}

/** Opens again what was open; undefined where the page was not renewed just now. */
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
