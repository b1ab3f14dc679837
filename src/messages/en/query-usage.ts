// What is wrong with a query, in English.
import type { Params } from '../../problem';
import type { queryUsage as zhQueryUsage } from '../zh/query-usage';

export const list = (value: Params[string] | undefined): string => [value ?? []].flat().join(', ');
export const meant = (value: Params[string] | undefined): string => (value ? `Did you mean ${value}?` : '');

export const queryUsage: typeof zhQueryUsage = {
  'unknown-option': ({ option, nearest }) => `there is no option ${option}. ${meant(nearest)}`,
  'unknown-query-key': ({ key, allowed, nearest }) =>
    `queries have no “${key}:”; they have ${list(allowed)}. ${meant(nearest && `${nearest}:`)}`,
  'bad-query-value': ({ key, value, allowed, nearest }) =>
    `the query ${key}: does not take “${value}”; it takes ${list(allowed)}. ${meant(nearest && `${key}:${nearest}`)}`,
};
