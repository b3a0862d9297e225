import { type FrameworkVersion, newestVersions } from '../../../content/framework/store.ts'
import type { MinimumGroup } from '../../../cycle/round/round.ts'
import { found } from '../../../ground/base/ask.ts'
import { addDays, type Day, startOfDay } from '../../../ground/base/clock.ts'
import { inScope } from '../../../ground/base/database.ts'
import type { Workbench } from '../../../ground/base/jobs.ts'
import { type Answering, answerRound } from './answering.ts'
import { planAndCheck } from './between.ts'
import { idOf } from './chance.ts'
import { type ChangeShares, changeSharesOf } from './changes.ts'
import { checksOf, plansOf } from './checks-report.ts'
import { fillRegister, makeAuthority } from './filling.ts'
import { closeNow, openPlanned, releaseNow } from './rounds.ts'
import { type Shares, sharesOf } from './shares.ts'
import type { SchoolSize } from './sizes.ts'
import { administratorEmail, inventStaff, type Staff, schoolId } from './staff.ts'
import { number, type Telling } from './telling.ts'
import { aYearLater } from './year.ts'

/** What is wished for: how many rounds, a year apart, of which this share of all members answers. */
export type Wish = { response: number; seed: number; minimum: MinimumGroup; rounds: number }

/** A simulation's stage: a program on a database of its own, whose clock can be set. */
export type Stage = { bench: Workbench; setNow(moment: Date): void; telling: Telling; stop: AbortSignal }

/** Days that a round is open. */
const length = 20
const yearInDays = 364

/** What a round shows and protects, and what is shown of the change since the one before it; of the first there is none. */
export type Played = { shares: Shares; changes: ChangeShares[] }

/**
 * Plays an authority with schools of these sizes through its rounds with the product's own functions: opening, answering, closing, releasing, and between two rounds
 * planning and checking. The last round closes on `today`. Returns what each round came to. Throws what `stop` says when it is stopped.
 */
export async function simulate(stage: Stage, schools: readonly SchoolSize[], wish: Wish, today: Day): Promise<Played[]> {
  const { bench, telling, stop } = stage
  const framework = found((await newestVersions(bench.db)).find((version) => version.framework.key === 'digital-skola'))
  const first = addDays(today, -yearInDays * (wish.rounds - 1) - length)
  const authority = await inScope(bench.program.db, {}, (tx) => makeAuthority(tx, addDays(first, -30)))
  const played: Played[] = []
  let staff: Staff | null = null
  for (let year = 0; year < wish.rounds; year += 1) {
    stop.throwIfAborted()
    if (wish.rounds > 1) telling.say(`Round ${year + 1}`)
    const before: Staff | null = staff
    const now: Staff = before ? aYearLater(before, year, wish.seed) : inventStaff(schools, authority, wish.seed)
    const opensOn = addDays(first, year * yearInDays)
    await telling.part(
      'staff',
      (tick) =>
        inScope(bench.program.db, { authority }, (tx) =>
          fillRegister(tx, bench.program.secret, authority, before, now, addDays(opensOn, -30), tick),
        ),
      () => sizesOf(now, schools.length),
    )
    const shares = await simulateRound(stage, { authority, staff: now, schools, framework, opensOn, year, wish })
    const rounds = [year - 1, year].map((each) => idOf(wish.seed, 'round', each))
    const changes = year === 0 ? [] : await changeSharesOf(bench.db, authority, rounds[0] ?? '', rounds[1] ?? '')
    played.push({ shares, changes })
    staff = now
    if (year + 1 === wish.rounds) break
    const { response, seed } = wish
    const after = { authority, staff: now, framework, round: rounds[1] ?? '', closedOn: addDays(opensOn, length), response, seed }
    const lines = await telling.part('planning', (tick) => planAndCheck(bench, after, tick, stop), plansOf)
    for (const line of checksOf(lines)) telling.say(line)
  }
  return played
}

type Setting = {
  authority: string
  staff: Staff
  schools: readonly SchoolSize[]
  framework: FrameworkVersion
  opensOn: Day
  year: number
  wish: Wish
}

async function simulateRound({ bench, setNow, telling, stop }: Stage, setting: Setting): Promise<Shares> {
  const { authority, staff, schools, framework, opensOn, year, wish } = setting
  const { seed, minimum } = wish
  const closesOn = addDays(opensOn, length)
  const id = idOf(seed, 'round', year)
  const by = staff.people.find(({ email }) => email === administratorEmail)?.id ?? null
  const actor = { authority, by }
  setNow(workingHours(opensOn))
  const plan = {
    id,
    name: `Skattning ${closesOn.slice(0, 4)}`,
    framework,
    schools: schools.map(({ code }) => schoolId(seed, code)),
    minimumGroup: minimum,
    opensOn,
    closesOn,
  }
  await telling.part(
    'opening',
    () => openPlanned(bench, actor, plan),
    (members) => `${number(members)} members`,
  )
  const answering: Answering = {
    authority,
    round: id,
    opensOn,
    closesOn,
    year,
    share: wish.response,
    seed,
    framework: framework.framework,
  }
  await telling.part(
    'answering',
    (tick) =>
      answerRound(bench.program, answering, (done, total) => {
        stop.throwIfAborted()
        tick(done, total)
      }),
    ({ members, people, answers }, seconds) =>
      `${number(people)} of ${number(members)} handed in, ${number(answers)} answers, ${number(Math.round(answers / Math.max(0.001, seconds)))} a second`,
  )
  setNow(workingHours(closesOn))
  await telling.part('closing', () => closeNow(bench, actor, id))
  const heldBack = await telling.steps((step) =>
    releaseNow(bench, actor, id, (...how) => {
      stop.throwIfAborted()
      step(...how)
    }),
  )
  stop.throwIfAborted()
  return sharesOf(bench.db, authority, id, heldBack)
}

function sizesOf({ units, people }: Staff, schools: number): string {
  const teams = units.filter(({ kind }) => kind === 'team').length
  const leaders = people.filter(({ duties }) => duties.some(({ role }) => role === 'principal' || role === 'leader')).length
  return `${number(schools)} schools, ${number(teams)} teams, ${number(people.length)} people, ${number(leaders)} of them leaders`
}

function workingHours(day: Day): Date {
  return new Date(startOfDay(day).getTime() + 8 * 3_600_000)
}
