// Work that is done once, however often its result is asked for.

/** Returns `work`, done when first called; later calls return the same result. */
export function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: work() }).value;
}

/** Returns `work`, done once per object; a result is kept as long as its object. */
export function oncePerObject<K extends object, T>(work: (object: K) => T): (object: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (object) => {
    const known = made.get(object) ?? { value: work(object) };
    made.set(object, known);
    return known.value;
  };
}
