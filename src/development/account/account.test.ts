import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { heldSession } from '../../../test/support/attended.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { headingsOf, isFinished, unwritten } from './account.ts'

describe('a programme’s reports', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.course({ funder: 'Skolverket', funderLine: 'Med stöd av Skolverket', funderNumber: '2026/17' })
  })

  const begin = async (kind: 'progress' | 'final' = 'final') => {
    const made = await place.as('ulla').post(`${place.programme}/reports`, { kind, from: '2026-08-01', to: '2027-06-30' })
    assert.equal(made.status, 303, made.text)
    return made.location ?? ''
  }
  const words = { from: '2026-08-01', to: '2027-06-30', summary: 'Vi nådde fram.', goals: 'Två av tre mål är nådda.' }
  const write = (path: string, more: Record<string, string> = {}) =>
    place.as('ulla').post(`${path}?_method=PUT`, { ...words, revision: '1', ...more })

  it('fill themselves with facts, figures and what may be told of the effect, and have what was written under its heading, in PDF and Word', async () => {
    await heldSession(place, { startsAt: '2026-09-03T12:30:00Z' }, [{ person: place.town.people.teacher, minutes: 120 }])
    const path = await begin()
    assert.equal((await write(path)).status, 303)
    const pdf = readPdf(Buffer.from(await (await place.as('ulla').get(`${path}/report.pdf`)).response.arrayBuffer()))
    assert.ok(pdf.marked && pdf.metadata.includes('<pdfuaid:part>1</pdfuaid:part>'))
    for (const said of [
      'Slutrapport',
      '2026/17',
      'Med stöd av Skolverket',
      'Vi nådde fram.',
      '1 av 1 pass har hållits',
      'Lärande: vad kan de nu?',
      'Stöd: har skolorna tagit upp det?',
    ])
      assert.ok(pdf.root.text.includes(said), said)
    assert.ok(!pdf.root.text.includes('Spridning och påverkan'), 'what is empty does not stand there')
    assert.match((await place.as('ulla').get(`${path}/report.docx`)).text, /^PK/)
  })

  it('tell of what was held in their own days where they are of a stretch, and of the whole time where they are final', async () => {
    const [row] = await place.rows<{ id: string }>('select id from course')
    const course = `/courses/${row?.id}`
    await place.session({ day: '2026-12-15' }, course)
    await place.session({ day: '2026-12-16' }, course)
    await place.session({ day: '2026-12-17' }, course)
    await place.at('2026-12-20T08:00:00Z')
    const told = async (kind: string, from: string, to: string) => {
      const begun = await place.as('ulla').post(`${place.programme}/reports`, { kind, from, to })
      const pdf = readPdf(Buffer.from(await (await place.as('ulla').get(`${begun.location}/report.pdf`)).response.arrayBuffer()))
      return /Omfattning .*?(\d av \d) pass har hållits/s.exec(pdf.root.text)?.[1]
    }
    assert.equal(await told('progress', '2026-12-16', '2026-12-17'), '2 av 2')
    assert.equal(await told('progress', '2026-12-01', '2026-12-15'), '1 av 1')
    assert.equal(await told('final', '2026-12-16', '2026-12-17'), '3 av 3')
  })

  it('are written by who leads the programme alone, keep what was written, and overwrite nobody', async () => {
    const path = await begin('progress')
    for (const who of ['admin', 'principal', 'teacher'] as const)
      for (const at of [path, `${path}/report.pdf`, `${path}/report.docx`, `${path}/matter-documents/new`, `${place.programme}/reports`])
        assert.equal((await place.as(who).get(at)).status, 404, `${who} ${at}`)
    const refused = await write(path, { to: '2026-01-01', goals: 'Det jag skrev' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Sista dag ska vara[\s\S]*Det jag skrev/)
    assert.equal((await write(path, { goals: 'Först' })).status, 303)
    const late = await write(path, { goals: 'Sist' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Sist[\s\S]*Först[\s\S]*name="take" value="goals"/)
    assert.doesNotMatch(late.text, /name="take" value="summary"/)
    assert.equal((await write(path, { goals: 'Sist', ahead: 'Nytt', revision: '2', take: 'goals' })).status, 303)
    assert.match((await place.as('ulla').get(path)).text, /Först[\s\S]*Nytt/)
  })

  it('are frozen as a document of a matter, which stays as it was when the report is written on', async () => {
    const path = await begin()
    await write(path)
    const opened = await place.as('ulla').post('/matters', { title: 'Slutrapport till Skolverket', number: 'BUN 2026/17' })
    assert.equal(opened.status, 303, opened.text)
    const matter = opened.location?.split('/')[2] ?? ''
    const frozen = await place.as('ulla').post(`${path}/matter-documents`, { matter, name: 'Slutrapport' })
    assert.equal(frozen.status, 303, frozen.text)
    assert.match(frozen.location ?? '', /^\/documents\//)
    const bytes = async () => (await place.rows<{ bytes: Buffer }>('select bytes from matter_content'))[0]?.bytes ?? Buffer.alloc(0)
    const before = await bytes()
    assert.ok(readPdf(before).root.text.includes('Vi nådde fram.'))
    await write(path, { summary: 'Nu står det annat', revision: '2' })
    assert.ok((await bytes()).equals(before))
    assert.match((await place.as('ulla').get(`${place.programme}/reports`)).text, new RegExp(`href="${frozen.location}"`))
  })

  it('wait on the start page of who leads the programme from a month before its end until one is locked', async () => {
    const waits = async (who: 'ulla' | 'admin' | 'teacher' = 'ulla') =>
      (await place.as(who).get('/')).text.includes('Slutrapporten om Källkritik')
    await place.at('2027-05-30T08:00:00Z')
    assert.equal(await waits(), false, 'a month and a day before')
    await place.at('2027-05-31T08:00:00Z')
    assert.deepEqual([await waits(), await waits('admin'), await waits('teacher')], [true, false, false])
    const path = await begin()
    assert.match((await place.as('ulla').get('/')).text, new RegExp(`href="${path}"[\\s\\S]*Skriv klart`))
    await begin('progress')
    const opened = await place.as('ulla').post('/matters', { title: 'Slutrapport', number: 'BUN 2027/18' })
    const matter = opened.location?.split('/')[2] ?? ''
    assert.equal((await place.as('ulla').post(`${path}/matter-documents`, { matter, name: 'Slutrapport' })).status, 303)
    assert.equal(await waits(), false)
  })

  it('wait from the day on which the programme is ended, and for half a year', async () => {
    await place.as('ulla').post(`${place.programme}/ending`)
    const last = async (moment: string) => {
      await place.at(moment)
      return /Programmet slutade 6 oktober 2026/.test((await place.as('ulla').get('/')).text)
    }
    assert.equal(await last('2026-10-07T08:00:00Z'), true)
    assert.equal(await last('2027-04-04T08:00:00Z'), true)
    assert.equal(await last('2027-04-05T08:00:00Z'), false)
  })

  it('are finished for who locks nothing once something stands under every heading', () => {
    const texts = { activities: 'a', departures: 'b', goals: 'c', equality: 'd', ahead: 'e' }
    assert.equal(isFinished({ kind: 'progress', texts, document: null }, false), true)
    assert.equal(isFinished({ kind: 'progress', texts, document: null }, true), false)
    assert.equal(isFinished({ kind: 'progress', texts: {}, document: 'locked' }, true), true)
  })

  it('tell under which headings nothing stands yet', () => {
    assert.deepEqual(unwritten({ kind: 'final', texts: {} }), [...headingsOf.final])
    assert.deepEqual(unwritten({ kind: 'progress', texts: { activities: 'a', departures: 'b', goals: 'c', equality: 'd' } }), ['ahead'])
  })
})
