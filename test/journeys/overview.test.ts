import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { boardWords } from '../../src/cycle/overview/board/board.words.ts'
import { boardPageWords } from '../../src/cycle/overview/pages/board-page.words.ts'
import { overviewPageWords } from '../../src/cycle/overview/pages/overview-page.words.ts'
import { overviewTabWords } from '../../src/cycle/overview/pages/overview-tabs.words.ts'
import { reminderPageWords } from '../../src/cycle/overview/pages/reminder-page.words.ts'
import { roundsPageWords } from '../../src/cycle/overview/pages/rounds-page.words.ts'
import type { Language } from '../../src/ground/base/language.ts'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { releaseTown } from '../support/released-town.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { waysOf } from '../support/thorough.ts'

describe('following many schools', () => {
  let site: Site
  let town: Awaited<ReturnType<typeof releaseTown>>['town']
  before(async () => {
    site = await openSite()
    ;({ town } = await releaseTown(site.program))
    site.program.setNow('2026-12-17T08:00:00Z')
    site.program.sent.length = 0
  })
  after(() => site.close())

  /** Two browsers of one person: one without script that goes the way, and one with it in which axe looks at where it came to. */
  async function visitors(language: Language): Promise<{ page: Page; look(label: string): Promise<void> }> {
    const as = { authority: town.authority, person: town.people.districtHead }
    const open = async (script: boolean) => {
      const page = await site.visitor({ script, language: language === 'sv' ? 'sv-SE' : 'en-GB', as })
      await page.context().addCookies([{ name: 'language', value: language, url: site.address }])
      return page
    }
    const [page, seeing] = [await open(false), await open(true)]
    const look = async (label: string) => {
      await assertFits(page, label)
      await seeing.goto(page.url())
      await assertFits(seeing, label)
      await assertAccessible(seeing, label)
    }
    return { page, look }
  }

  for (const language of waysOf(['sv', 'en'] as const, 0)) {
    it(`goes in ${language} without JavaScript on a phone: narrow the list, see the reminder before it goes, and the page for the board`, async () => {
      const [list, reminder, tabs] = [overviewPageWords[language], reminderPageWords[language], overviewTabWords[language]]
      const { page, look } = await visitors(language)
      const main = async () => (await page.textContent('main')) ?? ''

      await page.goto('/overview')
      await look('the overview')
      assert.match((await page.locator('table.table-list').textContent()) ?? '', /Bergskolan/)
      await page.getByLabel(list.search).fill('alm')
      await Promise.all([page.waitForEvent('domcontentloaded'), page.getByLabel(list.search).press('Enter')])
      assert.match(page.url(), /search=alm/)
      const rows = (await page.locator('table.table-list').textContent()) ?? ''
      assert.match(rows, /Almskolan/)
      assert.doesNotMatch(rows, /Bergskolan/)
      await look('the overview, narrowed')

      await press(page, list.remindAction, 'link')
      const letter = await main()
      assert.match(letter, new RegExp(reminder.subject))
      assert.match(letter, new RegExp(reminder.usual))
      assert.equal(await page.getByRole('button', { name: reminder.send }).count(), 1)
      assert.equal(site.program.sent.length, 0, 'nothing has gone')
      await look('the reminder')

      await press(page, reminder.back, 'link')
      await press(page, tabs.rounds, 'link')
      assert.match(await main(), new RegExp(roundsPageWords[language].question.replace('?', '\\?')))
      await look('round by round')
      await press(page, tabs.board, 'link')
      assert.match(await main(), new RegExp(boardWords[language].goals))
      await look('the page for the board')
      await press(page, boardPageWords[language].write, 'link')
      await look('the words to the board')
    })
  }
})
