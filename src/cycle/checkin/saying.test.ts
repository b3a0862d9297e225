import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { PlanTown } from '../../../test/support/plan-town.ts'
import { almskolansGroups, releasedRound } from '../../../test/support/released-round.ts'
import { fewestAnswers, fewestSchools } from '../../content/suggestion/said.ts'
import { inScope } from '../../ground/base/database.ts'
import { hearing } from '../../ground/published/published.ts'
import { addUnit } from '../../people/organisation/store.ts'
import type { Content } from '../protection/cell.ts'
import { type CheckedSource, gather } from './saying.ts'

const large = (n: number, mean: number): Content => ({ kind: 'large', n, mean, deviation: null, distribution: { kind: 'collapsed' } })
const tenths = fc.integer({ min: 10, max: 40 }).map((each) => each / 10)
const content = fc.oneof(
  fc.constant<Content>({ kind: 'protected', reason: 'few' }),
  fc.record({ n: fc.integer({ min: 5, max: 9 }), value: tenths }).map(
    ({ n, value }): Content => ({
      kind: 'small',
      n,
      mean: { kind: 'plain', value },
      spread: null,
      withheld: false,
    }),
  ),
  fc.tuple(fc.integer({ min: 10, max: 80 }), tenths).map(([n, mean]) => large(n, mean)),
)
const checks: fc.Arbitrary<CheckedSource[]> = fc.array(
  fc.record({
    framework: fc.constantFrom('one', 'two'),
    action: fc.constantFrom('a', 'b'),
    school: fc.constantFrom('s1', 's2', 's3', 's4', 's5', 's6', 's7'),
    far: fc.option(content),
    helps: fc.option(content),
  }),
  { maxLength: 40 },
)

describe('what those who did an action say', () => {
  let place: PlanTown
  let round: string
  const schools: string[] = []
  before(async () => {
    place = await PlanTown.open()
    await place.clear()
    round = await releasedRound(place.program, place.town, almskolansGroups(place.town))
    const { authority, almskolan, bergskolan, vuxenskolan } = place.town
    schools.push(almskolan, bergskolan, vuxenskolan)
    await inScope(place.program.db, { authority }, async (tx) => {
      for (const name of ['Cederskolan', 'Dalskolan'])
        schools.push(await addUnit(tx, { authority, kind: 'school', name, parent: authority, from: '2025-08-15' }))
    })
  })
  after(() => place.program.close())

  it('is never said over fewer schools or answers than may be, and never of what is protected', () => {
    fc.assert(
      fc.property(checks, (all) => {
        for (const { framework, action, said } of gather(all))
          for (const what of ['far', 'helps'] as const) {
            const figure = said[what]
            const shown = all.flatMap((each) => {
              const cell = each.framework === framework && each.action === action ? each[what] : null
              return cell && cell.kind !== 'protected' ? [{ school: each.school, n: cell.n }] : []
            })
            const n = shown.reduce((sum, each) => sum + each.n, 0)
            const enough = new Set(shown.map(({ school }) => school)).size >= fewestSchools && n >= fewestAnswers
            assert.equal(figure !== null, enough)
            if (figure) assert.equal(figure.n, n)
          }
      }),
    )
  })

  it('is the same in whatever order the checks come', () => {
    const sorted = (all: readonly CheckedSource[]) =>
      gather(all).toSorted((a, b) => (a.framework + a.action < b.framework + b.action ? -1 : 1))
    fc.assert(
      fc.property(
        checks.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => assert.deepEqual(sorted(one), sorted(other)),
      ),
    )
  })

  const team = () => place.town.teams.fourSix
  const choices = async () => (await place.as('lead').get(`/workshops/${team()}/choices`)).text
  const offered = (page: string) => [...page.matchAll(/name="action" value="([^"]+)"/g)].map(([, id = '']) => id)

  /** A counted check at some schools, about actions of the framework, with the mean that each has been given. */
  async function checked(at: readonly string[], means: ReadonlyMap<string, number>) {
    const { authority, people } = place.town
    const [{ version = '' } = {}] = await place.rows<{ version: string }>(
      'select framework_version_id as version from round where id = $1',
      [round],
    )
    for (const school of at) {
      const [{ plan = '' } = {}] = await place.rows<{ plan: string }>(
        `insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at)
         values ($1, $2, 2025, $3, '2025-10-01', now()) returning id as plan`,
        [authority, school, version],
      )
      const keys = [...means.keys()]
      const outcome = {
        ...{ eligible: 20, minimumGroup: 5, answered: { kind: 'exact', count: 18 }, enough: true, approximate: false, choices: [] },
        steps: keys.flatMap((id, index) => [
          { key: `far-${index + 1}`, content: large(18, 3), aside: null },
          { key: `helps-${index + 1}`, content: large(18, means.get(id) ?? 1), aside: null },
        ]),
      }
      const [{ ballot = '' } = {}] = await place.rows<{ ballot: string }>(
        `insert into ballot (authority_id, asking, minimum_group, eligible, opened_on, closes_on) values ($1, '{}', 5, 20, '2026-03-01', '2026-03-15') returning id as ballot`,
        [authority],
      )
      await place.rows(`insert into ballot_result (ballot_id, authority_id, outcome, counted_on) values ($1, $2, $3, '2026-03-16')`, [
        ballot,
        authority,
        JSON.stringify(outcome),
      ])
      const [{ checkin = '' } = {}] = await place.rows<{ checkin: string }>(
        `insert into checkin (authority_id, plan_id, number, ballot_id, by_person_id, opened_on) values ($1, $2, 1, $3, $4, '2026-03-01') returning id as checkin`,
        [authority, plan, ballot, people.principal],
      )
      for (const [index, id] of keys.entries()) {
        const [{ action = '' } = {}] = await place.rows<{ action: string }>(
          `insert into plan_action (authority_id, plan_id, origin, framework, action, title, position, created_at, changed_at)
           values ($1, $2, 'framework', 'digital-skola', $3, 'Så', $4, now(), now()) returning id as action`,
          [authority, plan, id, index],
        )
        await place.rows(
          `insert into checkin_action (checkin_id, authority_id, action_id, position, title) values ($1, $2, $3, $4, 'Så')`,
          [checkin, authority, action, index + 1],
        )
      }
    }
    await place.program.runTask('gather-said', {})
  }

  it('stands with the suggestion from five schools on, moves it one place, and goes through the register', async () => {
    const was = offered(await choices())
    const [first = '', second = '', ...rest] = was
    const means = new Map([first, second, ...rest.slice(0, 3)].map((id) => [id, id === second ? 3.7 : 2.6]))
    await checked(schools.slice(0, 4), means)
    assert.doesNotMatch(await choices(), /minst fem av huvudmannens skolor/)
    assert.deepEqual(offered(await choices()), was)
    await checked(schools.slice(4), means)
    const { result: page, said } = await hearing(choices)
    assert.match(page, /har gjort stor skillnad \(90 svar\)\. Därför står det ett steg högre upp/)
    assert.deepEqual(offered(page), [second, first, ...rest])
    assert.deepEqual(said.find(({ measure }) => measure === `said helps ${second}`)?.figures, [90, 3.7])
    for (const name of ['Bergskolan', 'Cederskolan', 'Dalskolan']) assert.ok(!page.includes(name))
  })

  it('can be written by no page', async () => {
    const { authority } = place.town
    await assert.rejects(
      inScope(place.program.program.db, { authority }, (tx) =>
        tx.insertInto('action_said').values({ authority_id: authority, framework: 'x', action: 'y', said: '{}' }).execute(),
      ),
      /permission denied/,
    )
  })
})
