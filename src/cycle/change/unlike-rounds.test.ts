import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { closeAndRelease } from '../../../test/support/crowds.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { answerAs, type Group, statementsIn } from '../../../test/support/releasing.ts'
import { frameworkVersion, newestVersions } from '../../content/framework/store.ts'
import { inScope } from '../../ground/base/database.ts'
import { addUnit } from '../../people/organisation/store.ts'
import { matchedOf } from '../release/store-matched.ts'

/** Two dozen people about the middle of the ladder, and each of them a level further. */
const then = Array.from({ length: 24 }, (_, index) => 1 + (index % 4))
const later = then.map((level) => level + 1)
const aspects = 14

type Asked = { groups: { group: Group; people?: string[] | undefined }[]; version?: string; audiences?: ('staff' | 'leader')[] }

describe('a second round that is not like the first', () => {
  let program: TestProgram
  let version: string
  before(async () => {
    program = await openTestProgram()
    const found = (await newestVersions(program.program.db)).find(({ framework }) => framework.key === 'digital-skola')
    version = found?.id ?? ''
  })
  after(() => program.close())

  /** A round of a town that is answered so and released on a day. Returns it, and the people of each group. */
  async function released(town: Municipality, day: string, { groups, audiences, ...asked }: Asked) {
    program.setNow(`${day}T08:00:00Z`)
    const schools = [...new Set(groups.map(({ group }) => group.school))]
    const round = await openRoundIn(program, town, { schools, name: `Av ${day}`, opensOn: day, audiences, version, ...asked })
    await program.owner.query('delete from round_member where round_id = $1', [round])
    const people: string[][] = []
    for (const { group, people: same } of groups) people.push(await answerAs(program, town, round, group, same))
    await closeAndRelease(program, town, round)
    return { round, people }
  }

  const changes = (town: Municipality, now: string, before: string, unit: string) =>
    inScope(program.program.db, { authority: town.authority }, (tx) => matchedOf(tx, now, before, unit))

  /** A later version of the framework, changed so and with a mapping of every statement of the first. */
  async function laterVersion(number: number, change: (content: { levels: unknown[]; mapping: unknown[] }, keys: string[]) => void) {
    const { framework } = await frameworkVersion(program.program.db, version)
    const keys = [...(await statementsIn(program, 'staff')), ...(await statementsIn(program, 'leader'))]
    const content = {
      ...structuredClone(framework),
      version: number,
      mapping: keys.map((key): object => ({ from: key, to: key, as: 'same' })),
    }
    change(content, keys)
    const { rows } = await program.owner.query<{ id: string }>(
      `insert into framework_version (key, version, hash, content) values ('digital-skola', $1, 'made for a test', $2) returning id`,
      [number, JSON.stringify(content)],
    )
    return rows[0]?.id ?? ''
  }

  const at = (town: Municipality, levels: (number | null)[]): Group => ({
    school: town.bergskolan,
    team: null,
    district: town.district,
    levels,
  })

  it('with a later version of the framework: what is mapped the same is followed, what is not is left out and named', async () => {
    const town = await makeMunicipality(program, 'Versionsköping')
    const first = await released(town, '2026-02-02', { groups: [{ group: at(town, then) }] })
    const second = await laterVersion(2, (content, [reworded = '']) => {
      content.mapping[0] = { from: reworded, to: reworded, as: 'reworded' }
    })
    const now = await released(town, '2026-09-02', { groups: [{ group: at(town, later), people: first.people[0] }], version: second })
    const found = await changes(town, now.round, first.round, town.bergskolan)
    const [reworded = ''] = await statementsIn(program, 'staff')
    assert.equal(found.size, aspects - 1)
    assert.ok(!found.has(reworded))
    const page = await (await signedIn(program, town.authority, town.people.otherPrincipal)).get(
      `/group-results/${now.round}/${town.bergskolan}/change`,
    )
    assert.match(page.text, /Frågan har skrivits om: /)
  })

  it('with another number of levels: nothing is followed, and it says why', async () => {
    const town = await makeMunicipality(program, 'Nivåstad')
    const first = await released(town, '2026-02-02', { groups: [{ group: at(town, then) }] })
    const fewer = await laterVersion(3, (content) => {
      content.levels.pop()
    })
    const four = later.map((level) => Math.min(4, level))
    const now = await released(town, '2026-09-02', { groups: [{ group: at(town, four), people: first.people[0] }], version: fewer })
    assert.equal((await changes(town, now.round, first.round, town.bergskolan)).size, 0)
    const page = await (await signedIn(program, town.authority, town.people.otherPrincipal)).get(
      `/group-results/${now.round}/${town.bergskolan}/change`,
    )
    assert.match(page.text, /Frågan har fått ett annat antal nivåer: /)
    assert.doesNotMatch(page.text, /säker ökning/)
  })

  it('of other audiences: those that were asked both times are followed, and no leader is set beside nobody', async () => {
    const town = await makeMunicipality(program, 'Målgruppsby')
    const leaders: Group = { ...at(town, [2, 3]), audience: 'leader' }
    const first = await released(town, '2026-02-02', { groups: [{ group: at(town, then) }, { group: leaders }] })
    const now = await released(town, '2026-09-02', { groups: [{ group: at(town, later), people: first.people[0] }], audiences: ['staff'] })
    assert.equal((await changes(town, now.round, first.round, town.bergskolan)).size, aspects)
    const page = await (await signedIn(program, town.authority, town.people.otherPrincipal)).get(
      `/group-results/${now.round}/${town.bergskolan}/change`,
    )
    assert.equal(page.status, 200)
    assert.match(page.text, /säker ökning/)
  })

  it('after a school has moved to another district: its own change stays, and stands in the district where it lies now', async () => {
    const town = await makeMunicipality(program, 'Flyttinge')
    const { authority } = town
    const south = await inScope(program.db, { authority }, (tx) =>
      addUnit(tx, { authority, kind: 'district', name: 'Grundskolor syd', parent: authority, from: '2025-08-15' }),
    )
    const other = (levels: number[]): Group => ({ ...at(town, levels), school: town.almskolan })
    const first = await released(town, '2026-02-02', { groups: [{ group: at(town, then) }, { group: other(then) }] })
    await program.owner.query('update unit_parent set parent_id = $2 where unit_id = $1', [town.bergskolan, south])
    const now = await released(town, '2026-09-02', {
      groups: [
        { group: { ...at(town, later), district: south }, people: first.people[0] },
        { group: other(then), people: first.people[1] },
      ],
    })
    const meanAt = async (unit: string) => [...(await changes(town, now.round, first.round, unit)).values()].map(({ mean }) => mean)[0]
    assert.deepEqual(await Promise.all([town.bergskolan, town.almskolan, south, town.district, authority].map(meanAt)), [1, 0, 1, 0, 0.5])
  })

  it('with a person at two schools: they are among those of each, and above as their answers, school by school', async () => {
    const town = await makeMunicipality(program, 'Dubbelby')
    const alone = (school: string, levels: number[]): Group => ({ ...at(town, levels), school })
    const first = await released(town, '2026-02-02', {
      groups: [{ group: alone(town.almskolan, then) }, { group: alone(town.bergskolan, then.slice(1)) }],
    })
    const [here = [], there = []] = first.people
    const [both = ''] = here
    // From the start as well: one who is only in the second of two figures would be worked out.
    const again = await released(town, '2026-03-02', {
      groups: [
        { group: alone(town.almskolan, then), people: here },
        { group: alone(town.bergskolan, then), people: [both, ...there] },
      ],
    })
    assert.equal((await changes(town, again.round, first.round, town.bergskolan)).size, 0)
    const now = await released(town, '2026-09-02', {
      groups: [
        { group: alone(town.almskolan, later), people: here },
        { group: alone(town.bergskolan, later), people: [both, ...there] },
      ],
    })
    for (const [unit, n] of [
      [town.almskolan, 24],
      [town.bergskolan, 24],
      [town.authority, 48],
    ] as const)
      assert.deepEqual([...new Set([...(await changes(town, now.round, again.round, unit)).values()].map((content) => content.n))], [n])
  })

  it('with one person more than last time: nothing of the same people is said, since the three figures would be that one’s answers', async () => {
    const town = await makeMunicipality(program, 'Enmersta')
    const first = await released(town, '2026-02-02', { groups: [{ group: at(town, then) }] })
    const now = await released(town, '2026-09-02', { groups: [{ group: at(town, [...later, 5]), people: first.people[0] }] })
    for (const unit of [town.bergskolan, town.district, town.authority])
      assert.equal((await changes(town, now.round, first.round, unit)).size, 0)
  })

  it('with nobody who answered both times: nothing is said of the same people, and all are set beside all', async () => {
    const town = await makeMunicipality(program, 'Nybyggarby')
    const first = await released(town, '2026-02-02', { groups: [{ group: at(town, then) }] })
    const now = await released(town, '2026-09-02', { groups: [{ group: at(town, later) }] })
    const people = new Set(first.people.flat())
    assert.ok(now.people.flat().every((person) => !people.has(person)))
    for (const unit of [town.bergskolan, town.district, town.authority])
      assert.equal((await changes(town, now.round, first.round, unit)).size, 0)
    const page = await (await signedIn(program, town.authority, town.people.otherPrincipal)).get(
      `/group-results/${now.round}/${town.bergskolan}/change`,
    )
    assert.match(page.text, /säker ökning/)
    assert.doesNotMatch(page.text, /De som svarade båda gångerna: \d/)
  })

  it('after two teams have become one: the school is followed, and the new team has no time before', async () => {
    const town = await makeMunicipality(program, 'Sammanslaget')
    const { authority, almskolan, teams } = town
    const team = (id: string, levels: number[]): Group => ({ ...at(town, levels), school: almskolan, team: id })
    const half = [then.slice(0, 12), then.slice(12)] as const
    const first = await released(town, '2026-02-02', {
      groups: [{ group: team(teams.f3, half[0]) }, { group: team(teams.fourSix, half[1]) }],
    })
    const merged = await inScope(program.db, { authority }, (tx) =>
      addUnit(tx, { authority, kind: 'team', name: 'F–6', parent: almskolan, from: '2026-08-15' }),
    )
    const everyone = first.people.flat()
    const now = await released(town, '2026-09-02', {
      groups: [
        {
          group: team(
            merged,
            [...half[0], ...half[1]].map((level) => level + 1),
          ),
          people: everyone,
        },
      ],
    })
    assert.equal((await changes(town, now.round, first.round, almskolan)).size, aspects)
    const principal = await signedIn(program, authority, town.people.principal)
    assert.equal((await principal.get(`/group-results/${now.round}/${merged}`)).status, 200)
    assert.equal((await principal.get(`/group-results/${now.round}/${merged}/change`)).status, 404)
  })

  it('with nobody the same: whole groups are compared, and it says why no more', async () => {
    const town = await makeMunicipality(program, 'Nykulla')
    const first = await released(town, '2026-02-02', { groups: [{ group: at(town, then) }] })
    const now = await released(town, '2026-09-02', { groups: [{ group: at(town, later) }] })
    assert.equal((await changes(town, now.round, first.round, town.bergskolan)).size, 0)
    const page = await (await signedIn(program, town.authority, town.people.otherPrincipal)).get(
      `/group-results/${now.round}/${town.bergskolan}/change`,
    )
    assert.match(page.text, /Det går inte att visa hur de som svarade båda gångerna har ändrat sig/)
    assert.match(page.text, /Jämförelsen gäller hela gruppen då och nu, inte samma personer/)
  })
})
