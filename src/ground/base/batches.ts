import pg from 'pg'
import { isUnreachable } from './database.ts'

type Waiting<Thing, Outcome> = { thing: Thing; done: (outcome: Outcome) => void; failed: (error: unknown) => void }

/**
 * Does together what comes while the work before is under way. What comes when nothing is goes at once and alone: nothing ever waits for a clock, or for company. Whoever asks
 * is told when the work that did theirs is over, so that it is as durable as if it had been done alone.
 */
export class Batches<Thing extends object, Outcome> {
  readonly #waiting: Waiting<Thing, Outcome>[] = []
  #isWorking = false

  /**
   * @param most how many are done at once
   * @param room how many may wait before it is crowded
   * @param work does some, all of them or none, and tells what came of each
   */
  constructor(
    private readonly most: number,
    private readonly room: number,
    private readonly work: (things: readonly Thing[]) => Promise<ReadonlyMap<Thing, Outcome>>,
  ) {}

  /** Whether so many wait that whoever comes next should hold up those behind them. */
  get isCrowded(): boolean {
    return this.#waiting.length >= this.room
  }

  /** Does one, perhaps with others. @throws what its own work throws; the trouble of others is not its own, but where the database has gone for all */
  do(thing: Thing): Promise<Outcome> {
    return new Promise((done, failed) => {
      this.#waiting.push({ thing, done, failed })
      if (!this.#isWorking) void this.#go()
    })
  }

  async #go(): Promise<void> {
    this.#isWorking = true
    while (this.#waiting.length > 0) await this.#doSome(this.#waiting.splice(0, this.most))
    this.#isWorking = false
  }

  async #doSome(some: readonly Waiting<Thing, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.work(some.map(({ thing }) => thing))
      for (const { thing, done, failed } of some) {
        const outcome = outcomes.get(thing)
        if (outcome === undefined) failed(new Error('what came of one that was done with others was not told'))
        else done(outcome)
      }
    } catch (error) {
      // What the database has refused it has not done, and each can be tried by itself, in turn, so that no more than one connection is taken. Of what broke off nobody knows.
      if (some.length > 1 && error instanceof pg.DatabaseError && !isUnreachable(error)) for (const one of some) await this.#doSome([one])
      else for (const { failed } of some) failed(error)
    }
  }
}
