import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { openRoundIn } from '../../../test/support/answering.ts'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { addMonths, type Day, dayOf } from '../../ground/base/clock.ts'
import { inOrder, type Waiting } from '../../ground/base/waiting.ts'

const days = fc
  .date({ min: new Date('2020-01-01T12:00:00Z'), max: new Date('2040-01-01T12:00:00Z'), noInvalidDate: true })
  .map((date): Day => dayOf(date))

describe('a day some months later', () => {
  it('never leaves the month', () => {
    assert.equal(addMonths('2026-08-31', 6), '2027-02-28')
    assert.equal(addMonths('2026-01-15', 12), '2027-01-15')
  })
})

describe('what waits', () => {
  const things = fc.array(
    fc.record({ first: fc.boolean(), lastDay: fc.option(days) }).map(({ first, lastDay }): Waiting => {
      const text = { sv: 'Något', en: 'Something' }
      return { title: text, lastDay, first, link: { href: '/', label: text } }
    }),
  )

  it('stands by last day whatever it is, under what others wait for and above what has none', () => {
    fc.assert(
      fc.property(things, (waiting) => {
        const ordered = inOrder(waiting)
        assert.deepEqual(new Set(ordered), new Set(waiting))
        for (const [index, next] of ordered.slice(1).entries()) {
          const before = ordered[index]
          assert.ok(before)
          assert.ok(before.first || !next.first, 'first')
          if (before.first !== next.first || next.lastDay === null) continue
          assert.ok(before.lastDay !== null && before.lastDay <= next.lastDay, `${before.lastDay} ${next.lastDay}`)
        }
      }),
    )
  })
})

describe('the first run', () => {
  let program: TestProgram
  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())

  const wish = { name: 'Åmåls kommun', givenName: 'Anna', familyName: 'Åberg', email: 'anna@amal.example.se' }

  it('an empty installation shows one page, and keeps what was written when something is missing', async () => {
    const first = await new Visitor(program).get('/')
    assert.match(first.text, /Välkommen till Stegvis/)
    const refused = await new Visitor(program).post('/authority', { ...wish, email: 'anna' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Skriv en e-postadress med @/)
    assert.match(refused.text, /value="Åmåls kommun"/)
    assert.equal((await program.owner.query('select from authority')).rowCount, 0)
  })

  it('two who press at the same time make one authority, and nobody makes a second', async () => {
    const answers = await Promise.all([
      new Visitor(program).post('/authority', wish),
      new Visitor(program).post('/authority', { ...wish, name: 'Säffle kommun' }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 404])
    assert.equal((await new Visitor(program).post('/authority', wish)).status, 404)
    assert.equal((await new Visitor(program).post('/demo')).status, 404)
    assert.equal((await program.owner.query('select from authority')).rowCount, 1)
    assert.equal((await new Visitor(program).get('/')).location, '/sign-in')
  })

  it('the first administrator’s way in is not on any page', async () => {
    const made = await new Visitor(program).get('/authority/made')
    assert.doesNotMatch(made.text, /sign-in-links\//)
    const { rows } = await program.owner.query<{ kind: string }>('select kind from ticket')
    assert.deepEqual(rows, [{ kind: 'operator' }])
    await new Visitor(program).post('/sign-in-links', { email: wish.email })
    await program.runJobs()
    assert.equal(program.sent.length, 0, 'nor does a mailed link come before it')
  })
})

describe('the start page', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  it('tells everyone, in both languages, something that is theirs, and never a raw key', async () => {
    await openRoundIn(program, town, { schools: [town.almskolan, town.bergskolan] })
    for (const person of Object.values(town.people)) {
      for (const language of ['sv', 'en']) {
        const visitor = await signedIn(program, town.authority, person)
        visitor.cookies.set('language', language)
        const page = await visitor.get('/')
        assert.equal(page.status, 200)
        assert.match(page.text, language === 'sv' ? /Att göra nu/ : /To do now/)
        assert.doesNotMatch(page.text, /undefined|\[object|NaN/)
      }
    }
  })

  it('a person at two schools is asked once for each', async () => {
    const visitor = await signedIn(program, town.authority, town.people.atTwoSchools)
    const { text } = await visitor.get('/')
    assert.match(text, /Almskolan\. Öppen till/)
    assert.match(text, /Bergskolan\. Öppen till/)
  })

  it('a principal sees the school’s total, a teacher does not', async () => {
    const principal = await signedIn(program, town.authority, town.people.principal)
    assert.match((await principal.get('/')).text, /0 av \d+ på Almskolan har skickat in/)
    const teacher = await signedIn(program, town.authority, town.people.teacher)
    assert.doesNotMatch((await teacher.get('/')).text, /har skickat in\./)
  })

  it('stands by last day over all kinds, so that a late action comes before an assessment that closes later', async () => {
    const planning = new Planning(program, town)
    const assessment = /Gör din självskattning/
    await planning.action(town.teams.fourSix, {
      title: 'Försenad sak',
      dueOn: '2020-01-01',
      ownerPerson: town.people.teacher,
      howWeKnow: 'x',
    })
    const { text } = await (await signedIn(program, town.authority, town.people.teacher)).get('/')
    assert.ok(text.search(/Försenad: Försenad sak/) < text.search(assessment), 'late before open')
    const principal = await (await signedIn(program, town.authority, town.people.principal)).get('/')
    assert.ok(principal.text.search(/En åtgärd på Almskolan är försenad/) > 0)
    assert.ok(principal.text.search(/En åtgärd på Almskolan är försenad/) < principal.text.search(/Följ deltagandet/))
  })
})
