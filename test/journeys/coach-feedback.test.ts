import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { waysOf } from '../support/thorough.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const papers = [
  { kind: 'pdf', type: 'application/pdf', begins: '%PDF-' },
  { kind: 'docx', type: wordType, begins: 'PK' },
  { kind: 'xlsx', type: excelType, begins: 'PK' },
]

const goal = 'Eleverna granskar källor själva i minst tre ämnen'
const action = 'Pröva en gemensam källgranskning i varje ämne'
const phrase = 'Skriv vem som ansvarar, så blir det gjort.'

describe('a plan, from asking for help to the decision', () => {
  let site: Site
  let town: Municipality
  before(async () => {
    site = await openSite()
  })
  after(() => site.close())

  for (const script of waysOf([true, false], 0)) {
    it(`${script ? 'with' : 'without'} JavaScript goes to the coach, comes back with feedback, is adopted and is read`, async () => {
      town = await makeMunicipality(site.program, script ? 'Sandköpings kommun' : 'Björkköpings kommun')
      const visit = (person: keyof Municipality['people'], width: number) =>
        site.visitor({ width, script, as: { authority: town.authority, person: town.people[person] } })
      const principal = await visit('principal', 1280)
      const coach = await visit('coach', 1280)
      const lead = await visit('lead', 390)
      await askForHelp(principal)
      await acceptAtTheDesk(coach)
      const plan = await writePlan(lead)
      await sendForFeedback(lead)
      await keepPhrase(coach)
      await commentOnAction(coach)
      await giveFeedback(coach)
      await answerAndMend(lead, plan)
      await adoptTeamPlan(lead)
      const schoolPlan = await takeUpInSchoolPlan(principal)
      await adoptSchoolPlan(principal)
      const reader = await visit('colleague', 390)
      await readAdopted(reader, schoolPlan)
      await takeAlong(reader, schoolPlan)
      const otherReader = await visit('otherPrincipal', 390)
      assert.equal((await otherReader.goto(schoolPlan))?.status(), 404, 'another school’s plan is not there')
    })
  }

  const textOf = async (page: Page) => (await page.textContent('main')) ?? ''

  async function askForHelp(page: Page): Promise<void> {
    await site.program.runJobs()
    await page.goto('/support')
    await press(page, 'Be om stöd', 'link')
    await page.getByLabel('Hjälp med planen').check()
    await page.getByLabel('Vem frågar ni?').selectOption({ label: 'Karim Haddad' })
    await page.getByLabel('Berätta kort').fill('Läs gärna arbetslagens planer innan de fastställs.')
    await press(page, 'Skicka frågan')
    assert.match(await textOf(page), /Frågan gick till Karim Haddad/)
  }

  async function acceptAtTheDesk(page: Page): Promise<void> {
    site.program.sent.length = 0
    await site.program.runJobs()
    assert.equal(site.program.sent.length, 1, 'the coach is told')
    await page.goto('/plans')
    assert.doesNotMatch(await textOf(page), /Almskolan/, 'nothing is seen before the yes')
    await page.goto('/desk')
    assert.match(await textOf(page), /En fråga väntar på ditt svar/)
    await press(page, /Svara.*Almskolan/, 'link')
    await page.getByLabel('Hälsning till skolan').fill('Gärna. Skicka planen när den är redo.')
    await press(page, 'Tacka ja')
    assert.match(await textOf(page), /Inget väntar på dig just nu/)
    assert.ok(await page.getByRole('link', { name: 'Almskolan', exact: true }).isVisible())
  }

  /** Returns the plan's path. */
  async function writePlan(page: Page): Promise<string> {
    await page.goto('/plans')
    await press(page, /Börja på planen ?: 4–6/)
    const path = new URL(page.url()).pathname
    await press(page, 'Lägg till mål', 'link')
    await page.getByLabel('Mål', { exact: true }).fill(goal)
    await page.getByLabel('Delområde').selectOption({ index: 1 })
    await press(page, 'Lägg till målet')
    await press(page, /Lägg till åtgärd i mål 1/, 'link')
    await page.getByLabel('Vad ska ni göra?').fill(action)
    await press(page, 'Lägg till')
    await page.getByLabel('Vad ni gör').fill('Alla ämnen granskar samma källa under samma vecka.')
    await assertFits(page, 'action form')
    await press(page, 'Spara åtgärden')
    assert.match(await textOf(page), new RegExp(`1.1 ${action}`))
    await assertFits(page, 'plan')
    return path
  }

  async function sendForFeedback(page: Page): Promise<void> {
    await page.locator('summary', { hasText: 'Skicka för återkoppling' }).click()
    await page.getByLabel('Vad vill ni ha hjälp med?').fill('Är det lagom för ett läsår?')
    await press(page, 'Skicka för återkoppling')
    assert.match(await textOf(page), /Skickad för återkoppling.*av Liv Westman/)
  }

  async function keepPhrase(page: Page): Promise<void> {
    await page.goto('/desk')
    await press(page, 'Visa mina fraser', 'link')
    await page.getByLabel('Fras', { exact: true }).fill(phrase)
    await press(page, 'Spara frasen')
    assert.match(await textOf(page), /Du har sparat en fras/)
  }

  async function commentOnAction(page: Page): Promise<void> {
    await page.goto('/desk')
    assert.match(await textOf(page), /En plan väntar på din återkoppling/)
    await press(page, /Ge återkoppling ?: .*4–6/, 'link')
    assert.match(await textOf(page), /Är det lagom för ett läsår\?/)
    await press(page, 'Kommentera åtgärd 1.1', 'link')
    assert.ok((await page.getByLabel('Gäller').locator('option:checked').textContent())?.includes(action))
    await page.getByLabel('Kommentar', { exact: true }).fill('En bra början.')
    await page.getByLabel('Hämta en av dina fraser').selectOption({ label: phrase })
    await press(page, 'Lägg till i texten')
    assert.match(await page.getByLabel('Kommentar', { exact: true }).inputValue(), new RegExp(`^En bra början\\.\\s+${phrase}$`))
    await press(page, 'Skicka kommentaren')
    assert.match(await textOf(page), /gäller åtgärd 1\.1/)
    assert.match(await textOf(page), /Väntar på svar/)
  }

  async function giveFeedback(page: Page): Promise<void> {
    await press(page, 'Ge återkoppling', 'link')
    await page.getByLabel('Vad vill du säga?').fill('Planen är tydlig. Bestäm en dag för åtgärden.')
    await press(page, 'Skicka återkopplingen')
    assert.equal(
      await page.getByLabel('Vad vill du säga?').inputValue(),
      'Planen är tydlig. Bestäm en dag för åtgärden.',
      'what is refused is kept',
    )
    assert.ok(await page.getByRole('alert').getByText('Välj om något behöver ändras').isVisible())
    await page.getByLabel('Ändra något innan planen fastställs').check()
    await press(page, 'Skicka återkopplingen')
    assert.match(await textOf(page), /Ingen plan väntar på återkoppling/)
    site.program.sent.length = 0
    await site.program.runJobs()
    assert.ok(site.program.sent.length > 0, 'those who wrote the plan are told')
  }

  async function answerAndMend(page: Page, plan: string): Promise<void> {
    await page.goto(plan)
    assert.match(await textOf(page), /Karim Haddad ber er ändra något i planen/)
    await assertFits(page, 'plan with feedback')
    const comment = page.getByRole('listitem').filter({ hasText: 'En bra början.' })
    await comment.locator('summary').click()
    await comment.getByLabel('Ditt svar till Karim Haddad').fill('Jag tar ansvaret, och vi siktar på januari.')
    await Promise.all([page.waitForEvent('domcontentloaded'), comment.getByRole('button', { name: 'Skicka svaret' }).click()])
    await press(page, /Markera som löst/)
    assert.match(await textOf(page), /En löst kommentar/)
    await press(page, /Ändra.*1\.1/, 'link')
    await page.getByLabel('Ansvarig').selectOption({ label: 'Liv Westman' })
    await page.getByLabel('Klar senast').fill('2027-01-29')
    await page.getByLabel('Så vet vi att det har hjälpt').fill('Eleverna kan säga varför de litar på en källa.')
    await press(page, 'Spara åtgärden')
    assert.match(await textOf(page), /Liv Westman/)
  }

  async function adoptTeamPlan(page: Page): Promise<void> {
    await press(page, 'Fastställ planen', 'link')
    await press(page, /Fastställ/)
    assert.match(await textOf(page), /Fastställd.*av Liv Westman, arbetslagsledare/)
  }

  /** Returns the plan's path. */
  async function takeUpInSchoolPlan(page: Page): Promise<string> {
    await page.goto('/plans')
    await press(page, /Börja på planen ?: Almskolan/)
    const path = new URL(page.url()).pathname
    await press(page, 'Arbetslagens planer', 'link')
    await press(page, new RegExp(`Ta upp i skolans plan ?: ${action}, 4–6`))
    assert.ok(await page.getByText('Finns i skolans plan').first().isVisible())
    await page.goto(path)
    assert.match(await textOf(page), new RegExp(action))
    return path
  }

  async function adoptSchoolPlan(page: Page): Promise<void> {
    await press(page, 'Fastställ planen', 'link')
    await page.getByLabel('Diarienummer').fill('BUN 2026/118')
    await press(page, /Fastställ/)
    assert.match(await textOf(page), /Fastställd.*av Helena Sundström, rektor/)
    assert.match(await textOf(page), /Diarienummer BUN 2026\/118/)
  }

  async function readAdopted(page: Page, plan: string): Promise<void> {
    await page.goto('/plans')
    await press(page, 'Almskolan', 'link')
    assert.equal(new URL(page.url()).pathname, plan)
    const text = await textOf(page)
    assert.match(text, /Så här lyder planen som den fastställdes/)
    assert.match(text, new RegExp(action))
    assert.match(text, /Diarienummer BUN 2026\/118/)
    assert.doesNotMatch(text, /En bra början|Planen är tydlig/, 'the talk with the coach is not for every reader')
    assert.equal(await page.getByRole('link', { name: /Fastställ|Lägg till/ }).count(), 0)
    await assertFits(page, 'adopted plan')
  }

  async function takeAlong(page: Page, plan: string): Promise<void> {
    for (const { kind, type, begins } of papers) {
      const href = await page.locator(`main a[href$="plan.${kind}"]`).getAttribute('href')
      assert.equal(href, `${plan}/plan.${kind}`)
      const file = await page.context().request.get(`${site.address}${href}`)
      assert.equal(file.status(), 200, kind)
      assert.equal(file.headers()['content-type']?.split(';')[0], type)
      assert.match(file.headers()['content-disposition'] ?? '', new RegExp(`attachment.*\\.${kind}`))
      assert.equal((await file.body()).subarray(0, begins.length).toString('latin1'), begins)
    }
  }
})
