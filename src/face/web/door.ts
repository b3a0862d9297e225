/** What is let in first: somebody's work on its way to be kept, before pages that can be asked for again. */
export type Urgency = 'saving' | 'page'

/** How many may wait at most. What does not fit is refused at once, so that those inside are served in good time. */
export type Room = Record<Urgency, number>

/** Some two hundred ways through a page, and far more that somebody has written: a form is not sent back while it can be kept. */
export const defaultRoom: Room = { page: 96, saving: 512 }

/** After so many that were saving, a page is let in, if one waits: who has saved wants to go on. */
const turn = 8

/** Connections that no request has for its own: what is counted beside its transaction, such as a wrong code, is written by them. */
const aside = 2

/**
 * How many may be inside at once.
 * @param connections that the web's process has to the database; were all of them held by who is inside, those who need one more would wait for each other
 */
export function placesFor(connections: number): number {
  return Math.max(1, connections - aside)
}

type Waiting = { came: number; letIn: () => void }

/**
 * The door before everything that asks the database: as many inside as it has connections to spare, a bounded number waiting. Nobody inside waits for a connection, and
 * nobody is kept waiting only to be refused. Whoever came first is let in first, until more wait than half of the pages that may: then saving goes before pages.
 */
export class Door {
  #inside = 0
  #saved = 0
  #came = 0
  readonly #waiting: Record<Urgency, Waiting[]> = { saving: [], page: [] }

  constructor(
    readonly places: number,
    readonly room: Room = defaultRoom,
  ) {}

  /** Does `work` when there is a place; null, at once, when too many wait already. */
  enter<T>(urgency: Urgency, work: () => Promise<T>): Promise<T> | null {
    if (this.isFull(urgency)) return null
    if (this.#inside < this.places) return this.#go(work)
    return new Promise<void>((letIn) => this.#waiting[urgency].push({ came: this.#came++, letIn })).then(() => this.#go(work, 0))
  }

  /** Whether whoever came now would be refused. */
  isFull(urgency: Urgency): boolean {
    return this.#inside >= this.places && this.#waiting[urgency].length >= this.room[urgency]
  }

  async #go<T>(work: () => Promise<T>, taken = 1): Promise<T> {
    this.#inside += taken
    try {
      return await work()
    } finally {
      const next = this.#next()
      if (next) next()
      else this.#inside -= 1
    }
  }

  /** Whoever comes in now takes the place of the one who leaves. */
  #next(): (() => void) | undefined {
    const { saving, page } = this.#waiting
    if (this.#savingIsNext()) {
      this.#saved += 1
      return saving.shift()?.letIn
    }
    this.#saved = 0
    return page.shift()?.letIn
  }

  #savingIsNext(): boolean {
    const { saving, page } = this.#waiting
    const [first, firstPage] = [saving[0], page[0]]
    if (!first || !firstPage) return first !== undefined
    return saving.length + page.length > this.room.page / 2 ? this.#saved < turn : first.came < firstPage.came
  }
}
