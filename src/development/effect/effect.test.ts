import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { answered, held, thatEvening, worked } from '../../../test/support/evaluations.ts'
import { releasedRound } from '../../../test/support/released-round.ts'
import { TrainingTown } from '../../../test/support/training.ts'

const all = { a1: '4', a2: '2', a3: '2', a4: '3', a5: '3', a6: 'Ett ord som bara jag skriver' }

describe('what a programme has led to', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())

  it('stands level by level for who leads it, from what was released and counted, and says what is not known', async () => {
    await place.clear()
    const levels = [14, 12, 8, 6, 4].flatMap((count, index) => Array.from({ length: count }, () => index + 1))
    await releasedRound(place.program, place.town, [
      { school: place.town.almskolan, district: place.town.district, team: place.town.teams.fourSix, levels },
    ])
    await held(place, 6)
    await place.rows(
      "insert into programme_aspect (authority_id, programme_id, framework, aspect, level_from, level_to) select authority_id, id, 'digital-skola', 'kallkritik', 1, 2 from programme",
    )
    await place.at(thatEvening)
    await answered(place, (await worked(place)).slice(0, 5), all)
    await place.at('2026-12-23T08:00:00Z')
    await place.program.runTask('due-ballots', {})
    await place.program.runJobs()
    const { text } = await place.as('ulla').get(`${place.programme}/report`)
    assert.match(text, /1 av 1 pass har hållits/)
    assert.match(text, /6 personer har deltagit, tillsammans 12 timmar enligt låsta närvarolistor/)
    assert.match(text, /Eleverna jämför två källor \(minst 5 av 6\): I medeltal: det är till stor nytta/)
    assert.match(text, /Källkritik \([^)]+\): medel 2,4 \(44 svar, Hösten 2026\)\. Inget att jämföra med före programmet/)
    assert.match(text, /Färre än tre skolor har en fastställd plan/)
    assert.match(text, /Elevernas resultat mäts inte här/)
    assert.doesNotMatch(text, /Ett ord som bara jag skriver/)
    for (const who of ['principal', 'teacher', 'admin'] as const)
      for (const path of ['report', 'report.pdf', 'report.docx'])
        assert.equal((await place.as(who).get(`${place.programme}/${path}`)).status, 404, who)
    const pdf = await place.as('ulla').get(`${place.programme}/report.pdf`)
    assert.equal(pdf.status, 200)
    assert.match(pdf.text, /^%PDF-/)
    const word = await place.as('ulla').get(`${place.programme}/report.docx`)
    assert.equal(word.status, 200)
    assert.match(word.text, /^PK/)
  })

  it('judges the difference between two releases as the page of a result’s change does', async () => {
    await place.clear()
    const at = { school: place.town.almskolan, district: place.town.district, team: place.town.teams.fourSix }
    const spread = (counts: readonly number[]) => counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1))
    await place.at('2026-06-01T08:00:00Z')
    await releasedRound(place.program, place.town, [{ ...at, levels: spread([30, 10, 4, 0, 0]) }], 'Våren 2026')
    await place.at('2027-01-12T08:00:00Z')
    const now = await releasedRound(place.program, place.town, [{ ...at, levels: spread([0, 2, 6, 16, 20]) }], 'Vintern 2027')
    await place.course({ aspects: ['digital-skola/kallkritik'], levelFrom: '1', levelTo: '2' })
    const { text } = await place.as('ulla').get(`${place.programme}/report`)
    const [, verdict = ''] =
      /Källkritik \([^)]+\): medel 1,4 \(44 svar, Våren 2026\), nu 4,2 \(44 svar, Vintern 2027\): ([^.]+)\./.exec(text) ?? []
    assert.match(verdict, /säker ökning/)
    const page = await place.as('ulla').get(`/group-results/${now}/${place.town.authority}/change`)
    assert.ok(page.text.includes(verdict), 'the same words as there')
  })
})
