// Long: one check from its start to its decisions, and everything that can come between.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { hidden, PlanTown } from '../../../test/support/plan-town.ts'
import { unzipped } from '../../../test/support/zip.ts'
import { inScope } from '../../ground/base/database.ts'
import { totalOf } from '../ballot/store.ts'

describe('a temperature check', () => {
  let place: PlanTown
  before(async () => {
    place = await PlanTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    for (const table of [
      'checkin',
      'ballot_result',
      'private.ballot_roll',
      'private.ballot_urn',
      'ballot_person',
      'ballot_code',
      'ballot_closing',
      'ballot',
      'attempt',
    ])
      await place.rows(`delete from ${table}`)
    await place.clear()
  })

  const school = () => place.town.almskolan
  const team = () => place.town.teams.fourSix
  const linkIn = ({ text }: { text: string }) => /\/answer\/[\w-]+/.exec(text)?.[0] ?? ''

  /** The school's plan, adopted, with three actions; half a year ago. */
  async function planned(): Promise<{ path: string; actions: string[] }> {
    const path = await place.begin('principal', school())
    const actions: string[] = []
    for (const title of ['Källkritik i alla ämnen', 'Lektionsbesök', 'Felanmälan på ett ställe'])
      actions.push(await place.add('principal', path, title))
    await place.adopt('principal', path)
    await place.rows("update plan_adoption set at = '2026-03-29T10:00:00Z'")
    return { path, actions }
  }

  async function started(actions: string[], path: string): Promise<{ at: string; links: string[] }> {
    place.program.sent.length = 0
    const answer = await place.as('principal').post(`${path}/checkins`, { actions, closesOn: '2026-10-09', minimum: '5' })
    assert.equal(answer.status, 303, answer.text)
    await place.program.runJobs()
    return { at: answer.location ?? '', links: place.program.sent.filter((mail) => linkIn(mail) !== '').map(linkIn) }
  }

  /** Everybody answers about three actions, what hinders, and a line. */
  async function answered(links: string[], fields: Record<string, string> = {}) {
    for (const link of links)
      assert.equal(
        (
          await new Visitor(place.program).post(link, {
            a1: '4',
            a2: '3',
            a3: '1',
            a4: '0',
            a5: '2',
            a6: '2',
            a7: '0',
            a9: 'Mer tid',
            ...fields,
          })
        ).status,
        303,
      )
  }

  async function closed(at: string) {
    assert.equal((await place.as('principal').post(`${at}/closing`)).status, 303)
    await place.program.runJobs()
  }

  it('is proposed six months after the decision, and on the day that was chosen instead', async () => {
    const { path } = await planned()
    assert.match((await place.as('principal').get(`${path}/checkins`)).text, /29 september 2026/)
    assert.equal((await place.as('principal').post(`${path}/checkin-day?_method=PUT`, { day: '2026-11-20' })).status, 303)
    assert.match((await place.as('principal').get(`${path}/checkins`)).text, /20 november 2026/)
    for (const day of ['2026-09-28', '2030-01-01', 'i morgon', ''])
      assert.equal((await place.as('principal').post(`${path}/checkin-day?_method=PUT`, { day })).status, 422)
    assert.equal((await place.as('teacher').post(`${path}/checkin-day?_method=PUT`, { day: '2026-11-20' })).status, 404)
  })

  it('waits on the start page of who leads the plan when it is near, and is told them by mail once', async () => {
    const { path } = await planned()
    assert.match((await place.as('principal').get('/')).text, new RegExp(`href="${path}/checkins/new"`))
    assert.doesNotMatch((await place.as('teacher').get('/')).text, /checkins\/new/)
    place.program.sent.length = 0
    for (let day = 0; day < 2; day += 1) {
      await place.program.runTask('waiting-mails', {})
      await place.program.runJobs()
    }
    assert.deepEqual(
      place.program.sent.filter(({ text }) => text.includes(`${path}/checkins/new`)).map(({ to }) => to.split('@')[0]),
      ['helena.sundstrom'],
    )
  })

  it('asks at most five actions, proposes those that count, and keeps what was chosen when something is to be mended', async () => {
    const { path, actions } = await planned()
    const page = await place.as('principal').get(`${path}/checkins/new`)
    for (const id of actions) assert.match(page.text, new RegExp(`value="${id}"[^>]* checked|checked[^>]* value="${id}"`))
    const none = await place.as('principal').post(`${path}/checkins`, { closesOn: '2026-10-09', minimum: '5' })
    assert.equal(none.status, 422)
    assert.match(none.text, /Välj minst en åtgärd/)
    const late = await place
      .as('principal')
      .post(`${path}/checkins`, { actions: actions.slice(0, 1), closesOn: '2028-01-01', minimum: '5' })
    assert.match(late.text, /Välj en dag från i dag/)
    assert.match(late.text, /value="2028-01-01"/)
  })

  it('is started by the principal, once at a time, and by nobody who may not', async () => {
    const { path, actions } = await planned()
    for (const who of ['teacher', 'leader', 'districtHead', 'admin', 'otherPrincipal'] as const)
      assert.equal((await place.as(who).post(`${path}/checkins`, { actions, closesOn: '2026-10-09' })).status, 404, who)
    const [first, second] = await Promise.all([started(actions, path), started(actions, path)])
    assert.equal(first.at, second.at)
    assert.equal((await place.rows('select from checkin')).length, 1)
    assert.equal((await place.as('principal').get(`${path}/checkins/new`)).location, first.at)
  })

  it('goes from answers to a result that the school reads, and to decisions in the plan’s history', async () => {
    const { path, actions } = await planned()
    const { at, links } = await started(actions, path)
    assert.equal(links.length, 7)
    await answered(links)
    await closed(at)
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
    const notes = await place.rows<{ note: string }>("select note from action_note where action_id = $1 and kind = 'note'", [a])
    assert.deepEqual(notes, [{ note: 'Temperaturmätning hösten 2026: fortsätt.' }])
    assert.match((await place.as('principal').get(`${path}/checkins`)).text, /20 mars 2027/)
    const pdf = await place.as('principal').get(`${at}/result.pdf`)
    assert.equal(pdf.status, 200)
    const word = await place.as('principal').get(`${path}/plan.docx`)
    const files = unzipped(Buffer.from(await word.response.arrayBuffer()))
    assert.match(files.get('word/document.xml') ?? '', /Schemat går inte ihop/)
    assert.doesNotMatch(files.get('word/document.xml') ?? '', /Mer tid/)
  })

  it('shows lines to the group alone, and the result to nobody outside the school', async () => {
    const { path, actions } = await planned()
    const { at, links } = await started(actions, path)
    await answered(links)
    await closed(at)
    assert.deepEqual((await place.seenBy(at)).toSorted(), ['atTwoSchools', 'colleague', 'lead', 'leader', 'principal', 'staff', 'teacher'])
    assert.match((await place.as('staff').get(at)).text, /Mer tid/)
  })

  it('protects what fewer than the minimum have answered, and lets the meeting decide all the same', async () => {
    const { path, actions } = await planned()
    const { at, links } = await started(actions, path)
    await answered(links.slice(0, 3))
    await closed(at)
    const page = await place.as('principal').get(at)
    assert.match(page.text, /För få har svarat/)
    assert.doesNotMatch(page.text, /Mer tid/)
    assert.equal((await place.as('principal').post(`${at}/decisions`, { ...hidden(page.text), decision1: 'continue' })).status, 303)
  })

  it('decides once: who comes second reads the first, and keeps what they wrote', async () => {
    const { path, actions } = await planned()
    const { at, links } = await started(actions, path)
    await answered(links)
    await closed(at)
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

  it('stands though an action is taken out of the plan, or changed, while it is open', async () => {
    const { path, actions } = await planned()
    const { at, links } = await started(actions, path)
    await place.rows('update plan_action set removed_at = now(), title = $2 where id = $1', [actions[0], 'Något annat'])
    await answered(links)
    await closed(at)
    const page = await place.as('principal').get(at)
    assert.match(page.text, /Källkritik i alla ämnen/)
    assert.match(page.text, /finns inte längre i planen/)
    assert.equal(
      (await place.as('principal').post(`${at}/decisions`, { ...hidden(page.text), decision1: 'continue', decision2: 'continue' })).status,
      303,
    )
    assert.equal((await place.rows('select from checkin_decision')).length, 1)
  })

  it('lets a meeting answer by the code on the screen, from phones without mail or sign-in', async () => {
    const { path, actions } = await planned()
    const { at, links } = await started(actions, path)
    assert.equal((await place.as('teacher').post(`${at}/code`, { present: '5' })).status, 404)
    assert.equal((await place.as('principal').post(`${at}/code`, { present: '0' })).status, 422)
    assert.equal((await place.as('principal').post(`${at}/code`, { present: '5' })).location, `${at}/screen`)
    const screen = (await place.as('principal').get(`${at}/screen`)).text
    const code = /class="letters">(\w{6})</.exec(screen)?.[1] ?? ''
    assert.match(screen, /class="qr"/)
    for (let phone = 0; phone < 2; phone += 1) {
      const { location } = await new Visitor(place.program).post('/kom', { code })
      await answered([location ?? ''])
    }
    await answered(links.slice(0, 4))
    await closed(at)
    const page = await place.as('principal').get(at)
    assert.match(page.text, /ungefär/)
    assert.match(page.text, /Med koden på skärmen: 2\./)
    assert.match(page.text, /minst 6 svar/)
    assert.doesNotMatch(page.text, /Inget visas/)
    assert.match(page.text, /Mer tid/)
    assert.doesNotMatch(page.text, /fler svar än/)
    const over = `update ballot_result set outcome = outcome || '{"over": true}' where ballot_id = (select ballot_id from checkin where id = $1)`
    assert.equal((await place.program.owner.query(over, [at.split('/').at(-1)])).rowCount, 1)
    assert.match((await place.as('principal').get(at)).text, /Det kom fler svar än de tillfrågade är/)
  })

  it('answered by the code alone shows nothing, and says why and what to do', async () => {
    const { path, actions } = await planned()
    const { at } = await started(actions, path)
    await place.as('principal').post(`${at}/code`, { present: '5' })
    const code = /class="letters">(\w{6})</.exec((await place.as('principal').get(`${at}/screen`)).text)?.[1] ?? ''
    for (let phone = 0; phone < 5; phone += 1) {
      const { location } = await new Visitor(place.program).post('/kom', { code })
      await answered([location ?? ''])
    }
    await closed(at)
    const page = (await place.as('principal').get(at)).text
    assert.match(page, /svar med kod räknas tillsammans som en person/)
    assert.match(page, /Svara nästa gång med länken i mejlet/)
    assert.doesNotMatch(page, /Mer tid/)
  })

  it('of a team under the minimum is filled in together, and says so', async () => {
    const path = await place.begin('lead', team())
    const action = await place.add('lead', path, 'Avslutsfråga')
    await place.adopt('lead', path)
    assert.match((await place.as('lead').get(`${path}/checkins/new`)).text, /fyller ni i formuläret tillsammans/)
    place.program.sent.length = 0
    const { location } = await place.as('lead').post(`${path}/checkins`, { actions: [action] })
    const at = location ?? ''
    await place.program.runJobs()
    assert.deepEqual(
      place.program.sent.filter((mail) => linkIn(mail) !== ''),
      [],
    )
    assert.match((await place.as('teacher').post(`${at}/answers`, {})).text, /Svara på minst en fråga/)
    assert.equal((await place.as('principal').get(at)).status, 200)
    assert.equal((await place.as('staff').get(at)).status, 404)
    assert.equal((await place.as('teacher').post(`${at}/answers`, { a1: '3', a2: '0', a3: '1', a5: 'Vi tar det i maj' })).status, 303)
    const page = (await place.as('lead').get(at)).text
    assert.match(page, /fyllt i tillsammans/)
    assert.match(page, /Ni är på god väg/)
    assert.match(page, /Vi tar det i maj/)
    assert.doesNotMatch((await place.as('principal').get(at)).text, /Vi tar det i maj/)
    assert.equal((await place.as('colleague').post(`${at}/answers`, { a1: '1' })).status, 303)
    assert.match((await place.as('lead').get(at)).text, /Ni är på god väg/)
    assert.equal((await place.as('lead').post(`${at}/decisions`, { ...hidden(page), decision1: 'continue' })).status, 303)
  })

  it('of a plan without actions says what is missing', async () => {
    const path = await place.begin('principal', school())
    const action = await place.add('principal', path, 'Den enda')
    await place.adopt('principal', path)
    await place.rows(
      "insert into action_note (authority_id, action_id, kind, status, note, at) select authority_id, id, 'status', 'dropped', 'Nej', now() from plan_action where id = $1",
      [action],
    )
    assert.match((await place.as('principal').get(`${path}/checkins/new`)).text, /Planen har inga åtgärder att fråga om/)
  })

  it('cannot be started of a plan that is not adopted', async () => {
    const path = await place.begin('principal', school())
    assert.equal((await place.as('principal').get(`${path}/checkins/new`)).status, 404)
    assert.match((await place.as('principal').get(`${path}/checkins`)).text, /behöver vara fastställd/)
  })

  it('asks a coach to join, by a request with the day, when that is wished', async () => {
    const { path, actions } = await planned()
    await place.as('principal').post(`${path}/checkins`, { actions, closesOn: '2026-10-09', minimum: '5', coach: 'any' })
    const [request] = await place.rows<{ kind: string; text: string }>('select kind, text from support_request')
    assert.equal(request?.kind, 'checkin')
    assert.match(request?.text ?? '', /9 oktober 2026/)
  })

  it('says how many have answered to who runs it, and in a group under ten neither all nor none', async () => {
    const { path, actions } = await planned()
    const { at, links } = await started(actions, path)
    assert.match((await place.as('principal').get(at)).text, /högst 1 av 7/)
    await answered(links.slice(0, 3))
    assert.match((await place.as('principal').get(at)).text, /3 av 7/)
    assert.doesNotMatch((await place.as('teacher').get(at)).text, /3 av 7/)
    await answered(links.slice(3))
    assert.match((await place.as('principal').get(at)).text, /minst 6 av 7/)
    const [row] = await place.rows<{ ballot: string }>('select ballot_id as ballot from checkin')
    assert.equal(await inScope(place.program.program.db, { authority: place.town.authority }, (tx) => totalOf(tx, row?.ballot ?? '')), 7)
  })

  it('reminds everyone, whoever has answered', async () => {
    const { path, actions } = await planned()
    const { at, links } = await started(actions, path)
    await answered(links.slice(0, 2))
    place.program.sent.length = 0
    assert.equal((await place.as('principal').post(`${at}/reminder`)).status, 303)
    await place.program.runJobs()
    assert.deepEqual(place.program.sent.map(linkIn).toSorted(), links.toSorted())
  })

  it('asks, thanks and tells in English who reads English', async () => {
    const { path, actions } = await planned()
    const { at, links } = await started(actions, path)
    const guest = new Visitor(place.program, 'en')
    const form = await guest.get(links[0] ?? '')
    for (const words of ['Temperature check, autumn 2026', 'How far have you come?', 'Too early to say', 'Send anonymously'])
      assert.ok(form.text.includes(words), words)
    assert.doesNotMatch(form.text, /Hur långt|Skicka anonymt/)
    await guest.post(links[0] ?? '', { a1: '2' })
    assert.match((await guest.get(links[0] ?? '')).text, /Thank you! The answer is sent\./)
    await answered(links.slice(1))
    await closed(at)
    const reader = await signedIn(place.program, place.town.authority, place.town.people.teacher)
    reader.cookies.set('language', 'en')
    const result = (await reader.get(at)).text
    for (const words of ['What hinders', 'In own words', 'Answers are in sum']) assert.ok(result.includes(words), words)
    assert.doesNotMatch(result, /Det som hindrar|Åtgärderna/)
  })
})
