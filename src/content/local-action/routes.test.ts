// Long: the promises of one list of actions, with one authority set up for them all.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { answeredByTeacher } from '../../../test/support/answered.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

const written = {
  place: 'digital-skola/kollegium',
  step: '2',
  audience: 'person',
  kind: 'learn',
  title: 'Boka en timme i Mediateket',
  text: 'Välj en lektion och prova den i Mediateket först.',
  firstStep: 'Skriv till Mediateket och föreslå en tid.',
  evidence: 'Du vet vad du ändrar till nästa gång.',
  hours: '1,5',
  weeks: '',
  tags: 'Mediateket, kurs',
  'title-en': '',
  'text-en': '',
  'firstStep-en': '',
  'evidence-en': '',
}

describe('an authority’s own actions', () => {
  let program: TestProgram
  let here: Municipality
  let there: Municipality
  let coach: Visitor
  let admin: Visitor

  before(async () => {
    program = await openTestProgram()
    here = await makeMunicipality(program)
    there = await makeMunicipality(program, 'Grannkommunen')
    coach = await signedIn(program, here.authority, here.people.coach)
    admin = await signedIn(program, here.authority, here.people.admin)
  })
  after(() => program.close())

  async function rows(): Promise<{ id: string; key: string; revision: number; title: string; archived_on: string | null }[]> {
    return (
      await program.owner.query(
        "select id, key, revision, texts->'sv'->>'title' as title, archived_on from local_action where authority_id = $1 order by created_on, key",
        [here.authority],
      )
    ).rows
  }

  async function onlyId(): Promise<string> {
    return (await rows())[0]?.id ?? ''
  }

  it('are found from where coaches and administrators are', async () => {
    assert.match((await coach.get('/')).text, /<a href="\/local-actions">Egna åtgärder<\/a>/)
    assert.match((await admin.get('/')).text, /<a href="\/local-actions">Egna åtgärder<\/a>/)
    assert.match((await coach.get('/local-actions')).text, /Inga egna åtgärder än/)
  })

  it('are refused in words, with everything written kept', async () => {
    const refused = await coach.post('/local-actions', {
      ...written,
      place: '',
      step: '',
      title: '',
      hours: '9',
      text: 'Kort',
      weeks: 'x',
      'text-en': 'Only this',
    })
    assert.equal(refused.status, 422)
    for (const field of ['place', 'step', 'title', 'text', 'hours', 'weeks', 'title-en', 'firstStep-en'])
      assert.match(refused.text, new RegExp(`href="#${field}"`), field)
    assert.match(refused.text, /Only this/)
    assert.match(refused.text, /Skriv till Mediateket/)
    assert.deepEqual(await rows(), [])
  })

  it('are looked through before they are saved', async () => {
    const preview = await coach.post('/local-actions/preview', written)
    assert.equal(preview.status, 200)
    assert.match(preview.text, /Så här visas den[\s\S]*Boka en timme i Mediateket[\s\S]*1,5 timmar/)
    assert.deepEqual(await rows(), [])
  })

  it('are added by a coach and changed by an administrator', async () => {
    assert.equal((await coach.post('/local-actions', written)).status, 303)
    const list = await admin.get('/local-actions')
    assert.match(list.text, /En egen åtgärd/)
    assert.match(list.text, /Karim Haddad/)
    const id = await onlyId()
    const form = await admin.get(`/local-actions/${id}`)
    assert.match(form.text, /value="1,5"/)
    assert.equal(
      (await admin.post(`/local-actions/${id}?_method=PUT`, { ...written, title: 'Boka två timmar i Mediateket', revision: '1' })).status,
      303,
    )
    assert.deepEqual(
      (await rows()).map(({ title, revision }) => [title, revision]),
      [['Boka två timmar i Mediateket', 2]],
    )
  })

  it('that two change at once show the second both, and lose neither', async () => {
    const id = await onlyId()
    const second = await coach.post(`/local-actions/${id}?_method=PUT`, { ...written, title: 'Boka Karims timme', revision: '1' })
    assert.equal(second.status, 409)
    assert.match(second.text, /Någon annan, eller du i ett annat fönster, har ändrat åtgärden före dig/)
    assert.match(second.text, /Boka två timmar i Mediateket/)
    assert.match(second.text, /value="Boka Karims timme"/)
    assert.match(second.text, /name="revision" value="2"/)
    assert.equal((await rows())[0]?.title, 'Boka två timmar i Mediateket')
    assert.equal((await coach.post(`/local-actions/${id}?_method=PUT`, { ...written, revision: '2' })).status, 303)
    const previewed = await coach.post(`/local-actions/${id}/preview`, { ...written, revision: '2' })
    assert.match(previewed.text, /name="revision" value="2"/)
  })

  it('are narrowed by sub-area', async () => {
    assert.match((await coach.get('/local-actions?place=digital-skola/kollegium')).text, /Boka en timme/)
    assert.match((await coach.get('/local-actions?place=digital-skola')).text, /Boka en timme/)
    for (const query of ['place=digital-skola/undervisning', 'place=x', 'state=archived', 'place=%27--'])
      assert.match((await coach.get(`/local-actions?${query}`)).text, /Ingen åtgärd passar urvalet/)
  })

  it('are read in another language where they are written in it, and in Swedish where they are not', async () => {
    const id = await onlyId()
    const english = await signedIn(program, here.authority, here.people.admin)
    english.cookies.set('language', 'en')
    assert.match((await english.get('/local-actions')).text, /<div lang="sv">[\s\S]*Boka en timme i Mediateket/)
    const translated = {
      'title-en': 'Book an hour at the media centre',
      'text-en': 'Choose a lesson and try it at the centre first.',
      'firstStep-en': 'Write to the centre and suggest a time.',
      'evidence-en': 'You know what to change next time.',
    }
    const revision = String((await rows())[0]?.revision)
    assert.equal((await coach.post(`/local-actions/${id}?_method=PUT`, { ...written, ...translated, revision })).status, 303)
    assert.match((await english.get('/local-actions')).text, /Book an hour at the media centre/)
    assert.match((await coach.get('/local-actions')).text, /Boka en timme i Mediateket/)
    assert.match((await coach.get(`/local-actions/${id}`)).text, /<details class="more" open[\s\S]*name="title-en"[^>]*value="Book an hour/)
    assert.match((await coach.get('/local-actions/actions.yaml?framework=digital-skola')).text, /en: Book an hour at the media centre/)
  })

  it('go out to a file and in again without a change', async () => {
    const file = await coach.get('/local-actions/actions.yaml?framework=digital-skola')
    assert.match(file.response.headers.get('content-disposition') ?? '', /digital-skola-2026-09-29\.yaml/)
    const before = await rows()
    const events = await program.owner.query('select count(*) from event')
    const form = new FormData()
    form.set('file', new File([file.text], 'actions.yaml'))
    form.set('text', '')
    const imported = await coach.upload('/local-actions/imports', form)
    assert.equal(imported.status, 303)
    assert.match(decodeURIComponent(coach.cookies.get('flash') ?? ''), /1 som förut/)
    assert.deepEqual(await rows(), before)
    assert.deepEqual((await program.owner.query('select count(*) from event')).rows, events.rows)
    assert.equal((await coach.get('/local-actions/actions.yaml?framework=finns-inte')).status, 404)
  })

  it('come in from a file all or not at all', async () => {
    const { text } = await coach.get('/local-actions/actions.yaml?framework=digital-skola')
    const [head = '', entry = ''] = text.split('actions:\n')
    const another = entry.replace(/id: .*/, 'id: local-annan').replace('Boka en timme', 'Boka tre timmar')
    const faulty = `${head}actions:\n${another}${entry.replace(/id: .*/, 'id: local-trasig').replace('hours: 1.5', 'hours: 40')}`
    const refused = await coach.post('/local-actions/imports', { text: faulty })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Inget är inläst/)
    const line = faulty.split('\n').findIndex((each) => each.includes('hours: 40')) + 1
    assert.match(refused.text, new RegExp(`>${line}<[\\s\\S]*local-trasig[\\s\\S]*högst fyra timmar`))
    assert.match(refused.text, /Boka tre timmar/)
    assert.equal((await rows()).length, 1)
    assert.equal((await coach.post('/local-actions/imports', { text: `${head}actions:\n${another}` })).status, 303)
    assert.equal((await rows()).length, 2)
    assert.match((await coach.post('/local-actions/imports', { text: '' })).text, /Välj en fil eller klistra in/)
  })

  describe('as suggestions', () => {
    let teacher: Visitor
    let page: string

    before(async () => {
      await program.owner.query("delete from local_action where key = 'local-annan'")
      ;({ teacher, result: page } = await answeredByTeacher(program, here, (aspect) => (aspect === 'kollegium' ? 2 : 5)))
    })

    /** What the page says from the next steps on. */
    async function suggested(): Promise<string> {
      const { text, status } = await teacher.get(page)
      assert.equal(status, 200)
      return text.slice(text.indexOf('id="steps"'))
    }

    it('stand before the framework’s, and say that they are the authority’s', async () => {
      const text = await suggested()
      assert.match(text, /Boka en timme i Mediateket[\s\S]*Från din huvudman/)
      assert.match(text, /Du valde nivå 2/)
    })

    it('become goals, which keep their text when the action is archived', async () => {
      const [action] = await rows()
      assert.equal((await teacher.post(`${page}/goals`, { action: action?.key ?? '' })).status, 303)
      assert.equal((await coach.post(`/local-actions/${action?.id}/archiving`)).status, 303)
      const { text } = await teacher.get(page)
      assert.match(text.slice(text.indexOf('id="goals"')), /Boka en timme i Mediateket/)
      assert.match((await teacher.get('/')).text, /Boka en timme i Mediateket/)
      assert.equal((await teacher.post(`${page}/goals/${action?.key}/completion`)).status, 303)
      assert.match((await teacher.get('/results/answers.json')).text, /Boka en timme i Mediateket/)
      assert.equal((await teacher.get(`${page}/result.pdf`)).status, 200)
    })

    it('are not suggested once archived, and are again when they are brought back', async () => {
      const [action] = await rows()
      assert.equal((await teacher.post(`${page}/goals/${action?.key}?_method=DELETE`)).status, 303)
      assert.doesNotMatch(await suggested(), /Mediateket/)
      assert.match((await coach.get('/local-actions?state=archived')).text, /Boka en timme i Mediateket/)
      assert.doesNotMatch((await coach.get('/local-actions')).text, /Boka en timme i Mediateket/)
      const refused = await coach.post(`/local-actions/${action?.id}?_method=PUT`, { ...written, revision: '3' })
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Ta tillbaka den om du vill ändra/)
      assert.equal((await coach.post(`/local-actions/${action?.id}/archiving?_method=DELETE`)).status, 303)
      assert.match(await suggested(), /Boka en timme i Mediateket/)
    })

    it('for others than the reader are not suggested, for the reader are, and say whom they suit', async () => {
      const [action] = await rows()
      const change = async (readers: Record<string, string[]>) => {
        const revision = String((await rows()).find(({ id }) => id === action?.id)?.revision)
        return coach.post(`/local-actions/${action?.id}?_method=PUT`, { ...written, revision, ...readers })
      }
      assert.equal((await change({ roles: ['elevhalsa', 'administration'] })).status, 303)
      assert.doesNotMatch(await suggested(), /Mediateket/)
      assert.match((await coach.get('/local-actions')).text, /Passar[\s\S]*Elevhälsa eller vägledning och Administration eller service/)
      assert.match((await coach.get(`/local-actions/${action?.id}`)).text, /value="elevhalsa" checked/)
      assert.match((await coach.get('/local-actions/actions.yaml?framework=digital-skola')).text, /roles:\s+- elevhalsa/)
      assert.equal((await change({ forms: ['gy'] })).status, 303)
      assert.doesNotMatch(await suggested(), /Mediateket/)
      assert.equal((await change({ roles: ['teacher'], forms: ['gr', 'fsk', 'fri'] })).status, 303)
      assert.match(await suggested(), /Boka en timme i Mediateket/)
    })

    it('are never another authority’s', async () => {
      await program.owner.query('update local_action set authority_id = $1 where authority_id = $2', [there.authority, here.authority])
      assert.doesNotMatch(await suggested(), /Mediateket/)
    })
  })

  it('of another authority are not there, and teachers see none of the pages', async () => {
    const { rows: theirs } = await program.owner.query<{ id: string }>('select id from local_action where authority_id = $1', [
      there.authority,
    ])
    const path = `/local-actions/${theirs[0]?.id}`
    for (const visitor of [coach, admin]) {
      assert.equal((await visitor.get(path)).status, 404)
      for (const address of [`${path}?_method=PUT`, `${path}/preview`, `${path}/archiving`, `${path}/archiving?_method=DELETE`])
        assert.equal((await visitor.post(address, { ...written, revision: '1' })).status, 404, address)
    }
    for (const person of [here.people.teacher, here.people.principal, here.people.districtHead]) {
      const visitor = await signedIn(program, here.authority, person)
      for (const address of [
        '/local-actions',
        '/local-actions/new',
        '/local-actions/imports/new',
        '/local-actions/actions.yaml?framework=digital-skola',
      ])
        assert.equal((await visitor.get(address)).status, 404)
      assert.equal((await visitor.post('/local-actions', written)).status, 404)
    }
    assert.equal((await rows()).length, 0)
  })

  it('leave an event for every change', async () => {
    const { rows: events } = await program.owner.query<{ what: string }>(
      "select distinct what from event where what like 'local-action%' order by what",
    )
    assert.deepEqual(
      events.map(({ what }) => what),
      ['local-action.added', 'local-action.archived', 'local-action.back', 'local-action.changed'],
    )
  })
})
