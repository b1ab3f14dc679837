// Where the page is served: it is read anew when the server has another version, at the place where the reader is, with the
// same records open.
const key = 'tjcc-open';

export function watchServer(version: string): void {
  const opened = new Set<string>(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  for (const record of records()) if (opened.has(record.dataset.id ?? '')) record.open = true;
  sessionStorage.removeItem(key);
  const lost = document.getElementById('lost');
  const events = new EventSource('events');
  events.addEventListener('version', ({ data }) => {
    if (lost) lost.hidden = true;
    if (data === version) return;
    const open = records().filter((record) => record.open);
    sessionStorage.setItem(key, JSON.stringify(open.map(({ dataset }) => dataset.id)));
    location.reload();
  });
  // The browser tries again by itself, and is told the version when the server is back.
  events.addEventListener('error', () => {
    if (lost) lost.hidden = false;
  });
}

const records = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('.record')];
