import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openRoundIn } from '../support/answering.ts'
import { answerAll, assessmentPath } from '../support/assessing.ts'
import { assertAccessible, assertFits, rulesOfLook } from '../support/axe.ts'
import { signedIn } from '../support/browser.ts'
import { closeAndRelease, crowdAnswers } from '../support/crowds.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site, type VisitorOptions } from '../support/site.ts'

describe('from closing to results', () => {
  let site: Site
  let town: Municipality
  let rounds: { before: string; now: string }
  before(async () => {
    site = await openSite()
    town = await makeMunicipality(site.program)
    site.program.setNow('2025-10-01T08:00:00Z')
    const before = await openRound('Hösten 2025', '2025-09-15', 1)
    await closeAndRelease(site.program, town, before)
    site.program.setNow('2026-09-29T08:00:00Z')
    const now = await openRound('Hösten 2026', '2026-09-14', 2)
    const teacher = await signedIn(site.program, town.authority, town.people.teacher)
    await answerAll(teacher, assessmentPath(now, town.almskolan), [4, 2, 3, 5, 1, 3, 4, 2, 3, 4, 5, 3])
    rounds = { before, now }
  })
  after(() => site.close())

  /** A round of both schools of the district, in which most have answered. */
  async function openRound(name: string, opensOn: string, seed: number): Promise<string> {
    const schools = [town.almskolan, town.bergskolan]
    const round = await openRoundIn(site.program, town, { schools, name, opensOn, closesOn: `${opensOn.slice(0, 4)}-10-09` })
    const { almskolan: school, bergskolan, district, teams } = town
    await crowdAnswers(
      site.program,
      town,
      round,
      [
        { school, team: teams.f3, district, invited: 14, answered: 12, around: 2.4 },
        { school, team: teams.fourSix, district, invited: 16, answered: 14, around: 3.3 },
        { school, team: teams.afterSchool, district, invited: 5, answered: 3, around: 3 },
        { school, team: null, district, audience: 'leader', invited: 1, answered: 1, around: 4 },
        { school: bergskolan, team: null, district, invited: 15, answered: 13, around: 2.9 },
      ],
      seed,
    )
    return round
  }

  function visit(person: keyof Municipality['people'], options: Omit<VisitorOptions, 'as'> = {}): Promise<Page> {
    return site.visitor({ width: 1280, ...options, as: { authority: town.authority, person: town.people[person] } })
  }
  const textOf = async (page: Page) => (await page.textContent('main')) ?? ''
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
  const resultOf = (unit: string, round = rounds.now) => `/group-results/${round}/${unit}`

  /** Looks at a page as it is seen at a desk and on a phone at night. */
  async function look(person: keyof Municipality['people'], ...paths: string[]): Promise<void> {
    const page = await visit(person)
    for (const path of paths) {
      assert.equal((await page.goto(path))?.status(), 200, path)
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = !details.matches('.menu')
      })
      for (const [theme, width, rules] of [
        ['light', 1280],
        ['dark', 390, rulesOfLook],
      ] as const) {
        await page.setViewportSize({ width, height: 844 })
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await assertAccessible(page, `${path}, ${theme}, ${width} px`, rules)
        await assertFits(page, `${path}, ${theme}, ${width} px`)
      }
    }
    await page.context().close()
  }

  it('the administrator closes, lets a school answer again, ends it, and sees the results come', async () => {
    const page = await visit('admin')
    await page.goto(`/rounds/${rounds.now}`)
    await look('admin', `/rounds/${rounds.now}/closing`)
    await press(page, 'Stäng omgången', 'link')
    await page.getByLabel('Efter ett dygn').check()
    await press(page, 'Stäng omgången')
    assert.match(await textOf(page), /Gruppernas resultat visas onsdag 30 september kl\. 10\.00/)
    await look('admin', `/rounds/${rounds.now}/reopenings/new`)
    await press(page, 'Låt en skola svara igen', 'link')
    await press(page, 'Öppna för skolan')
    await page.getByRole('alert').waitFor()
    assert.ok(await page.getByLabel('Skola').evaluate((field) => field.getAttribute('aria-invalid') === 'true'))
    await page.getByLabel('Skola').selectOption('Almskolan')
    await page.getByLabel('Till och med').fill('2026-09-30')
    await press(page, 'Öppna för skolan')
    assert.match(await textOf(page), /Almskolan kan svara till och med onsdag 30 september/)
    await look('admin', `/rounds/${rounds.now}`)
    const colleague = await visit('colleague', { width: 390 })
    await colleague.goto('/')
    assert.match(await textOf(colleague), /onsdag 30 september/)
    await press(page, 'Stäng för Almskolan')
    await colleague.reload()
    assert.equal(await colleague.getByRole('link', { name: 'Börja' }).count(), 0)

    site.program.setNow('2026-09-30T08:00:01Z')
    await page.reload()
    assert.match(await textOf(page), /Resultaten räknas fram/)
    await look('admin', `/rounds/${rounds.now}`)
    await site.program.runJobs()
    await page.getByText('Resultaten visas sedan').waitFor({ timeout: 15_000 })
    await look('admin', `/rounds/${rounds.now}`)
    await press(page, 'Till resultaten', 'link')
    assert.equal(await heading(page), 'Gruppresultat')
  })

  it('the principal, without JavaScript, reads the school and every team of it, and takes the files', async () => {
    const page = await visit('principal', { script: false })
    await page.goto('/')
    await press(page, 'Läs resultatet', 'link')
    assert.match((await heading(page)) ?? '', /Almskolan/)
    const teams = page.getByRole('region', { name: 'Arbetslag och delområden' })
    for (const team of ['F–3', '4–6', 'Fritidshem']) assert.ok((await teams.textContent())?.includes(team))
    assert.match((await teams.textContent()) ?? '', /För få svar/)
    await page.getByText('Visa profilen som tabell').click()
    assert.ok(
      await page
        .getByRole('table', { name: /Medelvärde/ })
        .first()
        .isVisible(),
    )
    await teams.getByRole('link', { name: 'F–3' }).click()
    assert.match((await heading(page)) ?? '', /F–3, Almskolan/)
    await page.goBack()
    await press(page, 'Hämta resultatet som fil', 'link')
    const files = await page.locator('main a[download]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const kind of ['/results.xlsx', '/results.csv', '/results.json', '/code-book.csv'])
      assert.ok(
        files.some((file) => file.endsWith(kind)),
        kind,
      )
    for (const href of files) {
      const file = await page.context().request.get(`${site.address}${href}`)
      assert.equal(file.status(), 200)
      assert.match(file.headers()['content-disposition'] ?? '', /attachment/)
    }
    await look('principal', resultOf(town.almskolan), `${resultOf(town.almskolan)}/export`, resultOf(town.teams.afterSchool))
  })

  it('a teacher with a phone reads the own team, with the own levels beside it, and the school without other teams', async () => {
    const page = await visit('teacher', { width: 390 })
    await page.goto('/')
    await press(page, 'Läs resultatet', 'link')
    assert.match((await heading(page)) ?? '', /4–6, Almskolan/)
    await assertFits(page, 'team')
    assert.ok(await page.locator('.legend').getByText('Du', { exact: true }).first().isVisible())
    await press(page, 'Sedan förra omgången', 'link')
    await assertFits(page, 'change')
    assert.match(await textOf(page), /Hösten 2025/)
    await page.getByRole('link', { name: 'Almskolan' }).first().click()
    await page.getByRole('heading', { level: 1, name: /Almskolan$/ }).waitFor()
    await assertFits(page, 'school')
    assert.doesNotMatch(await textOf(page), /F–3|Fritidshem/)
    assert.equal((await page.goto(resultOf(town.teams.f3)))?.status(), 404)
    await look('teacher', '/group-results', resultOf(town.teams.fourSix), `${resultOf(town.teams.fourSix)}/change`)
  })

  it('a team lead with a keyboard only finds the result, its tables and the way to the meeting', async () => {
    const page = await visit('lead')
    await page.goto('/')
    await tabTo(page, 'Läs resultatet')
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
    assert.match((await heading(page)) ?? '', /4–6/)
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Hoppa till innehållet')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Samtala om')
    await page.keyboard.press('Enter')
    assert.ok(await page.getByRole('heading', { name: 'Samtala om' }).isVisible())
    assert.match(page.url(), /#talk$/)
    await page.goto(page.url().replace('#talk', ''))
    await tabTo(page, 'Visa profilen som tabell')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('role')),
      'region',
      'a table that scrolls is reached by keyboard',
    )
    await tabTo(page, 'Hämta resultatet som fil')
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
    assert.match((await heading(page)) ?? '', /4–6/)
  })

  it('the district’s head reads the district and its schools, and no team', async () => {
    const page = await visit('districtHead')
    await page.goto('/')
    await press(page, 'Läs resultatet', 'link')
    assert.match((await heading(page)) ?? '', /Grundskolor norr/)
    await page
      .getByRole('region', { name: /Skolor/ })
      .getByRole('link', { name: 'Bergskolan' })
      .click()
    await page.getByRole('heading', { level: 1, name: /Bergskolan/ }).waitFor()
    await page.goto(resultOf(town.almskolan))
    assert.doesNotMatch(await textOf(page), /F–3|4–6|Fritidshem/)
    assert.equal((await page.goto(resultOf(town.teams.f3)))?.status(), 404)
    await look('districtHead', resultOf(town.district))
  })

  it('the administrator reads the authority’s figures, and opens no school’s', async () => {
    const page = await visit('admin')
    await page.goto('/')
    await press(page, 'Läs resultatet', 'link')
    assert.match((await heading(page)) ?? '', /Björkköpings kommun/)
    assert.match(await textOf(page), /Almskolan/)
    assert.equal(
      await page
        .getByRole('main')
        .getByRole('link', { name: /Almskolan|Bergskolan|Grundskolor/ })
        .count(),
      0,
    )
    assert.equal((await page.goto(resultOf(town.almskolan)))?.status(), 404)
    await look('admin', resultOf(town.authority))
  })

  it('on paper there is the result, with its tables open, and nothing to press', async () => {
    const page = await visit('principal')
    await page.goto(resultOf(town.almskolan))
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    for (const gone of ['.nav', '.menu', '.site-foot', '.skip', '.tabs', '.btn', 'main nav'])
      for (const each of await page.locator(gone).all()) assert.ok(!(await each.isVisible()), gone)
    for (const details of await page.locator('main details.data').all())
      assert.ok(await details.evaluate((each) => each instanceof HTMLDetailsElement && each.open))
    for (const title of ['Profil', 'Fördelning', 'Arbetslag', 'Samtala om'])
      assert.ok(await page.getByRole('heading', { level: 2, name: title, exact: true }).isVisible(), title)
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)')
  })

  /** Presses Tab until what has the focus says this. */
  async function tabTo(page: Page, text: string): Promise<void> {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')).startsWith(text)) return
    }
    throw new Error(`the keyboard does not reach "${text}"`)
  }
})
