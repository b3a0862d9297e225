import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { checkPageWords } from '../../src/development/certificate/pages/check-page.words.ts'
import { recordPageWords } from '../../src/development/certificate/pages/record-page.words.ts'
import { needsWords } from '../../src/development/offer/needs.words.ts'
import { programmePageWords } from '../../src/development/programme/pages/programme-page.words.ts'
import { sessionPageWords } from '../../src/development/programme/pages/session-page.words.ts'
import type { CharacterKey } from '../../src/face/demo/characters.ts'
import { assertFits } from '../support/axe.ts'
import { linkIn } from '../support/ballot-town.ts'
import { Visitor } from '../support/browser.ts'
import { openDemo } from '../support/demo.ts'
import { openSite, press, type Site } from '../support/site.ts'

describe('training, from what is needed to a certificate that anyone checks', () => {
  let site: Site
  before(async () => {
    site = await openSite({}, openDemo)
  })
  after(() => site.close())

  /** A phone on which the demo is looked at as somebody. */
  async function phoneOf(
    key: CharacterKey,
    { script = false, theme = 'light' as 'light' | 'dark', language = 'sv', width = 390 } = {},
  ): Promise<Page> {
    const visitor = new Visitor(site.program)
    assert.equal((await visitor.post('/demo/viewing', { as: key })).status, 303)
    const page = await site.visitor({ script, theme, width })
    const cookies = [...visitor.cookies, ['language', language] as const]
    await page.context().addCookies(cookies.map(([name, value]) => ({ name, value, url: site.address })))
    return page
  }

  async function rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await site.program.owner.query<Row>(text, values)).rows
  }

  /** The words of a page, once it fits on the phone. */
  async function read(page: Page, label: string): Promise<string> {
    await assertFits(page, label)
    return (await page.textContent('main')) ?? ''
  }

  it('goes without script on a phone: the need is read, a session laid out for it, signed up for, marked by the code, evaluated and certified', async () => {
    const leader = await phoneOf('development_lead')
    await leader.goto('/training-needs')
    assert.match(await read(leader, 'needs'), new RegExp(needsWords.sv.sessions(0)))
    await press(leader, needsWords.sv.make, 'link')
    for (const [field, said] of Object.entries({
      title: 'Digitalt i smått',
      purpose: 'Prova en sak i taget',
      from: '2026-11-01',
      to: '2026-12-31',
    }))
      await leader.locator(`#${field}`).fill(said)
    await press(leader, 'Spara')
    const programme = new URL(leader.url()).pathname
    await press(leader, programmePageWords.sv.release)
    await press(leader, programmePageWords.sv.addCourse, 'link')
    await leader.locator('#title').fill('Små steg')
    await press(leader, 'Spara')
    await leader.goto(programme)
    await press(leader, programmePageWords.sv.addSession, 'link')
    for (const [field, said] of Object.entries({
      title: 'Första steget',
      day: '2026-11-17',
      from: '14.30',
      to: '16.00',
      place: 'Almskolans bibliotek',
      seatsRoom: '12',
      opensOn: '2026-11-09',
      opensAt: '08.00',
      closesOn: '2026-11-16',
      closesAt: '12.00',
      cancelOn: '2026-11-16',
      cancelAt: '12.00',
    }))
      await leader.locator(`#${field}`).fill(said)
    await press(leader, 'Spara')
    const session = new URL(leader.url()).pathname
    await press(leader, sessionPageWords.sv.release)

    const teacher = await phoneOf('teacher')
    await teacher.goto('/')
    await press(teacher, 'Lära', 'link')
    await press(teacher, 'Första steget', 'link')
    await press(teacher, sessionPageWords.sv.signUp)
    assert.match(await read(teacher, 'signed up'), new RegExp(sessionPageWords.sv.signedUp))
    await teacher.goto('/')
    assert.match(await read(teacher, 'start page'), /Pass du har anmält dig till[\s\S]*Första steget/)
    await teacher.goto('/attendance')
    assert.match(await read(teacher, 'own sessions'), /Kommande pass[\s\S]*Första steget[\s\S]*Pass som har börjat eller varit/)
    // Seven colleagues do the same; one of them answers nothing afterwards.
    const id = session.split('/')[2] ?? ''
    await rows(
      `insert into signup (authority_id, session_id, person_id, way, came_by, at)
       select authority_id, $1, id, 'room', 'self', '2026-11-10T09:00:00Z' from person where external_id ~ '^demo-[0-9]+$' and email is not null order by external_id limit 7`,
      [id],
    )

    site.program.setNow('2026-11-17T13:25:00Z')
    // A week later: both sign in anew.
    const screen = await phoneOf('development_lead')
    await screen.goto(`${session}/attendance/screen`)
    const letters = (await screen.locator('.letters').textContent()) ?? ''
    const there = await phoneOf('teacher')
    await there.goto(`/presence/${id}?code=${letters}`)
    await press(there, 'Jag är här')
    assert.match(await read(there, 'marked'), /Du är markerad som här/)
    await screen.goto(`${session}/attendance`)
    assert.match(await read(screen, 'the list'), /1 av 8 är här/)
    await press(screen, 'Alla andra anmälda kom')
    site.program.setNow('2026-11-17T15:05:00Z')
    await screen.goto(`${session}/attendance`)
    assert.match(await read(screen, 'the list of a session that is over'), /8 av 8 var här/)
    await press(screen, 'Lås listan')

    site.program.setNow('2026-11-17T17:30:00Z')
    await rows('delete from kept_mail')
    await site.program.runTask('due-evaluations', {})
    await site.program.runJobs()
    const mails = (await rows<{ text: string }>("select body as text from kept_mail where body like '%Första steget%'")).filter(
      (mail) => linkIn(mail) !== '',
    )
    assert.equal(mails.length, 8)
    const [first = { text: '' }, ...others] = mails
    await there.goto(linkIn(first))
    await read(there, 'the questions')
    await there.locator('input[type="radio"]').first().check({ force: true })
    await press(there, /^Skicka/)
    for (const mail of others.slice(0, 6)) assert.equal((await new Visitor(site.program).post(linkIn(mail), { a1: '3' })).status, 303)
    site.program.setNow('2026-12-15T09:00:00Z')
    await site.program.runTask('due-ballots', {})
    await site.program.runJobs()
    const reader = await phoneOf('development_lead')
    await reader.goto(`${programme}/evaluations`)
    assert.match(await read(reader, 'what was said of all sessions'), /Första steget[\s\S]*har svarat/)
    await press(reader, 'Efter träffen', 'link')
    assert.match(await read(reader, 'what was said'), /svarat[\s\S]*Frågorna/)

    const later = await phoneOf('teacher')
    await later.goto('/training')
    // Where a browser reads a name out, what is hidden beside a word stands apart from it.
    await press(later, new RegExp(`^${recordPageWords.sv.make} ?: Digitalt i smått$`))
    const [made] = await rows<{ number: string }>("select number from certificate where title = 'Digitalt i smått'")
    const anyone = await site.visitor({ script: false })
    await anyone.goto(`/certificate?number=${made?.number}`)
    assert.match(await read(anyone, 'the certificate checked'), new RegExp(`${checkPageWords.sv.holds}[\\s\\S]*1 timme 30 minuter`))
  })
})
