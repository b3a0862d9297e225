import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { almskolansGroups, releasedRound } from '../support/released-round.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { waysOf } from '../support/thorough.ts'

describe('a team meeting', () => {
  let site: Site
  let town: Municipality
  const scripted = new Set<Page>()
  before(async () => {
    site = await openSite()
    town = await makeMunicipality(site.program)
    await releasedRound(site.program, town, almskolansGroups(town))
  })
  after(() => site.close())

  for (const script of waysOf([false, true], 1)) {
    const how = script ? 'with' : 'without'
    it(`${how} JavaScript sees, talks and chooses its way from the result to an adopted plan with owners and days`, async () => {
      await clear()
      const page = await site.visitor({ script, width: 1280, as: { authority: town.authority, person: town.people.lead } })
      if (script) scripted.add(page)
      await page.goto('/group-results')
      await press(page, '4–6', 'link')
      await press(page, /^Till samtalet/, 'link')
      await look(page, 'Samtal om resultatet')
      await press(page, 'Börja nu')
      await look(page, 'Se')
      assert.match((await page.textContent('main')) ?? '', /10 minuter kvar/)
      await press(page, 'Vidare: prata', 'link')
      await look(page, 'Prata')
      await write(page, script)
      await press(page, 'Välja', 'link')
      await look(page, 'Välja')
      for (let chosen = 1; chosen <= 2; chosen += 1) {
        await press(page, /^Lägg i planen/)
        await page.getByText(chosen === 1 ? 'En av högst tre i dag' : 'Två av högst tre i dag').waitFor()
      }
      for (const [index, owner] of ['Sara Lindqvist', 'Jonas Ek'].entries()) {
        const choice = page.locator('#chosen').locator('xpath=ancestor::section').locator('article').nth(index)
        await choice.getByLabel('Ansvarig').selectOption({ label: owner })
        await choice.getByLabel('Klar senast').fill('2026-12-11')
        await Promise.all([page.waitForEvent('domcontentloaded'), choice.getByRole('button', { name: /^Spara vem och när/ }).click()])
      }
      await look(page, 'Välja')
      await press(page, 'Till planen', 'link')
      await look(page, /^Handlingsplan 2026\/27/)
      const plan = (await page.textContent('main')) ?? ''
      for (const part of ['Sara Lindqvist', 'Jonas Ek', '11 december', 'ett steg vidare', 'Ert medelvärde är 2,8 (12 svar)'])
        assert.ok(plan.includes(part), part)
      await press(page, 'Anteckningar från möten', 'link')
      await look(page, 'Anteckningar från möten')
      assert.match((await page.textContent('main')) ?? '', /Vi såg att vi gör olika\./)
      await page.goBack()
      await press(page, /fastställ/i, 'link')
      await press(page, /^Fastställ/)
      assert.match((await page.textContent('main')) ?? '', /Fastställd/)
    })

    it(`${how} JavaScript agrees on levels together where its answers are protected, and gets suggestions from them`, async () => {
      await clear()
      const page = await site.visitor({ script, as: { authority: town.authority, person: town.people.staff } })
      if (script) scripted.add(page)
      await page.goto('/group-results')
      await press(page, 'Fritidshem', 'link')
      await press(page, /^Till samtalet/, 'link')
      await press(page, /gemensam skattning/, 'link')
      await look(page, 'Gemensam skattning')
      await press(page, 'Börja en gemensam skattning')
      for (let number = 1; number <= 14; number += 1) {
        assert.match(await page.title(), new RegExp(`^Fråga ${number} av 14`))
        if (number < 3) await look(page)
        await page.locator(`div:has(> input[name="choice"][value="${1 + (number % 3)}"]) > label`).click()
        await press(page, /Nästa fråga|Till sammanställningen/)
      }
      await look(page, /^Gemensam skattning/)
      await page.getByLabel(/Vilka var med/).fill('Hela laget')
      await press(page, 'Avsluta skattningen')
      await look(page, /^Gemensam skattning/)
      await press(page, 'Till samtalet', 'link')
      await look(page, 'Välja')
      await press(page, /^Lägg i planen/)
      await page.getByText('En av högst tre i dag').waitFor()
      await press(page, 'Se', 'link')
      await look(page, 'Se')
    })
  }

  it('reads well on a projector and on a phone at once', async () => {
    const as = { authority: town.authority, person: town.people.teacher }
    const sizes: number[] = []
    for (const width of [390, 1280, 1920]) {
      const page = await site.visitor({ width, theme: width === 1280 ? 'dark' : 'light', as })
      scripted.add(page)
      for (const part of ['', '/picture?start=1000', '/talk', '/choices', '/notes']) {
        await page.goto(`/workshops/${town.teams.fourSix}${part}`)
        await look(page)
      }
      await page.goto(`/workshops/${town.teams.fourSix}/talk`)
      sizes.push(
        await page
          .locator('main p')
          .first()
          .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
      )
    }
    const [phone = 0, laptop = 0, projector = 0] = sizes
    assert.equal(phone, laptop)
    assert.ok(projector > laptop * 1.4)
  })

  it('counts its minutes down where script runs', async () => {
    const page = await site.visitor({ as: { authority: town.authority, person: town.people.teacher } })
    await page.clock.install()
    await page.goto(`/workshops/${town.teams.fourSix}/picture?start=1000`)
    await page.getByText('10 minuter kvar').waitFor()
    await page.clock.fastForward('08:30')
    await page.getByText('2 minuter kvar').waitFor()
    await page.clock.fastForward('02:00')
    await page.getByText('Tiden är ute').waitFor()
  })

  /** Notes, saved by themselves where script runs and by the button everywhere. */
  async function write(page: Page, script: boolean): Promise<void> {
    await press(page, 'Öppna anteckningarna', 'link')
    await look(page, 'Anteckningar')
    await page.getByLabel('Anteckningar', { exact: true }).fill('Vi såg att vi gör olika.')
    if (script) await page.locator('[data-saved]', { hasText: /Sparat kl\./ }).waitFor()
    await press(page, 'Spara anteckningarna')
    await page.getByText('Anteckningarna är sparade med planen.').waitFor()
  }

  async function look(page: Page, heading?: string | RegExp): Promise<void> {
    if (heading) await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await assertFits(page, page.url())
    // What looks for faults is a script itself.
    if (scripted.has(page)) await assertAccessible(page, page.url())
  }

  async function clear(): Promise<void> {
    for (const table of ['plan_withdrawal', 'plan_adoption', 'plan', 'joint_assessment'])
      await site.program.owner.query(`delete from ${table}`)
  }
})
