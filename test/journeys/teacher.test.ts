import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openRoundIn } from '../support/answering.ts'
import { assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'

/** The whole row of a choice, which is what one presses. */
function option(name: string, value: number): string {
  return `div:has(> input[name="${name}"][value="${value}"]) > label`
}

describe('a teacher with a phone', () => {
  let site: Site
  let town: Municipality
  before(async () => {
    site = await openSite()
    town = await makeMunicipality(site.program)
    await openRoundIn(site.program, town)
  })
  after(() => site.close())

  for (const script of [false, true]) {
    const how = script ? 'with' : 'without'
    it(`${how} JavaScript signs in by mail, answers every question, hands in, and sees three next steps`, async () => {
      const person = script ? town.people.colleague : town.people.teacher
      // The way that most people go, with pages that move into each other.
      const page = await site.visitor({ script, motion: script })
      await signInByMail(page, person)
      await press(page, 'Börja', 'link')
      await press(page, /Börja/)
      for (let number = 1; number <= 14; number += 1) {
        assert.match(await page.title(), new RegExp(`^Fråga ${number} av 14`))
        await assertFits(page, `question ${number}`)
        await page.locator(option('choice', number === 14 ? 0 : 1 + (number % 4))).click()
        await page.locator(option('importance', 2)).click()
        if (script) await page.locator('[data-saved]', { hasText: /Sparat kl\. \d\d\.\d\d/ }).waitFor()
        await press(page, /Nästa|Kontrollera/)
      }
      assert.match(await page.title(), /Kontrollera/)
      await press(page, /Skicka in/)
      await page.getByRole('heading', { level: 1, name: 'Ditt resultat' }).waitFor()
      assert.equal(await page.locator('.step-no').count(), 3)
      assert.equal(await page.getByText('Varför just detta?').count(), 3)
      await assertFits(page, 'result')
    })
  }

  it('goes on where it left off on another device', async () => {
    const person = town.people.lead
    const phone = await site.visitor({ as: { authority: town.authority, person } })
    await phone.goto('/')
    await press(phone, 'Börja', 'link')
    await press(phone, /Börja/)
    for (let number = 1; number <= 3; number += 1) {
      await phone.locator(option('choice', 3)).click()
      await press(phone, /Nästa/)
    }
    const laptop = await site.visitor({ width: 1280, as: { authority: town.authority, person } })
    await laptop.goto('/')
    assert.match((await laptop.textContent('main')) ?? '', /Du har svarat på 3 av 14 frågor/)
    await press(laptop, /Fortsätt/, 'link')
    assert.match(await laptop.title(), /^Fråga 4 av 14/)
  })

  it('two tabs do not overwrite each other silently', async () => {
    const as = { authority: town.authority, person: town.people.staff }
    const first = await site.visitor({ script: false, as })
    await first.goto('/')
    await press(first, 'Börja', 'link')
    await press(first, /Börja/)
    const second = await first.context().newPage()
    await second.goto(first.url())
    await first.locator(option('choice', 2)).click()
    await press(first, /Nästa/)
    await second.locator(option('choice', 4)).click()
    await press(second, /Nästa/)
    const text = (await second.textContent('main')) ?? ''
    assert.match(text, /Prövar/)
    assert.match(text, /Utvecklar/)
  })

  it('an answer that cannot be saved says so, stays on the page, and is saved when the network is back', async () => {
    const page = await site.visitor({ as: { authority: town.authority, person: town.people.leader } })
    await page.goto('/')
    await press(page, 'Börja', 'link')
    await press(page, /Börja/)
    await page.context().setOffline(true)
    await page.locator(option('choice', 3)).click()
    await page.locator('[data-save-error]:not([hidden])').waitFor()
    await page.context().setOffline(false)
    await page.locator('[data-saved]', { hasText: /Sparat kl\./ }).waitFor()
    await page.reload()
    assert.ok(await page.locator('input[name="choice"][value="3"]').isChecked())
  })

  async function signInByMail(page: Page, person: string): Promise<void> {
    const { rows } = await site.program.owner.query<{ email: string }>('select email from person where id = $1', [person])
    await page.goto('/sign-in')
    await page.getByRole('textbox', { name: 'Din e-postadress i arbetet' }).fill(rows[0]?.email ?? '')
    await press(page, 'Skicka inloggningslänk')
    await page.getByRole('heading', { name: 'Titta i din e-post' }).waitFor()
    await site.program.runJobs()
    const link = /http\S+\/sign-in-links\/\S+/.exec(site.program.sent.at(-1)?.text ?? '')?.[0]
    assert.ok(link)
    await page.goto(link)
    await press(page, 'Logga in')
    await page.getByRole('heading', { level: 1, name: /^Hej/ }).waitFor()
  }
})
