import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, aspects, assessmentPath, resultPath } from '../../../test/support/assessing.ts'
import { listenTo } from '../../../test/support/counting.ts'
import { releasedRound } from '../../../test/support/released-round.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { inScope } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { shareOf, sizeByMean, sizeOf } from './need.ts'
import { offersAsked } from './store-offer.ts'

const kallkritik = { aspects: ['digital-skola/kallkritik'], levelFrom: '1', levelTo: '2' }

describe('the way from a need to what is offered', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
    const levels = [14, 12, 8, 6, 4].flatMap((count, index) => Array.from({ length: count }, () => index + 1))
    const groups = [{ school: place.town.almskolan, district: place.town.district, team: place.town.teams.fourSix, levels }]
    await releasedRound(place.program, place.town, groups, 'Hösten 2026', (round) =>
      place.rows(
        // The same quarter of them each time: how many there are decides what may be said.
        'update private.answer a set importance = case when r.at % 4 = 0 then 1 else 2 end from (select distinct pseudonym, dense_rank() over (order by pseudonym) as at from private.answer where round_id = $1) r where a.round_id = $1 and r.pseudonym = a.pseudonym',
        [round],
      ),
    )
  })
  after(() => place.program.close())

  const kallkritikRow = async () => {
    const { text } = await place.as('ulla').get('/training-needs')
    return { text, row: /<tr[^>]*><th[^>]*>Källkritik.*?<\/tr>/s.exec(text)?.[0] ?? text }
  }

  it('begins with what most need and nothing is offered for, in the released figures and with how many have answered', async () => {
    await place.clear()
    const { text, row } = await kallkritikRow()
    assert.match(text, /Inget erbjuds för det som flest behöver: /)
    assert.match(row, /59 % \(26 av 44 svar\)/)
    assert.match(row, /<b>Inget<\/b>/)
    for (const who of ['principal', 'teacher', 'coach'] as const)
      assert.equal((await place.as(who).get('/training-needs')).status, 404, who)
  })

  it('has the sessions that answer it beside it, with the seats that are taken', async () => {
    await place.clear()
    const path = await place.session({ seatsRoom: '10' }, await place.course(kallkritik))
    await place.signUp('teacher', path)
    const { row } = await kallkritikRow()
    assert.match(row, /1 pass/)
    assert.match(row, /1 av 10 platser/)
    const programme = (await place.as('ulla').get(place.programme)).text
    assert.match(programme, /Källkritik[^<]*: 59 % \(26 av 44 svar\) ligger på nivå 1–2/)
    assert.doesNotMatch((await place.as('teacher').get(place.programme)).text, /59 %/)
  })

  it('shows a person the sessions of their own level, asking the database nothing that depends on it', async () => {
    await place.clear()
    await place.session({ seatsRoom: '10' }, await place.course(kallkritik))
    const round = await openRoundIn(place.program, place.town, { opensOn: '2026-10-01', closesOn: '2026-12-01', name: 'Egen' })
    const blad = { kind: 'material', title: 'Sex frågor till en källa', url: 'https://film.example.se/6', licence: 'cc-by' }
    const made = await place.as('ulla').post(`${place.programme}/materials`, blad)
    assert.equal((await place.as('ulla').post(`${made.location}/publication`)).status, 303)
    const heard = listenTo(place.program.web)
    const asked: string[][] = []
    for (const [who, level] of [
      ['teacher', 2],
      ['colleague', 4],
    ] as const) {
      await answerAll(
        place.as(who),
        assessmentPath(round, place.town.almskolan),
        aspects.map(() => level),
      )
      heard()
      const { text } = await place.as(who).get(resultPath(round, place.town.almskolan))
      asked.push(heard().texts)
      if (level === 2)
        assert.match(text, /Kompetensutveckling som passar.*Eleverna jämför två källor.*Att läsa och se.*Sex frågor till en källa/s)
      else assert.doesNotMatch(text, /Kompetensutveckling som passar/)
    }
    assert.deepEqual(asked[0], asked[1])
  })

  it('lets who leads a team invite it, and signs nobody up but those who press yes', async () => {
    await place.clear()
    const path = await place.session({ seatsRoom: '1' }, await place.course(kallkritik))
    await place.rows('delete from plan')
    const [version] = await place.rows<{ id: string }>(
      "select id from framework_version where key = 'digital-skola' order by version desc limit 1",
    )
    const [plan] = await place.rows<{ id: string }>(
      "insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at) values ($1, $2, 2026, $3, '2026-09-29', now()) returning id",
      [place.town.authority, place.town.teams.fourSix, version?.id],
    )
    const at = `/plans/${plan?.id}/training`
    assert.match((await place.as('lead').get(at)).text, /Planen har inga mål än/)
    await place.rows(
      "insert into plan_goal (authority_id, plan_id, aspect, title, position) values ($1, $2, 'kallkritik', 'Granska källor', 1)",
      [place.town.authority, plan?.id],
    )
    assert.match((await place.as('lead').get(at)).text, /Eleverna jämför två källor/)
    assert.equal((await place.as('teacher').get(at)).status, 404)
    const session = path.split('/')[2] ?? ''
    assert.equal((await place.as('lead').post(at, { session: place.town.authority })).status, 404)
    assert.equal((await place.as('lead').post(at, { session })).status, 303)
    assert.equal((await place.as('lead').post(at, { session })).status, 303)
    assert.deepEqual(await place.rows('select 1 from signup'), [])
    for (const who of ['teacher', 'colleague'] as const)
      assert.match((await place.as(who).get('/')).text, /Du är inbjuden till Eleverna jämför två källor/)
    assert.match((await place.as('teacher').get(path)).text, /har bjudit in dig/)
    assert.equal((await place.as('teacher').post(`${path}/invitation?_method=PUT`, { answer: 'yes' })).status, 303)
    assert.match((await place.as('teacher').get(path)).text, /Du är anmäld/)
    // The only seat is taken: an invitation gives nobody another one.
    assert.equal((await place.as('colleague').post(`${path}/invitation?_method=PUT`, { answer: 'yes' })).status, 303)
    assert.equal((await place.rows('select 1 from signup')).length, 1)
    assert.equal((await place.as('colleague').post(`${path}/invitation?_method=PUT`, { answer: 'no' })).status, 404)
    assert.doesNotMatch((await place.as('colleague').get('/')).text, /Du är inbjuden/)
    assert.doesNotMatch((await place.as('lead').get(at)).text, /Sara|tackat ja av/)
  })

  it('counts for a district what a programme offers to one of its schools: by its own schools and by the forms of that very school', async () => {
    const { authority, almskolan, bergskolan } = place.town
    const offered = (schools: string[] | null) =>
      inScope(place.program.program.db, { authority, person: place.ulla }, async (tx) => {
        const offers = await askOnce(
          tx,
          offersAsked('digital-skola', ['kallkritik', 'undervisning'], schools, place.program.program.clock()),
        )
        return offers.get('kallkritik')?.sessions ?? 0
      })
    const counts = async (more: Record<string, string | string[]>) => {
      await place.clear()
      const course = await place.course({ ...kallkritik, ...more })
      await place.session({}, course)
      await place.session({ day: '2026-12-16' }, course)
      return [await offered(null), await offered([almskolan]), await offered([bergskolan]), await offered([almskolan, bergskolan])]
    }
    await place.rows('update unit set forms = $2 where id = $1', [almskolan, ['gr']])
    await place.rows('update unit set forms = $2 where id = $1', [bergskolan, ['gy']])
    assert.deepEqual(
      [
        await counts({}),
        await counts({ forms: ['gr'] }),
        await counts({ schools: [bergskolan] }),
        // One school has the form, another is named: for neither of them.
        await counts({ forms: ['gr'], schools: [bergskolan] }),
        await counts({ levelFrom: '3', levelTo: '4' }),
      ],
      [
        [2, 2, 2, 2],
        [2, 2, 0, 2],
        [2, 0, 2, 2],
        [2, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    )
  })

  it('counts each session ahead once, with all its seats and those that are taken, and none that is a draft, called off or begun', async () => {
    await place.clear()
    const course = await place.course(kallkritik)
    const full = await place.session({ seatsRoom: '1', overbook: '0' }, course)
    await place.signUp('teacher', full)
    await place.session({ seatsRoom: '7', seatsLink: '5', link: 'https://example.se/rum' }, course)
    await place.as('ulla').post(`${course}/sessions`, place.fields({ seatsRoom: '100' }))
    const off = await place.session({ seatsRoom: '100' }, course)
    await place.as('ulla').post(`${off}/cancelling`, { reason: 'För få' })
    const offer = async () => {
      const { authority } = place.town
      const offers = await inScope(place.program.program.db, { authority, person: place.ulla }, (tx) =>
        askOnce(tx, offersAsked('digital-skola', ['kallkritik'], null, place.program.program.clock())),
      )
      return offers.get('kallkritik')
    }
    assert.deepEqual(await offer(), { sessions: 2, seats: 13, taken: 1 })
    await place.at('2026-12-15T13:31:00Z')
    assert.equal(await offer(), undefined)
  })

  it('says a share where the release divides the answers right above the two lowest levels, and nowhere else', () => {
    const of = (parts: { from: number; to: number; count: number }[]) =>
      shareOf({
        content: { kind: 'large', n: 20, mean: 3, deviation: 1, distribution: { kind: 'parts', parts } },
      })
    assert.deepEqual(
      of([
        { from: 1, to: 2, count: 5 },
        { from: 3, to: 5, count: 15 },
      ]),
      { percent: 25, count: 5, total: 20 },
    )
    assert.equal(
      of([
        { from: 1, to: 3, count: 12 },
        { from: 4, to: 5, count: 8 },
      ]),
      null,
    )
  })

  it('calls a need great where half of the answers lie low of what matters some, and little where few do', () => {
    const mean = (value: number) => ({ value, coded: 'plain' as const })
    assert.deepEqual(
      [sizeByMean(mean(2.5), 2), sizeByMean(mean(2.5), 1.9), sizeByMean(mean(3), 2.4), sizeByMean(mean(3.1), 3), sizeByMean(null, 3)],
      ['great', 'little', 'some', 'little', null],
    )
    assert.deepEqual([sizeOf(0.5, 2), sizeOf(0.34, 3), sizeOf(0.3, 2), sizeOf(0.2, 2)], ['great', 'great', 'some', 'little'])
  })
})
