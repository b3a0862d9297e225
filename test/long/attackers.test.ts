import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { randomFrom } from '../../src/cycle/protection/random.ts'
import { type Attacker, attackers, behindThePages, differences } from '../privacy/attackers/attackers.ts'
import { type Answers, asItIs, closeIn, openWorlds, releaseIn, remindIn, type Said } from '../privacy/attackers/worlds.ts'

/** RUNS towns, SEED the first of them. Every address with a query that a page leads to is followed. */
const runs = Number(process.env.RUNS ?? 3)
const first = Number(process.env.SEED ?? 1)
const most = 400

describe('two worlds in which others answered otherwise, in the long run', () => {
  for (let seed = first; seed < first + runs; seed += 1) {
    it(`are the same to everyone else, town ${seed}`, async () => {
      const a = drawn(seed)
      const changed = { ...a, inSmallSchool: { ...a.inSmallSchool, levels: a.inSmallSchool.levels.map((level) => (level % 5) + 1) } }
      const b = { ...changed, teacher: a.colleague, colleague: a.teacher, staff: a.loose, loose: a.staff, early: a.tardy, tardy: a.early }
      // Before results anybody may have answered anything.
      const c: Answers = { ...b, teacher: drawn(seed + 1000).teacher, oneOfFive: a.oneOfFive }
      const { worlds, mask, close } = await openWorlds([a, b, c], seed)
      const areTheSame = async (some: readonly Attacker[], count: number) => {
        for (const { name, look } of some) {
          const seen = []
          for (const world of worlds.slice(0, count)) seen.push(await look(world, mask, { most }))
          const [one, ...others] = seen
          for (const other of others) assert.deepEqual(one && differences(one, other), [], `${name}, town ${seed}`)
        }
      }
      try {
        await areTheSame(attackers, 3)
        for (const world of worlds) await remindIn(world)
        await areTheSame(behindThePages, 3)
        for (const world of worlds) await closeIn(world)
        await areTheSame(attackers, 3)
        for (const world of worlds) await releaseIn(world)
        await areTheSame(attackers, 2)
      } finally {
        await close()
      }
    })
  }

  it('are the same to two colluding of five where the other three have answered otherwise with the same sum', async () => {
    const { worlds, mask, close } = await openWorlds([asItIs, asItIs], 11)
    try {
      const [one, other] = worlds
      assert.ok(one && other)
      for (const [world, levels] of [
        [one, [3, 3]],
        [other, [2, 4]],
      ] as const)
        await world.program.owner.query(
          `update private.answer a set choice = l.choice
             from unnest($1::smallint[]) with ordinality l (choice, place),
                  (select pseudonym, row_number() over (order by pseudonym) as place from private.response
                    where round_id = $2 and school_id = $3 and pseudonym <> all ($4)) p
            where a.pseudonym = p.pseudonym and p.place = l.place and a.round_id = $2 and a.statement = 'kollegium.staff'`,
          [
            levels,
            world.town.round,
            world.town.municipality.vuxenskolan,
            ['oneOfFive', 'otherOfFive'].map((name) =>
              world.program.program.secret.pseudonym(world.town.municipality.authority, world.town.people[name] ?? ''),
            ),
          ],
        )
      for (const world of worlds) {
        await closeIn(world)
        await releaseIn(world)
      }
      const colluding = attackers.find(({ name }) => name === 'two colluding of five')
      assert.ok(colluding)
      assert.deepEqual(differences(await colluding.look(one, mask, { most }), await colluding.look(other, mask, { most })), [])
    } finally {
      await close()
    }
  })
})

/** Answers of everyone, drawn; some leave a statement as not relevant. Of the two who change places in handing in both answer alike. */
function drawn(seed: number): Answers {
  const random = randomFrom(seed * 7919)
  const some = (handsIn = true): Said => ({
    levels: Array.from({ length: 6 }, () => (random() < 0.08 ? 0 : 1 + Math.floor(random() * 5))),
    importance: Array.from({ length: 6 }, () => Math.floor(random() * 3)),
    handsIn,
  })
  const early = some()
  return {
    teacher: some(),
    colleague: some(),
    staff: some(),
    loose: some(),
    inSmallSchool: some(),
    oneOfFive: some(),
    otherOfFive: some(),
    early,
    tardy: { ...early, handsIn: false },
  }
}
