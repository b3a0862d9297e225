/**
 * Things kept at hand by what they are made of, so that they are made once, and no more of them than are said: beyond that, what came first goes first. For what never
 * changes, or what has all in its key that it depends on.
 */
export class AtHand<Key extends string | number, Thing extends NonNullable<unknown>> {
  private readonly things = new Map<Key, Thing>()

  /** @param most how many are kept */
  constructor(private readonly most: number) {}

  get(key: Key): Thing | undefined {
    return this.things.get(key)
  }

  /** Whether this very thing is kept, under whatever key: looks through all of them. */
  has(thing: Thing): boolean {
    return this.things.values().some((each) => each === thing)
  }

  /** The thing as it is kept, or made now and kept. */
  of(key: Key, make: () => Thing): Thing {
    return this.things.get(key) ?? this.keep(key, make())
  }

  /**
   * Keeps a thing, in the place of what was kept under the key.
   * @param besides how many more may stay this time: those that one question asks for together
   */
  keep(key: Key, thing: Thing, besides = 0): Thing {
    this.things.set(key, thing)
    for (const oldest of this.things.keys()) {
      if (this.things.size <= this.most + besides) break
      this.things.delete(oldest)
    }
    return thing
  }
}

/** A number for this very thing, which nothing else has for as long as the process lives: to keep by it what is made of a thing that never changes. */
export function whichOf(thing: object): number {
  const before = numbers.get(thing)
  if (before !== undefined) return before
  last += 1
  numbers.set(thing, last)
  return last
}

const numbers = new WeakMap<object, number>()
let last = 0
