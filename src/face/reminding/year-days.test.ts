import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('the year in one’s calendar', () => {
  let program: TestProgram
  let town: Municipality

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    await program.owner.query(
      "insert into school_break (authority_id, name, from_on, to_on) values ($1, 'Sportlov', '2027-02-15', '2027-02-19')",
      [town.authority],
    )
    await program.owner.query("insert into year_move (authority_id, school_id, school_year, step, days) values ($1, $2, 2026, 'plan', 7)", [
      town.authority,
      town.almskolan,
    ])
  })
  after(() => program.close())

  /** What stands in the calendar of somebody of this school year, unfolded. */
  async function feedOf(name: keyof Municipality['people']): Promise<string> {
    const visitor = await signedIn(program, town.authority, town.people[name])
    const { text } = await visitor.post('/calendar/address')
    const address = /value="http:\/\/localhost(\/calendar\/[^"]+)"/.exec(text)?.[1] ?? assert.fail()
    return (await visitor.get(address)).text.replace(/\r\n[ \t]/g, '')
  }

  it('is what belongs to each one’s work, at their school', async () => {
    const teacher = await feedOf('teacher')
    assert.match(teacher, /SUMMARY:Skattning\\, Almskolan/)
    assert.match(teacher, /SUMMARY:Temperatur\\, Almskolan/)
    assert.doesNotMatch(teacher, /rapport|dialog|Sportlov/)
    const principal = await feedOf('principal')
    assert.match(principal, /SUMMARY:Höstens rapport\\, Almskolan/)
    assert.match(principal, /DTEND;VALUE=DATE:20261208/, 'the school’s own day: a week later')
    const head = await feedOf('districtHead')
    assert.match(head, /SUMMARY:Vårens resultatdialog\r/)
    assert.doesNotMatch(head, /Almskolan/)
    assert.match(await feedOf('admin'), /SUMMARY:Sportlov/)
    assert.match(await feedOf('coach'), /SUMMARY:Plan\r/)
  })

  it('has the dialogues that one is called to at their hours, under the identity of the invitation and not as a day as well', async () => {
    const call = { seen: '0', day: '2026-12-09', time: '13.00', minutes: '90', place: 'Rektors rum', message: '' }
    const head = await signedIn(program, town.authority, town.people.districtHead)
    const { location, text } = await head.post(`/schools/${town.almskolan}/dialogues`, call)
    assert.ok(location, text)
    const [, id] = /dialogues\/([^/?#]+)/.exec(location) ?? []
    for (const name of ['principal', 'districtHead'] as const) {
      const feed = await feedOf(name)
      const event = feed.split('BEGIN:VEVENT').filter((each) => each.includes(`/dialogues/${id}`))
      assert.equal(event.length, 1, name)
      assert.match(event[0] ?? '', new RegExp(`UID:dialogue-${id}@stegvis`))
      assert.match(event[0] ?? '', /DTSTART:20261209T120000Z\r\nDTEND:20261209T133000Z[\s\S]*LOCATION:Rektors rum/)
    }
    assert.doesNotMatch(await feedOf('teacher'), /Resultatdialog/)
  })

  it('tells nothing of what anyone has done', async () => {
    assert.doesNotMatch(await feedOf('principal'), /[Kk]lart|[Ff]örsenad/)
  })
})
