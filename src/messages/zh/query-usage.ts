// The words for mistakes in a query. A file by itself, so that the page’s script bundles only these.
import type { Params, UsageCode } from '../../problem';

export const list = (value: Params[string] | undefined): string => [value ?? []].flat().join('、');
export const meant = (value: Params[string] | undefined): string => (value ? `是不是想写：${value}` : '');

export const queryUsage = {
  'unknown-option': ({ option, nearest }: Params) => `没有 ${option} 这个选项。${meant(nearest)}`,
  'unknown-query-key': ({ key, allowed, nearest }: Params) =>
    `查询里没有“${key}:”，可用 ${list(allowed)}。${meant(nearest && `${nearest}:`)}`,
  'bad-query-value': ({ key, value, allowed, nearest }: Params) =>
    `查询 ${key}: 不认得“${value}”，可用 ${list(allowed)}。${meant(nearest && `${key}:${nearest}`)}`,
} satisfies Partial<Record<UsageCode, (p: Params) => string>>;
