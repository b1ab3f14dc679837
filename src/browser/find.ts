// The records that a query finds, or what is wrong with it, in the page's language. Knows no browser.
import { type Facets, searchable } from '../evaluate/query/facets';
import { parseQuery } from '../evaluate/query/query';
import { queryUsage as en } from '../messages/en/query-usage';
import { queryUsage as zh } from '../messages/zh/query-usage';
import { UsageError } from '../problem';

export type SearchResult = { readonly ids: ReadonlySet<string> } | { readonly error: string };

export function find(query: string, facets: Facets, language: 'zh' | 'en'): SearchResult {
  try {
    const test = parseQuery([query], searchable(facets));
    return { ids: new Set(facets.records.filter(test).map(({ id }) => id)) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const words = language === 'en' ? en : zh;
    const { code, params } = error;
    return { error: code in words ? words[code as keyof typeof words](params).trim() : code };
  }
}
