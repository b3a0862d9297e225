import type { Asking, Outcome } from '../../src/cycle/ballot/ballot.ts'
import { closeBallot, linesOf, openBallot, outcomeOf, totalOf } from '../../src/cycle/ballot/store.ts'
import { inScope, type Tx } from '../../src/ground/base/database.ts'
import { Visitor } from './browser.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import { openTestProgram, type TestProgram } from './program.ts'

/** What the ballots of tests ask: a step, choices and a line, in words that are the same in every language. */
export const asking: Asking = {
  title: inBoth('Temperaturmätning'),
  place: 'Arbetslag 4–6, Almskolan',
  lead: inBoth('Hur går det?'),
  questions: [
    {
      kind: 'steps',
      key: 'far',
      heading: 'Källkritik',
      text: inBoth('Hur långt?'),
      steps: ['Inte börjat', 'Provar', 'Ofta', 'Vana'].map(inBoth),
      aside: null,
    },
    { kind: 'choices', key: 'hinders', heading: null, text: inBoth('Vad hindrar?'), choices: [{ key: 'time', label: inBoth('Tiden') }] },
    { kind: 'line', key: 'line', heading: null, text: inBoth('Till gruppen'), hint: null },
  ],
}

/** A municipality whose people answer ballots by the links that they are mailed. */
export class BallotTown {
  private constructor(
    readonly program: TestProgram,
    readonly town: Municipality,
  ) {}

  static async open(): Promise<BallotTown> {
    const program = await openTestProgram()
    return new BallotTown(program, await makeMunicipality(program))
  }

  work<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    return inScope(this.program.program.db, { authority: this.town.authority, person: this.town.people.lead }, act)
  }

  /** Opens a ballot for so many people of the town, and returns its id and everybody's link as mailed. */
  async opened(size = 6): Promise<{ id: string; links: string[] }> {
    this.program.setNow('2026-09-29T08:00:00Z')
    const { rows } = await this.program.owner.query<{ id: string; email: string }>(
      'select id, email from person where authority_id = $1 and email is not null order by id limit $2',
      [this.town.authority, size],
    )
    const id = await this.work((tx) =>
      openBallot(tx, this.program.program.secret, {
        authority: this.town.authority,
        asking,
        minimumGroup: 5,
        people: rows.map((row) => row.id),
        closesOn: '2026-10-09',
        today: '2026-09-29',
      }),
    )
    this.program.sent.length = 0
    await this.program.runJobs()
    return { id, links: this.program.sent.map(linkIn) }
  }

  /** Sends an answer by a link, from a browser of its own. */
  send(link: string, fields: Record<string, string> = { a1: '2' }) {
    return new Visitor(this.program).post(link, fields)
  }

  /**
   * Sends the first answer to a ballot whose tickets somebody else has locked, then what `others` sends, which has to wait for it, and lets go.
   * @returns what came of all of them, and how many transactions have written meanwhile
   */
  async atOnce(id: string, first: string, others: () => Promise<ReturnType<BallotTown['send']>[]>) {
    const { owner } = this.program
    const holder = await owner.connect()
    try {
      await holder.query('begin')
      await holder.query('select from private.ballot_roll where ballot_id = $1 for update', [id])
      const began = await transactionNumber(owner)
      const sending = [this.send(first)]
      await until(async () => (await owner.query('select from pg_locks where not granted')).rowCount !== 0)
      sending.push(...(await others()))
      // What was sent has been read, and waits, when the process has had nothing else to do for a while.
      for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      await holder.query('rollback')
      const told = await Promise.all(sending)
      return { told, transactions: (await transactionNumber(owner)) - began - 1 }
    } finally {
      holder.release()
    }
  }

  total(id: string): Promise<number | null> {
    return this.work((tx) => totalOf(tx, id))
  }

  /** Closes a ballot and counts it; returns what came out. */
  async counted(id: string): Promise<{ outcome: Outcome | undefined; lines: ReadonlyMap<string, string[]> }> {
    await this.work((tx) => closeBallot(tx, this.town.authority, id, '2026-09-30'))
    await this.program.runJobs()
    return this.work(async (tx) => ({ outcome: await outcomeOf(tx, id), lines: await linesOf(tx, this.program.program.secret, id) }))
  }
}

/** The path of the answer form that a mail leads to; nothing in a mail that leads to none. */
export function linkIn({ text }: { text: string }): string {
  return /\/answer\/[\w-]+/.exec(text)?.[0] ?? ''
}

async function transactionNumber(owner: TestProgram['owner']): Promise<number> {
  const { rows } = await owner.query<{ number: string }>('select pg_current_xact_id()::text as number')
  return Number(rows[0]?.number)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** The same words in every language. */
export function inBoth(words: string) {
  return { sv: words, en: words }
}
