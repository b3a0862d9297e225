import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { routes } from '../src/app.tsx'
import { inScope } from '../src/ground/base/database.ts'
import { addDuty, addPerson } from '../src/people/organisation/store.ts'
import { signedIn, type Visitor } from './support/browser.ts'
import { makeMunicipality } from './support/municipality.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'
import { addressOf, type Things, thingsOf } from './support/things.ts'

const long = 'x'.repeat(25_000)

/** Every form over something that several may write, in all rooms, and something that it is refused for. */
const refused: Record<string, Record<string, string>> = {
  '/agreements/:id': { title: '' },
  '/authority-plans/:id/goals/:goal': { title: '' },
  '/authority-plans/:id/goals/:goal/frame': { kind: 'choice', least: '9', most: '1', options: '' },
  '/authority-plans/:id/head': { title: '' },
  '/authority-plans/:id/parts/:part': { title: '' },
  '/course-sessions/:id': { title: '' },
  '/courses/:id': { title: '' },
  '/group-meetings/:id': { text: long },
  '/group-tasks/:id': { what: '' },
  '/help-asked/themes/:theme': { title: '' },
  '/materials/:id': { title: '' },
  '/outlook/:id': { what: '' },
  '/overview/board/words': { goals: long },
  '/plans/:id/goals/:goal': { title: '' },
  '/plans/:id/introduction': { introduction: long },
  '/programme-posts/:id': { title: '' },
  '/programme-reports/:id': { from: '' },
  '/programmes/:id': { title: '' },
  '/programmes/:id/funded-time': { number: '' },
  '/programmes/:id/funder-mark': { mark: '' },
  '/seminar-days/:id': { title: '' },
  '/statements/:id': { title: '' },
  '/success-factors/:factor': { title: '' },
  '/working-groups/:id': { title: '' },
}

describe('a form that is refused', () => {
  let program: TestProgram
  let things: Things
  const visitors: Visitor[] = []
  before(async () => {
    program = await openTestProgram()
    const town = await makeMunicipality(program)
    things = await thingsOf(program, town)
    const { authority, people } = town
    const lead = await inScope(program.db, { authority }, async (tx) => {
      const named = { givenName: 'Ulla', familyName: 'Ström', email: `ulla.${authority}@example.se`, externalId: 'ulla' }
      const person = await addPerson(tx, { authority, ...named, from: '2025-08-15' }, program.program.secret)
      const as = { role: 'development_lead', home: false, from: '2025-08-15', source: 'roster' } as const
      await addDuty(tx, { authority, person, unit: authority, ...as })
      return person
    })
    await program.owner.query(
      "insert into programme_charge (authority_id, programme_id, person_id, part) select authority_id, id, $1, 'leader' from programme",
      [lead],
    )
    for (const person of [lead, people.admin, people.districtHead, people.principal, people.lead, people.otherPrincipal, people.teacher])
      visitors.push(await signedIn(program, authority, person))
  })
  after(() => program.close())

  // With the newest revision in it, the next press would overwrite what somebody else has saved since, and nobody would be told.
  it('comes back as written over the revision that it was shown with, in every room', async () => {
    const faults: string[] = []
    for (const [path, fields] of Object.entries(refused)) {
      const route = routes.find((each) => each.method === 'PUT' && each.path === path)
      assert.ok(route, path)
      const statuses: number[] = []
      let again: string | null = null
      for (const visitor of visitors) {
        const { status, text } = await visitor.post(`${addressOf(route, things)}?_method=PUT`, { ...fields, revision: '77' })
        statuses.push(status)
        if (status === 422) again = text
        if (status === 422) break
      }
      const shown = [...(again ?? '').matchAll(/<input\b[^>]*\bname="revision"[^>]*\bvalue="(\d+)"/g)].map(([, revision]) => revision)
      if (!shown.includes('77')) faults.push(`${path}: ${statuses.join(' ')}, revision ${shown.join(' ')}`)
    }
    assert.deepEqual(faults, [])
  })
})
