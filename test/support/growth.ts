import assert from 'node:assert/strict'

/** Milliseconds below which a machine's noise is larger than what is measured. */
const noise = 100

/**
 * Says that work grows with what it is given and not with its square: twice the input costs at most three times the work. The best of up to five runs counts,
 * because only the best is about the program and not about the machine; what is over in a moment passes.
 * @param inputOf an input of about so many units
 * @param size units of the smaller input: so many that the square of them would show
 */
export async function growsEvenly<T>(inputOf: (size: number) => T, size: number, work: (input: T) => unknown): Promise<void> {
  const small = inputOf(size)
  const large = inputOf(2 * size)
  let before = Number.POSITIVE_INFINITY
  let after = Number.POSITIVE_INFINITY
  for (let run = 0; run < 5; run++) {
    before = Math.min(before, await costOf(small, work))
    after = Math.min(after, await costOf(large, work))
    if (after <= noise || after <= 3 * before) return
  }
  assert.fail(`twice the input took ${(after / before).toFixed(1)} times the work (${before.toFixed(1)} ms, ${after.toFixed(1)} ms)`)
}

/** Milliseconds of the processor, whatever else the machine does meanwhile. */
async function costOf<T>(input: T, work: (input: T) => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work(input)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
