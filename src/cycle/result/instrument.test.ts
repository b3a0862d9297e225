import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { closeAndRelease, crowdAnswers } from '../../../test/support/crowds.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import { addUnit } from '../../people/organisation/store.ts'
import { type InstrumentSums, instrumentOf, shareOf } from '../release/instrument.ts'
import { instrumentIn } from '../release/store-instrument.ts'
import { remarksOn, togetherOf } from './reading/instrument.ts'

/** Two questions of which the second mostly follows the first. */
const sums = (more: Partial<InstrumentSums> = {}): InstrumentSums => ({
  schools: [10, 10, 10, 10, 10],
  together: 50,
  statements: ['a', 'b'].map((key) => ({ key, asked: 50, answered: 48, irrelevant: 2, lowest: 2, highest: 9, sum: 150 })),
  products: [
    [500, 490],
    [490, 500],
  ],
  ...more,
})

describe('how questions worked', () => {
  it('is told from thirty people of five schools, none of which is more than half of them', () => {
    const why = (more: Partial<InstrumentSums>) => {
      const content = instrumentOf(sums(more))
      return content.kind === 'few' ? content.why : content.kind
    }
    assert.deepEqual(
      [
        why({}),
        why({ together: 29 }),
        why({ schools: [20, 10, 10, 10] }),
        why({ schools: [40, 10, 10, 10, 10] }),
        why({ schools: [41, 10, 10, 10, 10] }),
        why({
          products: [
            [450, 450],
            [450, 450],
          ],
        }),
        why({ statements: sums().statements.slice(0, 1) }),
      ],
      ['shown', 'people', 'schools', 'shown', 'one school', 'same', 'one statement'],
    )
  })

  it('has two decimals, and shares so rough that no school’s can be taken from them', () => {
    const content = instrumentOf(sums())
    assert.ok(content.kind === 'shown')
    assert.deepEqual([content.alpha, content.low, content.high], [0.89, 0.8, 0.94])
    assert.deepEqual(content.statements[0], {
      key: 'a',
      itemRest: 0.8,
      alphaWithout: null,
      irrelevant: { kind: 'under' },
      unanswered: { kind: 'under' },
      lowest: { kind: 'under' },
      highest: { kind: 'over' },
    })
    assert.deepEqual(
      [shareOf(29, 199), shareOf(30, 199), shareOf(27, 200), shareOf(1000, 12000)],
      [{ kind: 'under' }, { kind: 'over' }, { kind: 'about', percent: 15 }, { kind: 'about', percent: 10 }],
    )
  })

  it('says what to make of it', () => {
    const content = instrumentOf(sums())
    assert.ok(content.kind === 'shown')
    assert.deepEqual(
      [0.5, 0.65, 0.8, 0.97].map((alpha) => togetherOf({ ...content, alpha })),
      ['loosely', 'fairly', 'well', 'repeating'],
    )
    const [statement] = content.statements
    assert.ok(statement)
    assert.deepEqual(remarksOn(statement, content), ['ceiling'])
    assert.deepEqual(
      remarksOn(
        {
          ...statement,
          itemRest: 0.2,
          alphaWithout: 0.95,
          irrelevant: { kind: 'about', percent: 20 },
          highest: { kind: 'about', percent: 15 },
        },
        content,
      ),
      ['apart', 'better without', 'irrelevant'],
    )
  })
})

describe('how the questions of a released round worked', () => {
  let program: TestProgram
  let town: Municipality
  let round: string

  /** Six schools; the last is too small to be shown. */
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    const schools = [town.almskolan, town.bergskolan]
    for (const name of ['Ekskolan', 'Lindskolan', 'Granskolan', 'Tallskolan'])
      schools.push(
        await inScope(program.db, { authority: town.authority }, (tx) =>
          addUnit(tx, { authority: town.authority, kind: 'school', name, parent: town.district, from: '2025-08-15' }),
        ),
      )
    round = await openRoundIn(program, town, { schools })
    await program.owner.query('delete from round_member where round_id = $1', [round])
    await crowdAnswers(
      program,
      town,
      round,
      schools.map((school, index) => ({
        school,
        district: town.district,
        team: null,
        invited: index === 5 ? 4 : 14,
        answered: index === 5 ? 4 : 14,
        around: 2.4 + index / 5,
        skipping: 0,
      })),
    )
    await closeAndRelease(program, town, round)
  })
  after(() => program.close())

  it('is reckoned from sums over the schools that are shown, and from no others', async () => {
    const areas = await inScope(program.program.db, { authority: town.authority }, (tx) => instrumentIn(tx, round))
    assert.ok(areas.size >= 4)
    for (const [area, content] of areas) {
      assert.ok(content.kind === 'shown', area)
      assert.deepEqual([content.people, content.schools], [70, 5])
      // Held against the answers themselves, as nobody but this test can read them.
      const { rows } = await program.owner.query<{ pseudonym: string; levels: number[] }>(
        `select a.pseudonym, array_agg(a.choice::int order by a.statement) as levels from private.answer a
          where a.round_id = $1 and a.statement = any ($2) and a.pseudonym in
                (select pseudonym from private.answer where round_id = $1 group by pseudonym, school_id)
            and a.school_id in (select school_id from private.response where round_id = $1 group by school_id having count(*) > 5)
          group by a.pseudonym`,
        [round, content.statements.map(({ key }) => key)],
      )
      assert.equal(rows.length, 70)
      assert.equal(content.alpha, Math.round(alphaFrom(rows.map(({ levels }) => levels)) * 100) / 100)
    }
  })

  it('is read by the administrator alone, with a way there from the authority’s result, in both languages', async () => {
    const admin = await signedIn(program, town.authority, town.people.admin)
    assert.match((await admin.get(`/group-results/${round}/${town.authority}`)).text, new RegExp(`/rounds/${round}/questions`))
    assert.match((await admin.get(`/rounds/${round}`)).text, new RegExp(`/rounds/${round}/questions`))
    const page = await admin.get(`/rounds/${round}/questions`)
    assert.equal(page.status, 200)
    assert.match(page.text, /Cronbachs alfa är 0,\d\d/)
    assert.match(page.text, /70 personer på 5 skolor/)
    admin.cookies.set('language', 'en')
    for (const person of [town.people.districtHead, town.people.principal, town.people.teacher]) {
      const other = await signedIn(program, town.authority, person)
      assert.equal((await other.get(`/rounds/${round}/questions`)).status, 404)
      assert.doesNotMatch((await other.get(`/group-results/${round}/${town.authority}`)).text, /\/questions/)
    }
  })
})

function alphaFrom(people: readonly number[][]): number {
  const items = people[0]?.length ?? 0
  const variance = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  }
  const own = Array.from({ length: items }, (_, item) => variance(people.map((levels) => levels[item] ?? 0)))
  const whole = variance(people.map((levels) => levels.reduce((sum, level) => sum + level, 0)))
  return (items / (items - 1)) * (1 - own.reduce((sum, each) => sum + each, 0) / whole)
}
