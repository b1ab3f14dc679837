// The order of texts by code units: the same on every machine, whatever its locale, and without Intl's 20 ms.

export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
