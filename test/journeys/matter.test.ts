import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { matterWords } from '../../src/cycle/matter/matter.words.ts'
import { checkPageWords } from '../../src/cycle/matter/pages/check-page.words.ts'
import { dispatchWords } from '../../src/cycle/matter/pages/dispatches.words.ts'
import { documentPageWords } from '../../src/cycle/matter/pages/document-page.words.ts'
import { listPageWords } from '../../src/cycle/matter/pages/list-page.words.ts'
import { matterPageWords } from '../../src/cycle/matter/pages/matter-page.words.ts'
import { newDocumentWords } from '../../src/cycle/matter/pages/new-document-page.words.ts'
import { requestPageWords } from '../../src/cycle/matter/pages/request-page.words.ts'
import { waitingWords } from '../../src/cycle/matter/waiting.words.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Language } from '../../src/ground/base/language.ts'
import { addDuty } from '../../src/people/organisation/store.ts'
import { assertAccessibleDayAndNight, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { leastPdf } from '../support/pdf.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { waysOf } from '../support/thorough.ts'

describe('a matter, from being opened to being checked by anyone', () => {
  let site: Site
  let town: Municipality
  before(async () => {
    site = await openSite()
    town = await makeMunicipality(site.program)
    const { authority } = town
    await inScope(site.program.db, { authority }, (tx) =>
      addDuty(tx, { authority, person: town.people.coach, unit: authority, role: 'registrar', from: '2025-08-15' }),
    )
  })
  after(() => site.close())

  /** Two browsers of one person, or of nobody: one without script that goes the way, and one with it in which axe looks, in light and in dark. */
  async function visitors(language: Language, person: string | null) {
    const open = async (script: boolean) => {
      const as = person === null ? {} : { as: { authority: town.authority, person } }
      const page = await site.visitor({ script, language: language === 'sv' ? 'sv-SE' : 'en-GB', ...as })
      await page.context().addCookies([{ name: 'language', value: language, url: site.address }])
      return page
    }
    const [page, seeing] = [await open(false), await open(true)]
    const look = async (label: string) => {
      await assertFits(page, label)
      await seeing.goto(page.url())
      await assertFits(seeing, label)
      await assertAccessibleDayAndNight(seeing, label)
    }
    return { page, seeing, look }
  }

  for (const language of waysOf(['sv', 'en'] as const, 1)) {
    it(`goes in ${language} without JavaScript on a phone: opened, locked, attested by a code, sent, and checked`, async () => {
      const [list, matter, added, document, request, check, sent, words, waiting] = [
        listPageWords[language],
        matterPageWords[language],
        newDocumentWords[language],
        documentPageWords[language],
        requestPageWords[language],
        checkPageWords[language],
        dispatchWords[language],
        matterWords[language],
        waitingWords[language],
      ]
      const registrar = await visitors(language, town.people.coach)
      const { page, look } = registrar
      const main = async (at: Page) => (await at.textContent('main')) ?? ''

      await page.goto('/matters')
      await look('the matters')
      await page.getByLabel(list.number).fill(`BUN 2026/1 ${language}`)
      await page.getByLabel(list.title, { exact: true }).fill('Plan')
      await press(page, list.button)
      await look('a matter that has begun')
      await press(page, matter.add, 'link')
      await page.getByLabel(added.file).setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: leastPdf })
      await page.getByLabel(added.name, { exact: true }).fill('Handlingsplan')
      await look('locking a document')
      await press(page, added.button)
      await look('a document')

      await page.getByLabel(document.person).selectOption(town.people.principal)
      await page.getByLabel(document.title).last().fill('Rektor')
      await page.getByLabel(document.part).fill('Handläggare')
      await press(page, document.send)
      assert.match(await main(page), new RegExp(words.states.waits))
      await look('a document that somebody is asked about')

      const principal = await visitors(language, town.people.principal)
      await principal.page.goto('/')
      await press(principal.page, waiting.open, 'link')
      await principal.look('what one is asked to attest')
      site.program.sent.length = 0
      await press(principal.page, request.sendCode)
      await site.program.runJobs()
      await principal.page.reload()
      const code = /\b\d{6}\b/.exec(site.program.sent.map(({ text }) => text).join(' '))?.[0] ?? ''
      await principal.page.getByLabel(request.code, { exact: true }).fill(code)
      await press(principal.page, request.attest)
      assert.match(await main(principal.page), new RegExp(request.lead.attested))
      await principal.look('what one has attested')
      await site.program.runJobs()

      await page.reload()
      assert.match(await main(page), new RegExp(document.beside))
      await press(page, /^Plan$/, 'link')
      await page.getByText(sent.new, { exact: true }).click()
      await page.getByLabel('Handlingsplan (1)', { exact: true }).check()
      await page.getByLabel(sent.recipient, { exact: true }).fill('Alla rektorer')
      await press(page, sent.write)
      assert.match(await main(page), /Alla rektorer/)
      await look('a matter of which something was sent')

      const { rows } = await site.program.owner.query<{ number: string }>(
        "select d.number from matter_document d join matter m on m.id = d.matter_id where m.number = $1 and d.title = 'Handlingsplan'",
        [`BUN 2026/1 ${language}`],
      )
      const stranger = await visitors(language, null)
      await stranger.page.goto('/attest')
      await stranger.look('asking about a number')
      await stranger.page.getByLabel(check.number).fill(rows[0]?.number ?? '')
      await press(stranger.page, check.look)
      await stranger.look('an attested document')
      const file = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: leastPdf }
      await stranger.page.getByLabel(check.file).setInputFiles(file)
      await press(stranger.page, check.compare)
      assert.match(await main(stranger.page), new RegExp(check.same))
      // With script the file is not sent anywhere.
      await stranger.seeing.getByLabel(check.file).setInputFiles({ ...file, buffer: Buffer.concat([leastPdf, Buffer.from(' ')]) })
      const requests: string[] = []
      stranger.seeing.on('request', (sentRequest) => requests.push(sentRequest.method()))
      await stranger.seeing.getByRole('button', { name: check.compare }).click()
      await stranger.seeing.getByText(check.other).waitFor()
      assert.deepEqual(requests, [])

      await principal.page.reload()
      await principal.page.locator('details:has([name="reason"]) summary').click()
      await principal.page.getByLabel(request.withdrawReason, { exact: true }).fill('Fel bilaga')
      await press(principal.page, request.sendCode)
      assert.match(await main(principal.page), new RegExp(request.codeOnWay))
      site.program.sent.length = 0
      await site.program.runJobs()
      const back = /\b\d{6}\b/.exec(site.program.sent.map(({ text }) => text).join(' '))?.[0] ?? ''
      await principal.page.getByLabel(request.code, { exact: true }).fill(back)
      await press(principal.page, request.withdraw)
      assert.match(await main(principal.page), new RegExp(request.lead.withdrawn))
      await principal.look('what one has taken back')
      await stranger.page.goto(`/attest/${rows[0]?.number}`)
      assert.match(await main(stranger.page), /tillbakatagen|withdrawn/)
    })
  }
})
