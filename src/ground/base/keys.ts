/** The keys of an object that is made where it is typed, with nothing beside what its type names. */
export function keysOf<T extends object>(of: T): Extract<keyof T, string>[] {
  const keys: Extract<keyof T, string>[] = []
  for (const key in of) if (Object.hasOwn(of, key)) keys.push(key)
  return keys
}

/** A value for each key. */
export function forEachKey<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  // Object.fromEntries forgets which keys it was given; they are all there.
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>
}

/** What stands under each key that has something. */
export function entriesOf<Key extends string, Value>(of: Partial<Record<Key, Value>>): [Key, Value][] {
  return keysOf(of).flatMap((key): [Key, Value][] => {
    const value = of[key]
    return value === undefined ? [] : [[key, value]]
  })
}
