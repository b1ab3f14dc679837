// Where the page is served: it is read anew when the server has another version, at the place where the reader is, with the
// same records open.
const key = 'tjcc-open';

export function watchServer(version: string): void {
  reopen();
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
  const open = records().filter((record) => record.open);
  sessionStorage.setItem(key, JSON.stringify(open.map(({ dataset }) => dataset.id)));
  location.reload();
}

function reopen(): void {
  const ids = sessionStorage.getItem(key)?.split('"') ?? [];
  for (const record of records()) if (ids.includes(record.dataset.id ?? '')) record.open = true;
  sessionStorage.removeItem(key);
}

const records = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('.record')];
