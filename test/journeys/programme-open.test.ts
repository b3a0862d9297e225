import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { accountWords } from '../../src/development/account/account.words.ts'
import { belongingWords } from '../../src/development/belonging/belonging.words.ts'
import { newsWords } from '../../src/development/news/news.words.ts'
import { funderPageWords } from '../../src/development/programme/pages/funder-page.words.ts'
import { programmePageWords } from '../../src/development/programme/pages/programme-page.words.ts'
import { showingPageWords } from '../../src/development/showing/pages/showing-page.words.ts'
import { openPagesWords } from '../../src/face/open/pages/open-pages.words.ts'
import { keepingOf } from '../../src/face/open/serving.tsx'
import type { Language } from '../../src/ground/base/language.ts'
import { pngOfDrawing } from '../../src/ground/paper/emblem.ts'
import { unionFlag } from '../../src/ground/ui/components/emblem/drawing.ts'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { TrainingTown } from '../support/training.ts'

describe('a programme that is told of', () => {
  let site: Site
  let place: TrainingTown
  before(async () => {
    site = await openSite()
    place = await TrainingTown.in(site.program)
    await place.as('admin').post('/settings/open-site?_method=PUT', { address: 'bjorkkoping', title: '', lead: '' })
  })
  after(() => site.close())

  async function look(page: Page, script: boolean, label: string): Promise<void> {
    await assertFits(page, label)
    if (script) await assertAccessible(page, label)
  }

  for (const [language, script] of [
    ['sv', false],
    ['en', true],
  ] as const) {
    it(`has its funder’s mark, news, an open page, a round, links and a report: ${language}, ${script ? 'with' : 'without'} script`, async () => {
      for (const table of ['open_paper', 'open_publication', 'open_page']) await place.rows(`delete from ${table}`)
      keepingOf(site.program.program).forget()
      await place.clear()
      await place.session({ seatsRoom: '20' }, await place.course({ funder: 'Skolverket', partners: 'Tekniska museet: visar samlingarna' }))
      const page = await visitor(language, script)
      await chooseMark(page, language, script)
      await writeNews(page, language, script)
      await makeOpen(page, language, script)
      await page.goto(`${place.programme}/links`)
      await look(page, script, 'links')
      await press(page, belongingWords[language].add)
      await look(page, script, 'nothing to link')
      assert.ok((await page.textContent('main'))?.includes(belongingWords[language].errors.target))
      await report(page, language, script)
    })
  }

  async function visitor(language: Language, script: boolean): Promise<Page> {
    const as = { authority: place.town.authority, person: place.ulla }
    const page = await site.visitor({ script, width: 390, language: language === 'sv' ? 'sv-SE' : 'en-GB', as })
    await page.context().addCookies([{ name: 'language', value: language, url: site.address }])
    return page
  }

  async function chooseMark(page: Page, language: Language, script: boolean): Promise<void> {
    const t = funderPageWords[language]
    await page.goto(place.programme)
    await press(page, t.link, 'link')
    await page.getByLabel(t.marks.picture).check()
    await page.getByLabel(t.line).fill('Med stöd av Skolverket')
    await page.getByLabel(t.alt).fill('Skolverkets logotyp')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: pngOfDrawing(unionFlag(), 600) })
    await look(page, script, 'mark')
    await press(page, t.save)
    await look(page, script, 'programme')
    assert.equal(await page.getByAltText('Skolverkets logotyp').evaluate((image) => image.getBoundingClientRect().width > 20), true)
  }

  async function writeNews(page: Page, language: Language, script: boolean): Promise<void> {
    const t = newsWords[language]
    await press(page, t.add, 'link')
    await page.getByLabel(t.heading).fill('Första passet är hållet')
    await page.getByLabel(t.text, { exact: true }).fill('Nu är vi igång.\n\n- En källa\n- Två källor')
    await look(page, script, 'writing news')
    await press(page, t.save)
    await press(page, t.publish)
    await look(page, script, 'news')
  }

  async function makeOpen(page: Page, language: Language, script: boolean): Promise<void> {
    const t = showingPageWords[language]
    await page.goto(place.programme)
    await press(page, programmePageWords[language].showing, 'link')
    await press(page, t.make)
    await look(page, script, 'showing')
    await press(page, t.toPublish, 'link')
    await look(page, script, 'before it is published')
    await press(page, openPagesWords[language].publish)
    await page.goto(`/open/bjorkkoping/kallkritik-i-alla-amnen?language=${language}`)
    await look(page, script, 'open page')
    assert.ok((await page.textContent('main'))?.includes('Första passet är hållet'))
    assert.equal(await page.getByAltText('Skolverkets logotyp').evaluate((image) => image.getBoundingClientRect().width > 20), true)
  }

  async function report(page: Page, language: Language, script: boolean): Promise<void> {
    const t = accountWords[language]
    await page.goto(`${place.programme}/reports`)
    await page.getByLabel(t.kinds.final).check()
    await look(page, script, 'reports')
    await press(page, t.make)
    await page.getByLabel(t.headings.summary).fill('Vi nådde fram.')
    await press(page, t.save)
    await look(page, script, 'report')
    assert.equal(await page.getByLabel(t.headings.summary).inputValue(), 'Vi nådde fram.')
  }
})
