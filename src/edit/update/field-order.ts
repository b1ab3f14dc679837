// The order in which the schema names the fields of a mapping.
import { fieldOrder } from '../../schema/generated/field-order';
import type { FileKind } from '../../schema/kinds';

/**
 * The places of the names in the schema's order: `[2, 0, 1]` where the third comes first. Undefined where they stand in
 * it already, and where one of them is none of the schema's: what is wrong stays where it was written.
 */
export function orderOf(names: readonly string[], kind: FileKind | undefined, path: string): number[] | undefined {
  const orders: Readonly<Record<string, readonly string[]>> = kind ? fieldOrder[kind] : {};
  // Not one of JavaScript's own, as a field named constructor would find.
  const order = Object.hasOwn(orders, path) ? orders[path] : undefined;
  if (!order || !names.every((name) => order.includes(name))) return undefined;
  const places = names.map((name) => order.indexOf(name));
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))) return undefined;
  return names.map((_name, index) => index).sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
}
