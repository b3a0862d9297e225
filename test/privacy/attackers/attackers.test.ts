import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Attacker, attackers, behindThePages, differences } from './attackers.ts'
import { answersInCopy } from './database.ts'
import type { Mask } from './mask.ts'
import { planted } from './planted.ts'
import { visitorIn } from './town.ts'
import type { Looking } from './walk.ts'
import { asItIs, closeIn, openWorlds, releaseIn, remindIn, type World } from './worlds.ts'

/** How many addresses with a query each follows here; all of them in the long run (test/long/attackers.test.ts). */
const most = 3

/**
 * In the other world two of a shown team have answered each what the other did, so have two of different hidden groups, one in a school too small to show has
 * answered one thing otherwise, and of two who answered alike the other one has handed in.
 */
const { teacher, colleague, staff, loose, inSmallSchool, early, tardy } = asItIs
const otherwise = {
  ...asItIs,
  teacher: colleague,
  colleague: teacher,
  staff: loose,
  loose: staff,
  inSmallSchool: { ...inSmallSchool, levels: [5, ...inSmallSchool.levels.slice(1)] },
  early: tardy,
  tardy: early,
}

describe('two worlds in which others answered otherwise', () => {
  let worlds: World[]
  let one: World
  let other: World
  let mask: Mask
  let close: () => Promise<void>

  before(async () => {
    ;({ worlds, mask, close } = await openWorlds([asItIs, otherwise]))
    const [first, second] = worlds
    assert.ok(first && second)
    one = first
    other = second
  })
  after(() => close())

  async function toldTo({ look }: Attacker, at: Looking['at'] = () => true): Promise<string[]> {
    return differences(await look(one, mask, { most, at }), await look(other, mask, { most, at }))
  }

  /** @param shares of how many shares of the routes each attacker looks at one, the next at the next: every route is looked at, and every attacker looks */
  async function areTheSameTo(some: readonly Attacker[], shares = 1): Promise<void> {
    for (const [index, attacker] of some.entries())
      assert.deepEqual(await toldTo(attacker, (_, place) => (place + index) % shares === 0), [], attacker.name)
    // Of all code names one has one value otherwise; whose it is, and who answered what of those who changed places, the copy does not tell.
    const [a, b] = [await answersInCopy(one.program.owner, mask), await answersInCopy(other.program.owner, mask)]
    const [here, there] = [without(a, b), without(b, a)]
    assert.deepEqual([here.length, there.length], [1, 1])
    const [rows, others] = [here, there].map(([name]) => (name ?? '').split('\n'))
    assert.deepEqual([without(rows ?? [], others ?? []).length, without(others ?? [], rows ?? []).length], [1, 1])
  }

  it('are not the same to those who answered', async () => {
    const own = (world: World) => visitorIn(world.program, world.town, 'teacher').get('/results/answers.json')
    assert.notEqual((await own(one)).text, (await own(other)).text)
  })

  // Each looks at all of it in the long run (test/long/attackers.test.ts).
  it('are the same to everyone else while the round is open and reminders wait', () => areTheSameTo(attackers, 4))

  it('are the same to whoever looks behind the pages when reminders have gone out, which differ', async () => {
    for (const world of worlds) await remindIn(world)
    const [sent, others] = worlds.map(({ program }) => program.sent.map(({ to }) => to))
    assert.notDeepEqual(sent, others)
    await areTheSameTo(behindThePages)
  })

  it('are the same to whoever looks behind the pages when the round has closed', async () => {
    for (const world of worlds) await closeIn(world)
    await areTheSameTo(behindThePages)
  })

  it('are the same to everyone else when results are released', async () => {
    for (const world of worlds) await releaseIn(world)
    for (const { program, town } of worlds) {
      const seen = await visitorIn(program, town, 'sameTeam').get(`/group-results/${town.round}/${town.municipality.teams.fourSix}`)
      assert.equal(seen.status, 200, 'there is something to see')
    }
    await areTheSameTo(attackers, 3)
  })

  describe('are told apart, so that the attackers are worth something, when somebody plants', () => {
    for (const { name, by, at, plant } of planted)
      it(name, async () => {
        const attacker = attackers.find((each) => each.name === by)
        assert.ok(attacker)
        const undo: (() => Promise<void>)[] = []
        for (const world of worlds) undo.push(await plant(world))
        try {
          assert.notDeepEqual(await toldTo(attacker, (path) => path === at), [])
        } finally {
          for (const each of undo) await each()
        }
      })
  })
})

/** What a list has more of than another. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return some.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
