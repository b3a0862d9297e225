import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { codeAt } from '../../src/development/attendance/code.ts'
import { attendancePageWords } from '../../src/development/attendance/pages/attendance-page.words.ts'
import { attendeePageWords } from '../../src/development/attendance/pages/attendee-page.words.ts'
import { presenceWords } from '../../src/development/attendance/pages/presence-page.words.ts'
import type { Language } from '../../src/ground/base/language.ts'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { waysOf } from '../support/thorough.ts'
import { TrainingTown, theDay } from '../support/training.ts'

describe('attendance, from the code on the screen to the locked list', () => {
  let site: Site
  let place: TrainingTown
  before(async () => {
    site = await openSite()
    place = await TrainingTown.in(site.program)
  })
  after(() => site.close())

  /** Two browsers of one person: one without script that goes the way, and one with it in which axe looks, in light and in dark. */
  async function visitors(language: Language, person: string | null, width = 390) {
    const open = async (script: boolean, theme: 'light' | 'dark' = 'light') => {
      const as = person === null ? {} : { as: { authority: place.town.authority, person } }
      const page = await site.visitor({ script, theme, width, language: language === 'sv' ? 'sv-SE' : 'en-GB', ...as })
      await page.context().addCookies([{ name: 'language', value: language, url: site.address }])
      return page
    }
    const [page, seeing, dark] = [await open(false), await open(true), await open(true, 'dark')]
    const look = async (label: string, at: Page = page) => {
      await assertFits(at, label)
      for (const each of [seeing, dark]) {
        await each.goto(at.url())
        await assertFits(each, label)
        await assertAccessible(each, label)
      }
    }
    return { page, look }
  }

  for (const language of waysOf(['sv', 'en'] as const, 0)) {
    it(`goes in ${language} without JavaScript on a phone: scanned, signed in, marked; then ticked, corrected and locked`, async () => {
      await place.clear()
      const path = await place.session({ seatsRoom: '20' })
      const id = path.split('/')[2] ?? ''
      for (const who of ['teacher', 'colleague', 'otherPrincipal'] as const) await place.signUp(who, path)
      place.program.setNow(`${theDay}T14:25:00+01:00`)
      const [t, person, own] = [attendancePageWords[language], attendeePageWords[language], presenceWords[language]]

      const screen = await visitors(language, place.ulla, 1280)
      await screen.page.goto(`${path}/attendance/screen`)
      const letters = (await screen.page.locator('.letters').textContent()) ?? ''
      assert.equal(letters, codeAt(place.program.program.secret, id, 'in', place.program.program.clock()))
      await screen.look(`${language} screen`)

      const phone = await site.visitor({ script: false, language: language === 'sv' ? 'sv-SE' : 'en-GB' })
      await phone.goto(`/presence/${id}?code=${letters}`)
      assert.match(phone.url(), /\/sign-in\?next=/)
      const teacher = await visitors(language, place.town.people.teacher)
      await teacher.page.context().addCookies((await phone.context().cookies()).filter(({ name }) => name.startsWith('here-')))
      await teacher.page.goto(`/presence/${id}`)
      await assertFits(teacher.page, `${language} presence`)
      await press(teacher.page, own.mark)
      assert.match((await teacher.page.textContent('body')) ?? '', new RegExp(own.marked('Eleverna jämför två källor')))
      await teacher.look(`${language} session`)
      await teacher.page.goto('/narvaro')
      await teacher.look(`${language} typed`)

      const leader = await visitors(language, place.ulla)
      await leader.page.goto(`${path}/attendance`)
      await leader.look(`${language} list`)
      await leader.page.getByRole('radio', { name: t.no }).first().check({ force: true })
      await press(leader.page, t.everybody)
      assert.match((await leader.page.textContent('body')) ?? '', new RegExp(t.count(2, 3)))
      await leader.page.goto(`${path}/attendance/people/${place.town.people.teacher}`)
      await leader.page.getByRole('radio', { name: person.choices.partly }).check()
      await leader.page.getByLabel(person.minutes).fill('45')
      await press(leader.page, person.save)
      assert.match((await leader.page.textContent('body')) ?? '', new RegExp(person.faults.reason))
      await leader.page.getByLabel(person.reason).fill('Gick tidigare')
      await press(leader.page, person.save)
      await leader.page.goto(`${path}/attendance?who=almskolan`)
      await leader.look(`${language} walk-ins`)
      await leader.page.goto(`${path}/attendance/people/${place.town.people.teacher}`)
      await leader.look(`${language} person`)
      place.program.setNow(`${theDay}T16:25:00+01:00`)
      await leader.page.goto(`${path}/attendance`)
      await press(leader.page, t.lock)
      await leader.look(`${language} locked`)
      const principal = await visitors(language, place.town.people.principal)
      await principal.page.goto('/staff-attendance')
      assert.match((await principal.page.textContent('main')) ?? '', /Sara Lindqvist/)
      await principal.look(`${language} staff`)
      await teacher.page.goto('/attendance')
      await teacher.look(`${language} own`)
    })
  }

  it('keeps what is ticked without a network on the page, and sends it when the network is back', async () => {
    await place.clear()
    const path = await place.session({ seatsRoom: '20' })
    for (const who of ['teacher', 'colleague'] as const) await place.signUp(who, path)
    place.program.setNow(`${theDay}T14:35:00+01:00`)
    const page = await site.visitor({ as: { authority: place.town.authority, person: place.ulla } })
    const t = attendancePageWords.sv
    await page.goto(`${path}/attendance`)
    await page.context().setOffline(true)
    await page
      .getByRole('group', { name: t.choice('Sara Lindqvist') })
      .getByText(t.yes, { exact: true })
      .click()
    await page.locator('[data-save-error]').waitFor({ state: 'visible' })
    const marked = () => place.rows("select 1 from attendance_mark where what = 'whole'")
    assert.equal((await marked()).length, 0)
    await page.context().setOffline(false)
    await page.getByText('Sparat kl. 14').waitFor()
    assert.equal((await marked()).length, 1)
  })
})
