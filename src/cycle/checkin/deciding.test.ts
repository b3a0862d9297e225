import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { Checks } from '../../../test/support/checks.ts'
import { hidden, PlanTown } from '../../../test/support/plan-town.ts'
import { unzipped } from '../../../test/support/zip.ts'
import { projectRoot } from '../../ground/base/root.ts'

describe('a temperature check', () => {
  let place: PlanTown
  let checks: Checks
  before(async () => {
    place = await PlanTown.open()
    checks = new Checks(place)
  })
  after(() => place.program.close())
  beforeEach(() => checks.clear())

  it('goes from answers to a result that the school reads, and to decisions in the plan’s history', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    assert.equal(links.length, 7)
    await checks.answered(links)
    await checks.closed(at)
    const page = await place.as('principal').get(at)
    assert.equal(page.status, 200)
    assert.match(page.text, /Källkritik i alla ämnen” har blivit en vana för många/)
    assert.match(page.text, /Lektionsbesök” har knappt kommit igång/)
    assert.match(page.text, /Mer tid/)
    const [a, b, c] = actions
    const decided = await place.as('principal').post(`${at}/decisions`, {
      ...hidden(page.text),
      decision1: 'continue',
      decision2: 'stop',
      reason2: 'Schemat går inte ihop.',
      decision3: 'change',
      reason3: '',
      title3: 'Felanmälan i en app',
      text3: 'Ny väg in',
      due3: '2027-06-01',
      nextOn: '2027-03-20',
    })
    assert.equal(decided.status, 303, decided.text)
    const after = (await place.as('teacher').get(at)).text
    for (const word of ['Fortsätter', 'Avslutas', 'Ändras', 'Schemat går inte ihop.']) assert.ok(after.includes(word), word)
    const [stopped] = await place.rows<{ status: string }>('select status from plan_action where id = $1', [b])
    assert.equal(stopped?.status, 'dropped')
    const [changed] = await place.rows<{ title: string; due: string }>('select title, due_on::text as due from plan_action where id = $1', [
      c,
    ])
    assert.deepEqual(changed, { title: 'Felanmälan i en app', due: '2027-06-01' })
    const notes = await place.rows("select note, detail from action_note where action_id = $1 and kind = 'note'", [a])
    assert.deepEqual(notes, [{ note: '', detail: { check: { openedOn: '2026-09-29', decision: 'continue' } } }])
    const history = async (action: string | undefined, language: string) =>
      (await place.as('principal').get(`/actions/${action}`, { 'accept-language': language })).text
    assert.match(await history(a, 'sv'), /Temperaturmätning hösten 2026: Helena Sundström beslutade att fortsätta\./)
    assert.match(await history(b, 'sv'), /Helena Sundström beslutade att avsluta\. ”Schemat går inte ihop\.”/)
    assert.match((await place.as('principal').get(`${path}/checkins`)).text, /20 mars 2027/)
    const pdf = await place.as('principal').get(`${at}/result.pdf`)
    assert.equal(pdf.status, 200)
    const word = await place.as('principal').get(`${path}/plan.docx`)
    const files = unzipped(Buffer.from(await word.response.arrayBuffer()))
    assert.match(files.get('word/document.xml') ?? '', /Schemat går inte ihop/)
    assert.doesNotMatch(files.get('word/document.xml') ?? '', /Mer tid/)
  })

  it('decides once: who comes second reads the first, and keeps what they wrote', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await checks.answered(links)
    await checks.closed(at)
    const form = hidden((await place.as('principal').get(at)).text)
    assert.equal((await place.as('principal').post(`${at}/decisions`, { ...form, once: 'a', decision1: 'continue' })).status, 303)
    const second = await place
      .as('principal')
      .post(`${at}/decisions`, { ...form, once: 'b', decision1: 'stop', reason1: 'Nej', decision2: 'stop', reason2: 'Hann inte' })
    assert.equal(second.status, 422)
    assert.match(second.text, /har just beslutat/)
    assert.match(second.text, /Hann inte/)
    assert.deepEqual(
      await place.rows('select position from checkin_decision d join checkin_action using (checkin_id, action_id) order by 1'),
      [{ position: 1 }],
    )
    const nothing = await place.as('principal').post(`${at}/decisions`, { ...form, once: 'c', decision2: 'stop', reason2: '' })
    assert.match(nothing.text, /Skriv varför åtgärden avslutas/)
    assert.equal((await place.as('teacher').post(`${at}/decisions`, { decision2: 'continue' })).status, 404)
  })

  it('is told in the reader’s language, also where a sentence was kept before, and what somebody wrote stays theirs', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await checks.answered(links)
    await checks.closed(at)
    const form = hidden((await place.as('principal').get(at)).text)
    const decided = { ...form, decision1: 'continue', decision2: 'stop', reason2: 'Schemat. Går inte ihop.' }
    assert.equal((await place.as('principal').post(`${at}/decisions`, decided)).status, 303)
    const [a, b] = actions
    const kept = () =>
      place.rows("select note, detail from action_note where action_id = any ($1) and kind in ('note', 'status') order by at, note", [
        [a, b],
      ])
    const asCodes = await kept()
    const older = "update action_note set note = $2, detail = '{}' where action_id = $1 and kind = $3"
    await place.rows(older, [a, 'Temperature check, autumn 2026: continue.', 'note'])
    await place.rows(older, [b, 'Temperaturmätning hösten 2026: avsluta. Schemat. Går inte ihop.', 'status'])
    const own = 'Temperaturmätning hösten 2026: fortsätt. Det sa vi i laget.'
    const said = "insert into action_note (authority_id, action_id, kind, note, at) values ($1, $2, 'note', $3, '2026-12-01')"
    await place.rows(said, [place.town.authority, a, own])
    await place.program.owner.query(await readFile(join(projectRoot, 'migrations/0105_decided_after_check.sql'), 'utf8'))
    assert.deepEqual(await kept(), [...asCodes, { note: own, detail: {} }])
    const reader = await signedIn(place.program, place.town.authority, place.town.people.principal)
    reader.cookies.set('language', 'en')
    const history = (await reader.get(`/actions/${b}`)).text
    assert.match(history, /Temperature check, autumn 2026: Helena Sundström decided to stop\. “Schemat\. Går inte ihop\.”/)
    assert.doesNotMatch(history, /avsluta/)
  })

  it('asks what is to change where a change changes nothing and no line says it', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await checks.answered(links)
    await checks.closed(at)
    const page = (await place.as('principal').get(at)).text
    const same = { ...hidden(page), decision1: 'change', title1: 'Källkritik i alla ämnen' }
    const refused = await place.as('principal').post(`${at}/decisions`, { ...same, once: 'a' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Ändra åtgärden, eller skriv en rad om vad som ska ändras/)
    assert.equal((await place.rows('select from checkin_decision')).length, 0)
    const line = await place.as('principal').post(`${at}/decisions`, { ...same, once: 'b', reason1: 'Vi börjar i åk 7' })
    assert.equal(line.status, 303, line.text)
  })

  it('stands though an action is taken out of the plan, or changed, while it is open', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await place.rows('update plan_action set removed_at = now(), title = $2 where id = $1', [actions[0], 'Något annat'])
    await checks.answered(links)
    await checks.closed(at)
    const page = await place.as('principal').get(at)
    assert.match(page.text, /Källkritik i alla ämnen/)
    assert.match(page.text, /finns inte längre i planen/)
    assert.equal(
      (await place.as('principal').post(`${at}/decisions`, { ...hidden(page.text), decision1: 'continue', decision2: 'continue' })).status,
      303,
    )
    assert.equal((await place.rows('select from checkin_decision')).length, 1)
  })
})
