import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../support/answering.ts'
import { assessmentPath } from '../support/assessing.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { Planning } from '../support/planned.ts'
import { openSite, press, type Site } from '../support/site.ts'

describe('a text with a limit', () => {
  let site: Site
  let town: Municipality
  let plan: string
  before(async () => {
    site = await openSite()
    town = await makeMunicipality(site.program)
    plan = await new Planning(site.program, town).plan(town.teams.fourSix)
  })
  after(() => site.close())

  it('is told its limit before it is written, with and without JavaScript, and is counted down when room runs out', async () => {
    for (const script of [false, true]) {
      const page = await site.visitor({ script, as: { authority: town.authority, person: town.people.lead } })
      await page.goto(`/plans/${plan}/goals/new`)
      const [field, told] = [page.locator('#title'), page.locator('#title-limit')]
      assert.equal((await told.textContent())?.trim(), 'Högst 300 tecken.')
      assert.match((await field.getAttribute('aria-describedby')) ?? '', /title-limit/)
      await field.fill('x'.repeat(200))
      assert.equal((await told.textContent())?.trim(), 'Högst 300 tecken.', 'in nobody’s way while there is room')
      await field.fill('x'.repeat(301))
      if (!script) {
        await press(page, 'Lägg till målet')
        assert.match((await page.textContent('main')) ?? '', /högst 300 tecken/)
        assert.equal(await page.locator('#title').inputValue(), 'x'.repeat(301), 'nothing is cut off')
        continue
      }
      assert.equal(await told.textContent(), '1 tecken för mycket')
      await page.locator('char-count[data-for="title"] [role="status"]', { hasText: '1 tecken för mycket' }).waitFor({ state: 'attached' })
      await field.fill('x'.repeat(290))
      assert.equal(await told.textContent(), '10 tecken kvar')
      await field.fill('')
      assert.equal((await told.textContent())?.trim(), 'Högst 300 tecken.')
    }
  })
})

describe('a question', () => {
  let site: Site
  let town: Municipality
  let path: string
  before(async () => {
    site = await openSite()
    town = await makeMunicipality(site.program)
    path = assessmentPath(await openRoundIn(site.program, town, { schools: [town.almskolan] }), town.almskolan)
  })
  after(() => site.close())

  for (const theme of ['light', 'dark'] as const) {
    it(`shows which level is chosen while the keyboard is there, ${theme}`, async () => {
      const page = await site.visitor({ theme, as: { authority: town.authority, person: town.people.teacher } })
      await page.goto(path)
      if (theme === 'light') await press(page, /Börja/)
      await page.goto(`${path}/statements/1`)
      const third = page.locator('input[name="choice"][value="3"]')
      await third.focus()
      await page.keyboard.press('Space')
      assert.equal(await third.evaluate((input) => document.activeElement === input && input.matches(':focus-visible')), true)
      const seen = await third.evaluate((input) => {
        const { left, top, width, height } = input.getBoundingClientRect()
        return document.elementFromPoint(left + width / 2, top + height / 2) === input
      })
      assert.ok(seen, 'nothing lies over the radio button')
    })
  }

  it('is changed from the page with all answers by one press there and one back, without JavaScript', async () => {
    const page = await site.visitor({ script: false, as: { authority: town.authority, person: town.people.teacher } })
    await page.goto(`${path}/check`)
    await press(page, /^(Ändra|Svara)/, 'link')
    await page.locator('input[name="choice"][value="2"]').check()
    await press(page, 'Spara och gå till alla svar')
    assert.equal(new URL(page.url()).pathname, `${path}/check`)
    assert.match((await page.textContent('main')) ?? '', /Svaret är sparat/)
  })
})
