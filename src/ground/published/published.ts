/** Whole numbers from one to another, both included. */
export type Interval = { from: number; to: number }

/**
 * One number, or several that belong together, about a set of people, as it is shown: what a reader can know by it, whoever made it. All that is published meets in
 * this shape, so that it can be held together: over units, over rounds, over check-ins and evaluations.
 */
export type Quantity = {
  /** What people took part in: the id of a round, a check-in, a ballot. */
  occasion: string
  unit: string
  /** Staff, leaders, or whom else an occasion asks; audiences are disjoint. */
  audience: string
  /** What was measured, in the words of the room that shows it: "statement kollegium.staff", "participation". */
  measure: string
  /** Distinct persons it is about; null where that is not said. */
  contributors: number | null
  /** Values that were added, of which one person may have given several; null where that is not said. */
  n: number | null
  /** What the sum of the values can be, as far as what is shown tells; null where it is no sum. */
  sum: Interval | null
  /** The same of the values' squares. */
  squares: Interval | null
  /** Within what their standard deviation lies (divided by n), as far as that is shown: beside each possible sum it narrows the squares further. */
  spread?: { from: number; to: number } | null
  /** How many values lie between two levels, both included. */
  parts: readonly { from: number; to: number; count: number }[] | null
  /** Every number as it is said, unrounded no more than that. */
  figures: readonly number[]
}

declare const registered: unique symbol

/** Something to show that has been through the register. Pages, files, reports and reasons take their figures in this form; nothing else makes one. */
export type Registered<Shown> = Shown & { readonly [registered]: true }

let ear: ((quantity: Quantity) => void) | null = null

/**
 * Every number about a set of people goes through here on its way to a page, a chart, a file, a report, a reason or a plan's starting point. Costs nothing but when a
 * test listens.
 * @param quantitiesOf what is said by it
 */
export function register<Shown extends object>(shown: Shown, quantitiesOf: (shown: Shown) => readonly Quantity[]): Registered<Shown> {
  if (ear) for (const quantity of quantitiesOf(shown)) ear(quantity)
  stamp(shown)
  return shown
}

/** Whether somebody listens: what is kept ready for the next reader is then made anew, so that it is heard. */
export function isHeard(): boolean {
  return ear !== null
}

/** Hears what is published while `work` goes on. For tests; one at a time. */
export async function hearing<Result>(work: () => Promise<Result>): Promise<{ result: Result; said: Quantity[] }> {
  const said: Quantity[] = []
  ear = (quantity) => said.push(quantity)
  try {
    return { result: await work(), said }
  } finally {
    ear = null
  }
}

/** What the register gives out is marked so by its type alone. */
function stamp<Shown extends object>(_shown: Shown): asserts _shown is Registered<Shown> {}
