import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { releasedRound } from '../../../test/support/released-round.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { hearing } from '../../ground/published/published.ts'
import { toldExtent } from '../effect/extent.ts'

describe('a statement to the board about a programme', () => {
  let place: TrainingTown
  let matter: string
  before(async () => {
    place = await TrainingTown.open()
    await place.course()
    const levels = [14, 12, 8, 6, 4].flatMap((count, index) => Array.from({ length: count }, () => index + 1))
    await releasedRound(place.program, place.town, [
      { school: place.town.almskolan, district: place.town.district, team: place.town.teams.fourSix, levels },
    ])
    await place.rows(
      "insert into programme_aspect (authority_id, programme_id, framework, aspect, level_from, level_to) select authority_id, id, 'digital-skola', 'kallkritik', 1, 2 from programme",
    )
    matter = (await place.as('ulla').post('/matters', { number: 'BUN 2026/7', title: 'Programmet' })).location ?? ''
  })
  after(() => place.program.close())

  const make = (more: Record<string, string> = {}) =>
    place.as('ulla').post(`${matter}/statements`, {
      template: 'programme-report',
      programme: place.programme.split('/').at(-1) ?? '',
      handler: 'Ulla Ström',
      board: 'Barn- och utbildningsnämnden',
      ...more,
    })

  it('fills itself from it: what it is for, its dates, what it is about, and figures that were released, through the register', async () => {
    const form = (await place.as('ulla').get(`${matter}/statements/new`)).text
    assert.match(form, /Ett utbildningsprogram[\s\S]*<select[^>]*name="programme"/)
    const { location } = await make()
    const [kept] = await place.rows<{ purpose: string; title: string; programme: string }>(
      'select p.purpose, p.title, s.programme_id as programme from statement s join programme p on p.id = s.programme_id',
    )
    const { result, said } = await hearing(() => place.as('ulla').get(location ?? ''))
    assert.ok(kept && result.text.includes(`Redovisning av ${kept.title}`) && result.text.includes(kept.purpose.slice(0, 40)))
    assert.match(result.text, /pågår från \d+ \p{L}+ 20\d\d till/u)
    assert.match(result.text, /Källkritik \([^)]+\): medel 2,4 \(44 svar, Hösten 2026\)/)
    assert.ok(said.some(({ measure, contributors }) => measure === 'statement kallkritik.staff' && contributors === 44))
    assert.match(result.text, /Färre än tre skolor har tagit upp det/)
  })

  it('tells how many took part from five on only', () => {
    const said = (people: number) => toldExtent({ sessions: 3, held: 2, people, minutes: 60 * people }).map(({ sv }) => sv)
    assert.deepEqual(said(4), ['2 av 3 pass har hållits.', 'Färre än fem personer har deltagit enligt låsta närvarolistor.'])
    assert.match(said(5).join(' '), /5 personer har deltagit, tillsammans 5 timmar/)
    assert.match(said(0).join(' '), /Ingen närvarolista är låst än/)
  })

  it('is refused without a programme, or with one that its writer does not see, and keeps what was written', async () => {
    for (const programme of ['', '00000000-0000-4000-8000-000000000000']) {
      const { status, text } = await make({ programme, phone: '08-123 45' })
      assert.equal(status, 422)
      assert.match(text, /href="#programme"[\s\S]*Välj ett program[\s\S]*value="08-123 45"/)
    }
  })
})
