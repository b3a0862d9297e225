import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { waysOf } from '../support/thorough.ts'

const heading = 'Personid;Förnamn;Efternamn;E-post;Skolenhetskod;Skola;Verksamhetsområde;Arbetslag;Roll'
const good = [
  heading,
  'Anna-Åberg;Anna;Åberg;;;;;;Administratör i Stegvis',
  '900;Ylva;Östlund;ylva.ostlund@example.se;20000001;Sjöskolan;Grundskolor syd;;Rektor',
  ...Array.from(
    { length: 8 },
    (_, index) =>
      `90${index + 1};Åke ${index};Ängström;ake${index}@example.se;20000001;Sjöskolan;Grundskolor syd;Arbetslag ${1 + (index % 2)};Lärare`,
  ),
].join('\r\n')
const faulty = good.replace('901;Åke 0;Ängström', '901;;Ängström').replace('Arbetslag 2;Lärare', 'Arbetslag 2;Trollkarl')

describe('an administrator at a desk', () => {
  let site: Site
  let town: Municipality
  before(async () => {
    site = await openSite()
  })
  after(() => site.close())

  for (const script of waysOf([false, true], 0)) {
    it(`${script ? 'with' : 'without'} JavaScript imports a staff list, opens a round, follows it and closes it`, async () => {
      town = await makeMunicipality(site.program, script ? 'Sandköpings kommun' : 'Björkköpings kommun')
      const page = await site.visitor({ width: 1280, script, as: { authority: town.authority, person: town.people.admin } })
      await refuseFaultyList(page)
      await importGoodList(page)
      await openRound(page)
      await closeRound(page)
    })
  }

  async function upload(page: Page, text: string, encoding: BufferEncoding): Promise<void> {
    await page.goto('/roster-imports/new')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'personal.csv', mimeType: 'text/csv', buffer: Buffer.from(text, encoding) })
    await press(page, 'Kontrollera listan')
    await site.program.runJobs()
    await page.reload()
  }

  async function refuseFaultyList(page: Page): Promise<void> {
    await upload(page, faulty, 'latin1')
    const text = (await page.textContent('main')) ?? ''
    assert.match(text, /Listan behöver rättas/)
    assert.match(text, /Rad\s4/)
    assert.match(text, /Trollkarl/)
    assert.equal(
      (await site.program.owner.query("select from unit where name = 'Sjöskolan' and authority_id = $1", [town.authority])).rowCount,
      0,
      'nothing half done',
    )
  }

  async function importGoodList(page: Page): Promise<void> {
    await upload(page, `﻿${good}`, 'utf8')
    assert.match((await page.textContent('main')) ?? '', /Granska personallistan/)
    const sure = page.getByRole('checkbox')
    if (await sure.count()) await sure.first().check()
    await press(page, 'Läs in personallistan')
    await site.program.runJobs()
    await page.reload()
    assert.match((await page.textContent('main')) ?? '', /Personallistan är inläst/)
    await page.goto('/people?search=%C3%96stlund')
    assert.match((await page.textContent('main')) ?? '', /Ylva Östlund/)
    await upload(page, good, 'utf8')
    assert.match((await page.textContent('main')) ?? '', /Inget att ändra/)
  }

  async function openRound(page: Page): Promise<void> {
    await page.goto('/rounds')
    await press(page, /omgång/, 'link')
    await page.getByLabel('Sista dag att svara').fill('2026-09-20')
    await press(page, 'Fortsätt')
    assert.match((await page.textContent('main')) ?? '', /sista dagen/i, 'dates reversed are refused in words')
    await page.getByLabel('Sista dag att svara').fill('2026-10-16')
    await press(page, 'Fortsätt')
    await page.getByLabel('Sjöskolan').check()
    await press(page, 'Fortsätt')
    await press(page, /Fortsätt|Granska/)
    assert.match((await page.textContent('main')) ?? '', /Sjöskolan/)
    await assertFits(page, 'preview')
    site.program.sent.length = 0
    await press(page, /Öppna/)
    await site.program.runJobs()
    assert.equal(site.program.sent.length, 9, 'one invitation each')
    assert.match((await page.textContent('main')) ?? '', /0 av 9/)
  }

  async function closeRound(page: Page): Promise<void> {
    await press(page, /Stäng/, 'link')
    await press(page, /Stäng/)
    await site.program.runJobs()
    assert.match((await page.textContent('main')) ?? '', /[Ss]tängd|[Aa]vslutad/)
  }
})
