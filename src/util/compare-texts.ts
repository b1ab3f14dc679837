// Compares texts by code units: the same order on every machine and in every locale, without the 20 ms that Intl takes.

export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
