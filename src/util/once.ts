// Work that is done once, however often its result is asked for.

/** `work`, done when it is first asked for. */
export function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: work() }).value;
}

/** `work`, done once for each object; what was made of an object goes with it. */
export function oncePerObject<K extends object, T>(work: (object: K) => T): (object: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (object) => {
    const known = made.get(object) ?? { value: work(object) };
    made.set(object, known);
    return known.value;
  };
}
