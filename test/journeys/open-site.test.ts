import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertAccessibleDayAndNight, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'

describe('the open site, on a phone without JavaScript', () => {
  let site: Site
  let town: Municipality
  before(async () => {
    site = await openSite()
    site.program.setNow('2026-09-29T08:00:00Z')
    town = await makeMunicipality(site.program)
  })
  after(() => site.close())

  function visitor(script: boolean, width = 390): Promise<Page> {
    return site.visitor({ script, width, as: { authority: town.authority, person: town.people.admin } })
  }

  it('goes from the settings to a published page that anybody reads, and to one that is gone', async () => {
    const [admin, reader] = [await visitor(false), await visitor(true)]
    const look = async (label: string) => {
      await assertFits(admin, label)
      await reader.goto(admin.url())
      await assertAccessible(reader, label)
    }
    await planInForce(admin)
    await admin.goto('/settings')
    await press(admin, 'Välj adress och inledning', 'link')
    assert.equal(await admin.getByLabel('Adress', { exact: true }).inputValue(), 'bjorkkopings')
    await admin.getByLabel('Adress', { exact: true }).fill('Å')
    await press(admin, 'Spara')
    await look('a faulty address')
    await admin.getByLabel('Adress', { exact: true }).fill('Björkköping')
    await press(admin, 'Spara')
    await look('what could be open')
    await press(admin, 'Plan 2026', 'link')
    await look('before it is published')
    await press(admin, 'Publicera')
    await press(admin, 'Läs sidan', 'link')

    const stranger = await site.visitor({ script: false, width: 320 })
    const asked: string[] = []
    stranger.on('request', (request) => asked.push(request.url()))
    await stranger.goto('/open/bjorkkoping')
    await assertFits(stranger, 'the first page')
    await press(stranger, 'Läs planen', 'link')
    await assertFits(stranger, 'the plan')
    assert.equal(await stranger.getByText('Eleverna granskar källor').count(), 1)
    await press(stranger, 'In English', 'link')
    assert.equal(await stranger.locator('html').getAttribute('lang'), 'en')
    assert.ok(asked.every((url) => url.startsWith(site.address)))
    assert.deepEqual(await stranger.context().cookies(), [])
    // Its pages run no script, axe's neither: they are looked at as they were sent, past their own policy.
    const context = await site.browser.newContext({ bypassCSP: true, baseURL: site.address, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    for (const path of ['/open/bjorkkoping', new URL(stranger.url()).pathname]) {
      await page.goto(path)
      await assertAccessibleDayAndNight(page, path)
    }
    await context.close()

    await admin.goto('/open-pages')
    await press(admin, 'Plan 2026', 'link')
    await press(admin, 'Ta tillbaka')
    await look('no reason')
    await admin.getByLabel('Varför tas sidan bort?').fill('Beslutet överklagas')
    await press(admin, 'Ta tillbaka')
    await look('taken back')
    const gone = await stranger.reload()
    assert.equal(gone?.status(), 410)
    assert.equal((await stranger.goto('/open/bjorkkoping'))?.status(), 404)
  })

  /** Written, frozen and in force, by the pages for it. */
  async function planInForce(admin: Page): Promise<void> {
    await admin.goto('/authority-plans/new')
    await admin.getByLabel('Planens namn').fill('Plan 2026')
    await admin.getByLabel('från och med').fill('2026-01-01')
    await admin.getByLabel('till och med').fill('2029-12-31')
    await press(admin, 'Börja skriva')
    const plan = admin.url()
    await press(admin, /Nytt mål/, 'link')
    await admin.getByLabel('Mål', { exact: true }).fill('Eleverna granskar källor')
    await press(admin, 'Lägg till målet')
    await admin.goto(`${plan}/revisions`)
    await press(admin, 'Lås texten')
    await admin.getByLabel('Beslutad av').fill('Förvaltningschefen')
    await admin.getByLabel('Beslutsdatum').fill('2026-09-28')
    await admin.getByLabel('Gäller från och med').fill('2026-09-29')
    await press(admin, 'Sätt planen i kraft')
  }
})
