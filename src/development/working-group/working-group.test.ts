import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { hidden } from '../../../test/support/plan-town.ts'
import { TrainingTown } from '../../../test/support/training.ts'

describe('a working group', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.course()
  })

  const mailOf = async (who: keyof typeof place.town.people) =>
    (await place.rows<{ email: string }>('select email from person where id = $1', [place.town.people[who]]))[0]?.email ?? ''

  /** A group with the teacher as its chair and a colleague of theirs in it. */
  async function group(): Promise<string> {
    const made = await place.as('ulla').post(`${place.programme}/working-groups`, { title: 'Lärare i sfi', purpose: 'Prova ljudböcker' })
    assert.equal(made.status, 303, made.text)
    const path = made.location?.split('#')[0] ?? ''
    assert.equal((await place.as('ulla').post(`${path}/members`, { mail: await mailOf('teacher'), chair: '1' })).status, 303)
    assert.equal((await place.as('teacher').post(`${path}/members`, { mail: await mailOf('otherPrincipal') })).status, 303)
    return path
  }

  async function meeting(path: string): Promise<string> {
    const begun = await place.as('teacher').post(`${path}/meetings`, { heldOn: '2026-10-06', place: 'Almskolan' })
    assert.equal(begun.status, 303, begun.text)
    return begun.location ?? ''
  }

  it('has tasks that are changed in place, and of two who change one the second is told', async () => {
    const held = await meeting(await group())
    await place.as('teacher').post(`${held}/tasks`, { what: 'Prova en bok', person: place.town.people.teacher })
    const [task] = await place.rows<{ id: string }>('select id from group_task')
    const at = `/group-tasks/${task?.id}`
    assert.match((await place.as('teacher').get(held)).text, new RegExp(`href="${at}/edit"`))
    assert.match((await place.as('teacher').get(`${at}/edit`)).text, /value="Prova en bok"/)
    assert.equal((await place.as('colleague').get(`${at}/edit`)).status, 404)
    const change = (who: 'teacher' | 'otherPrincipal' | 'colleague', what: string) =>
      place.as(who).post(`${at}?_method=PUT`, { what, person: place.town.people.otherPrincipal, dueOn: '2026-11-01', revision: '1' })
    assert.equal((await change('colleague', 'Något')).status, 404)
    assert.equal((await change('teacher', '')).status, 422)
    assert.equal((await change('teacher', 'Prova två böcker')).status, 303)
    const late = await change('otherPrincipal', 'Prova tre böcker')
    assert.equal(late.status, 409)
    assert.match(late.text, /Nu står där: Prova två böcker[\s\S]*value="Prova tre böcker"/)
    assert.match((await place.as('otherPrincipal').get('/')).text, /Prova två böcker/)
    assert.doesNotMatch((await place.as('teacher').get('/')).text, /Prova två böcker/)
  })

  it('is closed by its chair or who runs the programme: read as before, written no more, and opened again', async () => {
    const path = await group()
    const held = await meeting(path)
    await place.as('teacher').post(`${held}/tasks`, { what: 'Prova en bok', person: place.town.people.teacher })
    assert.equal((await place.as('otherPrincipal').post(`${path}/closing?_method=PUT`)).status, 404)
    assert.equal((await place.as('teacher').post(`${path}/closing?_method=PUT`)).status, 303)
    assert.match((await place.as('teacher').get(path)).text, /Avslutad 6 oktober 2026 av Sara Lindqvist/)
    assert.match((await place.as('colleague').get('/working-groups')).text, /Avslutad/)
    assert.equal((await place.as('teacher').get(held)).status, 200)
    assert.equal((await place.as('teacher').post(`${path}/meetings`, { heldOn: '2026-10-06' })).status, 404)
    assert.equal((await place.as('teacher').post(`${held}/tasks`, { what: 'En till' })).status, 404)
    assert.equal((await place.as('teacher').post(`${held}?_method=PUT`, { text: 'Mer', revision: '1' })).status, 404)
    assert.doesNotMatch((await place.as('teacher').get('/')).text, /Prova en bok/)
    assert.equal((await place.as('ulla').post(`${path}/closing?_method=DELETE`)).status, 303)
    assert.equal((await place.as('teacher').post(`${held}/tasks`, { what: 'En till' })).status, 303)
    assert.match((await place.as('teacher').get('/')).text, /Prova en bok/)
  })

  it('opens a task again that was called done, and names no chair who has left the authority', async () => {
    const path = await group()
    const held = await meeting(path)
    await place.as('teacher').post(`${held}/tasks`, { what: 'Prova en bok', person: place.town.people.otherPrincipal })
    const [task] = await place.rows<{ id: string }>('select id from group_task')
    const waits = async () => (await place.as('otherPrincipal').get('/')).text.includes('Prova en bok')
    await place.as('otherPrincipal').post(`/group-tasks/${task?.id}/completion?_method=PUT`)
    assert.equal(await waits(), false)
    assert.equal((await place.as('teacher').post(`/group-tasks/${task?.id}/completion?_method=DELETE`)).status, 303)
    assert.equal(await waits(), true)
    const chair = async () => / · ordförande/.test((await place.as('otherPrincipal').get(path)).text)
    assert.equal(await chair(), true)
    await place.rows("update person set to_on = '2026-10-06' where id = $1", [place.town.people.teacher])
    assert.equal(await chair(), false)
    await place.rows('update person set to_on = null where id = $1', [place.town.people.teacher])
  })

  it('has members of several schools, put in by who runs the programme and by the chair, and by nobody else', async () => {
    const path = await group()
    const { text } = await place.as('colleague').get(path)
    assert.match(text, /Sara Lindqvist, Almskolan[\s\S]*ordförande[\s\S]*Eva Berg, Bergskolan/)
    for (const who of ['colleague', 'otherPrincipal', 'coach'] as const)
      assert.equal((await place.as(who).post(`${path}/members`, { mail: await mailOf('colleague') })).status, 404, who)
    assert.equal((await place.as('teacher').post(`${path}/members`, { mail: 'ingen@example.se' })).status, 422)
    assert.equal((await place.as('teacher').post(`${path}/members/${place.town.people.otherPrincipal}?_method=DELETE`)).status, 303)
    assert.doesNotMatch((await place.as('colleague').get(path)).text, /Eva Berg/)
  })

  it('is read as far as the group itself decides: who runs the programme cannot open it for themselves', async () => {
    const path = await group()
    const held = await meeting(path)
    await place.as('otherPrincipal').post(`${held}?_method=PUT`, { text: 'Vi provade tre böcker', revision: '1' })
    const read = async () => [
      (await place.as('ulla').get(held)).status,
      (await place.as('colleague').get(held)).status,
      (await place.as('otherPrincipal').get(held)).status,
    ]
    const save = async (who: 'ulla' | 'teacher', notesSeenBy: string) => {
      const { revision = '' } = hidden((await place.as(who).get(`${path}/edit`)).text)
      const form = { title: 'Lärare i sfi', purpose: '', notesSeenBy, needsSeenBy: 'members', revision }
      assert.equal((await place.as(who).post(`${path}?_method=PUT`, form)).status, 303)
    }
    assert.deepEqual(await read(), [404, 404, 200])
    await save('ulla', 'all')
    assert.deepEqual(await read(), [404, 404, 200])
    await save('teacher', 'programme')
    assert.deepEqual(await read(), [200, 404, 200])
    await save('teacher', 'all')
    assert.deepEqual(await read(), [200, 200, 200])
    assert.match((await place.as('colleague').get(held)).text, /Vi provade tre böcker/)
    assert.equal((await place.as('colleague').post(`${held}/draft`, { text: 'x', revision: '2' })).status, 404)
  })

  it('is manned by its chair once it has one: who runs the programme neither joins it, names another chair nor takes the chair out', async () => {
    const path = await group()
    const { teacher, otherPrincipal } = place.town.people
    const ulla = place.as('ulla')
    const mail = `ulla.${place.town.authority}@example.se`
    for (const more of [{ mail, chair: '1' }, { mail }, { mail: await mailOf('colleague') }])
      assert.equal((await ulla.post(`${path}/members`, more)).status, 404)
    assert.equal((await ulla.post(`${path}/members/${otherPrincipal}?_method=PUT`, { chair: '1' })).status, 404)
    assert.equal((await ulla.post(`${path}/members/${teacher}?_method=PUT`, { chair: '' })).status, 404)
    assert.equal((await ulla.post(`${path}/members/${teacher}?_method=DELETE`)).status, 404)
    const { text } = await ulla.get(path)
    assert.match(text, /Gruppens ordförande bestämmer vilka som är med/)
    assert.doesNotMatch(text, /name="mail"/)
    assert.deepEqual(
      await place.rows("select count(*)::integer as count from event where what = 'working-group.member-put' and about_id = $1", [
        path.split('/').at(-1),
      ]),
      [{ count: 2 }],
    )
  })

  it('lets nobody put themselves in when it has members or has met, and whoever forms it be its first', async () => {
    const path = await group()
    await meeting(path)
    const { teacher, otherPrincipal } = place.town.people
    const self = async (at: string) =>
      place.as('ulla').post(`${at}/members`, { mail: `ulla.${place.town.authority}@example.se`, chair: '1' })
    assert.equal((await place.as('teacher').post(`${path}/members/${teacher}?_method=DELETE`)).status, 303)
    const refused = await self(path)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Du kan inte lägga till dig själv i gruppen/)
    assert.equal((await place.as('ulla').post(`${path}/members/${otherPrincipal}?_method=DELETE`)).status, 303)
    assert.equal((await self(path)).status, 422, 'emptied is not new')
    const fresh = await place.as('ulla').post(`${place.programme}/working-groups`, { title: 'Ny', purpose: '' })
    assert.equal((await self(fresh.location?.split('#')[0] ?? '')).status, 303)
  })

  it('keeps notes while they are written, and loses nothing when two write at once', async () => {
    const held = await meeting(await group())
    const draft = await place.as('teacher').post(`${held}/draft`, { text: 'Ljudböcker', participants: 'Sara, Eva', revision: '1' })
    assert.deepEqual([draft.status, JSON.parse(draft.text).revision], [200, 2])
    assert.equal((await place.as('otherPrincipal').post(`${held}/draft`, { text: 'Annat', revision: '1' })).status, 409)
    const second = await place.as('otherPrincipal').post(`${held}?_method=PUT`, { text: 'Annat', revision: '1' })
    assert.equal(second.status, 409)
    assert.match(second.text, /Sara Lindqvist[\s\S]*Annat[\s\S]*Ljudböcker[\s\S]*Använd den här/)
    const revision = hidden(second.text).revision ?? ''
    assert.equal((await place.as('otherPrincipal').post(`${held}?_method=PUT`, { text: 'Annat', take: 'text', revision })).status, 303)
    assert.match((await place.as('teacher').get(held)).text, />Ljudböcker<\/textarea>/)
    const long = await place.as('teacher').post(`${held}?_method=PUT`, { text: 'x'.repeat(20_001), revision: '3' })
    assert.equal(long.status, 422)
    assert.ok(long.text.includes('x'.repeat(20_001)), 'what was written is in the form')
  })

  it('shows a task on its owner’s start page until it is done', async () => {
    const held = await meeting(await group())
    const task = { what: 'Bjud in skolbiblioteket', person: place.town.people.otherPrincipal, dueOn: '2026-10-20' }
    assert.equal((await place.as('teacher').post(`${held}/tasks`, task)).status, 303)
    assert.match((await place.as('otherPrincipal').get('/')).text, /Bjud in skolbiblioteket[\s\S]*Lärare i sfi[\s\S]*20 oktober/)
    assert.doesNotMatch((await place.as('teacher').get('/')).text, /Bjud in skolbiblioteket/)
    const [kept] = await place.rows<{ id: string }>('select id from group_task')
    assert.equal((await place.as('colleague').post(`/group-tasks/${kept?.id}/completion?_method=PUT`)).status, 404)
    assert.equal((await place.as('otherPrincipal').post(`/group-tasks/${kept?.id}/completion?_method=PUT`)).status, 303)
    assert.doesNotMatch((await place.as('otherPrincipal').get('/')).text, /Bjud in skolbiblioteket/)
    assert.equal((await place.as('teacher').post(`${held}/tasks`, { what: '', dueOn: 'snart' })).status, 422)
  })

  it('gives a task to members only, and takes it from nobody who leaves the group', async () => {
    const path = await group()
    const held = await meeting(path)
    await place.as('teacher').post(`${held}/tasks`, { what: 'Boka sal', person: place.town.people.colleague })
    assert.deepEqual(await place.rows('select person_id from group_task'), [{ person_id: null }])
    await place.as('teacher').post(`${held}/tasks`, { what: 'Skriva brev', person: place.town.people.otherPrincipal })
    await place.as('teacher').post(`${path}/members/${place.town.people.otherPrincipal}?_method=DELETE`)
    assert.doesNotMatch((await place.as('otherPrincipal').get('/')).text, /Skriva brev/)
    assert.match((await place.as('teacher').get(path)).text, /Skriva brev[\s\S]*Eva Berg/)
  })

  it('says what is needed: the authority’s plan can start from it when the group lets planners read it, and names the group alone', async () => {
    const path = await group()
    const held = await meeting(path)
    const need = { need: 'Talsyntes i alla läromedel', aspect: 'digital-skola/undervisning' }
    assert.equal((await place.as('teacher').post(`${held}/needs`, need)).status, 303)
    assert.equal((await place.as('teacher').post(`${held}/needs`, { need: '' })).status, 422)
    const plan = await place
      .as('ulla')
      .post('/authority-plans', { title: 'Plan', template: 'four-parts', from: '2027-01-01', to: '2029-12-31' })
    assert.equal(plan.status, 303, plan.text)
    const sources = `${plan.location?.split('#')[0]}/sources`
    // What was said once of who joined the group is read first.
    await place.as('ulla').get('/working-groups')
    const { text } = await place.as('ulla').get(sources)
    for (const said of ['Behov från arbetsgrupper', 'Talsyntes i alla läromedel', 'Lärare i sfi · 6 oktober 2026'])
      assert.ok(text.includes(said), said)
    assert.doesNotMatch(text, /Sara Lindqvist/)
    const source = /needs\/new\?source=(need%20[0-9a-f-]+)/.exec(text)?.[1] ?? ''
    assert.match(
      (await place.as('ulla').get(`${plan.location}/needs/new?source=${source}`)).text,
      />Talsyntes i alla läromedel<\/textarea>/,
    )
    const { revision = '' } = hidden((await place.as('teacher').get(`${path}/edit`)).text)
    const shut = { title: 'Lärare i sfi', notesSeenBy: 'members', needsSeenBy: 'members', revision }
    assert.equal((await place.as('teacher').post(`${path}?_method=PUT`, shut)).status, 303)
    assert.doesNotMatch((await place.as('ulla').get(sources)).text, /Talsyntes/)
  })
})
