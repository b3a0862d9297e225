import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { checkPageWords } from '../../src/development/certificate/pages/check-page.words.ts'
import { recordPageWords } from '../../src/development/certificate/pages/record-page.words.ts'
import { monthName } from '../../src/development/funded-time/month.ts'
import { editPageWords } from '../../src/development/funded-time/pages/edit-page.words.ts'
import { participationPageWords } from '../../src/development/funded-time/pages/participation-page.words.ts'
import { projectPageWords } from '../../src/development/funded-time/pages/project-page.words.ts'
import { waitingWords } from '../../src/development/funded-time/waiting.words.ts'
import { programmePageWords } from '../../src/development/programme/pages/programme-page.words.ts'
import { groupEditWords } from '../../src/development/working-group/pages/group-edit-page.words.ts'
import { groupPageWords } from '../../src/development/working-group/pages/group-page.words.ts'
import { groupsPageWords } from '../../src/development/working-group/pages/groups-page.words.ts'
import { meetingPageWords } from '../../src/development/working-group/pages/meeting-page.words.ts'
import type { Language } from '../../src/ground/base/language.ts'
import { heldSession } from '../support/attended.ts'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { openSite, press, type Site } from '../support/site.ts'
import { languagesAndScript, waysOf } from '../support/thorough.ts'
import { TrainingTown } from '../support/training.ts'

describe('what training leaves behind', () => {
  let site: Site
  let place: TrainingTown
  before(async () => {
    site = await openSite()
    place = await TrainingTown.in(site.program)
  })
  after(() => site.close())

  async function visitor(person: string | null, language: Language, script: boolean): Promise<Page> {
    const who = person === null ? {} : { as: { authority: place.town.authority, person } }
    const page = await site.visitor({ script, width: 390, language: language === 'sv' ? 'sv-SE' : 'en-GB', ...who })
    await page.context().addCookies([{ name: 'language', value: language, url: site.address }])
    return page
  }

  /** Looked at where it came to: whole on a phone, and to be read by everybody. */
  async function look(page: Page, script: boolean, label: string): Promise<void> {
    await assertFits(page, label)
    if (script) await assertAccessible(page, label)
  }

  for (const [language, script] of waysOf(languagesAndScript, 1)) {
    it(`is hours that were attended, locked, attested and exported, and a certificate that anyone checks: ${language}, ${script ? 'with' : 'without'} script`, async () => {
      const [project, own] = [projectPageWords[language], participationPageWords[language]]
      await place.rows('delete from certificate')
      await place.rows('delete from funded_project')
      await place.clear()
      await place.course({ funder: 'Svenska ESF-rådet', funderLine: 'Medfinansieras av Europeiska unionen', funderNumber: '2026/00176' })
      const { teacher } = place.town.people
      await heldSession(place, { startsAt: '2026-08-20T08:00:00Z', length: 200 }, [{ person: teacher, minutes: 200 }])
      const month = monthName('2026-08-01', language)

      const leader = await visitor(place.ulla, language, script)
      await leader.goto(place.programme)
      await press(leader, programmePageWords[language].funded, 'link')
      await look(leader, script, 'setting a project up')
      await leader.getByLabel(editPageWords[language].call).fill('Utlysning 12')
      await leader.getByLabel(editPageWords[language].share).fill('75')
      await leader.getByLabel(editPageWords[language].rulesSource).fill('Bilaga 2')
      await press(leader, editPageWords[language].save)
      await press(leader, project.lock(month))
      await look(leader, script, 'a project')

      const person = await visitor(teacher, language, script)
      await person.goto('/')
      await person.getByText(waitingWords[language].own('Källkritik i alla ämnen', month)).first().waitFor()
      await person.goto('/participation')
      await look(person, script, 'months to attest')
      site.program.sent.length = 0
      await press(person, own.sendCode)
      await site.program.runJobs()
      await person.reload()
      await person.getByLabel(own.code).fill(/\b\d{6}\b/.exec(site.program.sent.at(-1)?.text ?? '')?.[0] ?? '')
      await press(person, own.attest)
      assert.match((await person.textContent('main')) ?? '', new RegExp(own.done))

      await leader.reload()
      await press(leader, project.sendNext(month))
      assert.match((await leader.textContent('main')) ?? '', new RegExp(project.export(1, month)))
      await leader.goto(`${leader.url().split('#')[0]}`)
      await press(leader, month, 'link')
      await look(leader, script, 'a month')

      await person.goto('/training')
      await press(person, recordPageWords[language].make)
      await look(person, script, 'a record')
      const [row] = await place.rows<{ number: string }>('select number from certificate')
      const anyone = await visitor(null, language, script)
      await anyone.goto(`/certificate?number=${row?.number}`)
      assert.match((await anyone.textContent('main')) ?? '', new RegExp(`${checkPageWords[language].holds}[\\s\\S]*SL`))
      await look(anyone, script, 'a checked certificate')
      await leader.goto(`${place.programme}/certificates`)
      await look(leader, script, 'certificates')
    })

    it(`is a group that meets, shares tasks and says what is needed: ${language}, ${script ? 'with' : 'without'} script`, async () => {
      const [group, meeting] = [groupPageWords[language], meetingPageWords[language]]
      await place.clear()
      await place.course()
      const [mail] = await place.rows<{ email: string }>('select email from person where id = $1', [place.town.people.teacher])
      const leader = await visitor(place.ulla, language, script)
      await leader.goto('/working-groups')
      await press(leader, groupsPageWords[language].new('Källkritik i alla ämnen'), 'link')
      await leader.getByLabel(groupEditWords[language].title).fill('Lärare i sfi')
      await look(leader, script, 'a new group')
      await press(leader, groupEditWords[language].save)
      await leader.getByLabel(group.mail).fill(mail?.email ?? '')
      await leader.getByLabel(group.chair).check()
      await press(leader, group.add)
      await look(leader, script, 'a group')

      const chair = await visitor(place.town.people.teacher, language, script)
      await chair.goto('/working-groups')
      await press(chair, 'Lärare i sfi', 'link')
      await press(chair, group.begin)
      await chair.locator('#text').fill('Vi provade ljudböcker')
      await press(chair, meeting.save)
      await chair.getByLabel(meeting.what).fill('Boka sal')
      await press(chair, meeting.addTask)
      await chair.getByLabel(meeting.need).fill('Talsyntes i alla läromedel')
      await press(chair, meeting.addNeed)
      const text = (await chair.textContent('main')) ?? ''
      for (const said of ['Boka sal', 'Talsyntes i alla läromedel']) assert.ok(text.includes(said), said)
      assert.equal(await chair.locator('#text').inputValue(), 'Vi provade ljudböcker')
      await look(chair, script, 'a meeting')
    })
  }
})
