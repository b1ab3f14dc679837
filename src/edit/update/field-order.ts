// Sorts the fields of a mapping in the order of the schema.
import { fieldOrder } from '../../schema/generated/field-order';
import type { FileKind } from '../../schema/kinds';

/**
 * Indexes of the names in the schema's order: `[2, 0, 1]` if the third comes first. Undefined if they are already in
 * that order, or if the schema does not know one of them: then everything stays where it was written.
 */
export function orderOf(names: readonly string[], kind: FileKind | undefined, path: string): number[] | undefined {
  const orders: Readonly<Record<string, readonly string[]>> = kind ? fieldOrder[kind] : {};
  // Own properties only: a field named `constructor` would find JavaScript's.
  const order = Object.hasOwn(orders, path) ? orders[path] : undefined;
  if (!order || !names.every((name) => order.includes(name))) return undefined;
  const places = names.map((name) => order.indexOf(name));
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))) return undefined;
  return names.map((_name, index) => index).sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
}
