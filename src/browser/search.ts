// Filter and addresses: `#T07` opens a record, `#q=is:overdue` filters by a query, so that both can be shared.
import type { Facets } from '../evaluate/query/facets';
import { find, type SearchResult } from './find';
import type { Resumed } from './served';

/** No query that a person writes is longer; the browser takes long to lay out what is. */
const longestQuery = 1000;

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const all = <T extends HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];

/** `resumed` is what the reader had before them where the page was renewed: then it goes nowhere by itself. */
export function search(resumed: Resumed | undefined): void {
  const data = document.getElementById('facets');
  // A report without records has nothing to be searched.
  if (!data) return;
  const facets: Facets = JSON.parse(data.textContent ?? '');
  const form = element<HTMLFormElement>('search');
  const input = element<HTMLInputElement>('query');
  const records = all<HTMLDetailsElement>('.record');
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh';

  const show = (): void => {
    const found = find(input.value, facets, language);
    tell(found);
    if ('error' in found) return;
    for (const record of records) record.hidden = !found.ids.has(record.dataset.id ?? '');
    for (const kind of all('.kind')) count(kind, input.value.trim() !== '');
  };
  const tell = (found: SearchResult): void => {
    const said = element('found');
    input.setAttribute('aria-invalid', String('error' in found));
    said.className = 'error' in found ? 'is-red' : '';
    said.textContent = 'error' in found ? found.error : sentence(found.ids.size);
  };
  const sentence = (found: number): string => {
    const { found: words = '', nothing = '' } = form.dataset;
    return found === 0 ? nothing : words.replace('{found}', String(found)).replace('{all}', String(records.length));
  };
  const filter = (query: string): void => {
    input.value = query;
    show();
  };
  /** What the address says: a query, or a record to open; anything else is a place that the browser finds itself. */
  const follow = (): void => {
    const said = decodedAddress(location.hash.slice(1)).slice(0, longestQuery);
    if (said === 'records') filter('');
    if (said.startsWith('q=')) {
      filter(said.slice(2));
      element('records').scrollIntoView();
      input.focus({ preventScroll: true });
      return;
    }
    const record = records.find(({ dataset }) => dataset.id === said);
    if (!record) return;
    // A filter must not hide what somebody was sent to.
    if (record.hidden) filter('');
    record.open = true;
    record.scrollIntoView();
    record.querySelector('summary')?.focus({ preventScroll: true });
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => {
    show();
    history.replaceState(null, '', input.value.trim() === '' ? '#records' : `#q=${encodeURIComponent(input.value)}`);
  });
  element('clear').addEventListener('click', () => {
    filter('');
    history.replaceState(null, '', '#records');
    input.focus();
  });
  for (const [id, open] of [
    ['open-all', true],
    ['close-all', false],
  ] as const)
    element(id).addEventListener('click', () => {
      for (const record of records) if (!record.hidden) record.open = open;
    });
  for (const figure of all('[data-query]')) linkTo(figure);
  addEventListener('hashchange', follow);
  if (resumed) {
    filter(resumed.query);
    const record = records.find(({ dataset }) => dataset.id === resumed.focused);
    record?.querySelector('summary')?.focus({ preventScroll: true });
    return;
  }
  show();
  follow();
  // The browser goes to where the address points by itself, once all is there: the record's own row is above that.
  addEventListener('load', () => setTimeout(follow));
}

/** The number leads to the records that it counts. */
function linkTo(figure: HTMLElement): void {
  const number = figure.querySelector('dd');
  if (!number) return;
  const link = document.createElement('a');
  link.href = `#q=${encodeURIComponent(figure.dataset.query ?? '')}`;
  link.append(...number.childNodes);
  link.setAttribute('aria-label', `${figure.querySelector('dt')?.textContent} ${link.textContent}`);
  number.append(link);
}

/** How many of a kind are shown of how many there should be; without a filter the page has said it already. */
function count(kind: HTMLElement, isFiltered: boolean): void {
  const said = kind.querySelector<HTMLElement>('.count');
  const shown = kind.querySelectorAll('.record:not([hidden])').length;
  kind.hidden = isFiltered && shown === 0;
  if (!said) return;
  const { count: unfiltered = '', whole } = said.dataset;
  said.textContent = isFiltered ? `${shown}/${whole}` : unfiltered;
}

function decodedAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
