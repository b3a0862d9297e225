import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { routes } from '../src/app.tsx'
import type { Route } from '../src/people/permission/route.ts'
import { signedIn, Visitor } from './support/browser.ts'
import { type Municipality, makeMunicipality } from './support/municipality.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'
import { addressOf, type Things, thingsOf } from './support/things.ts'
import { shareOf } from './support/thorough.ts'

function ask(visitor: Visitor, route: Route, things: Things, fields: Record<string, string> = {}) {
  const address = addressOf(route, things)
  if (route.method === 'GET') return visitor.get(address)
  return visitor.post(route.method === 'POST' ? address : `${address}?_method=${route.method}`, fields)
}

/** The routes that somebody asks for: all of them those who see most, a share each of the others. */
function askedBy(who: string, index: number, all: readonly Route[]): readonly Route[] {
  return ['admin', 'principal'].includes(who) ? all : shareOf(all, index)
}

/** Pages by a name that is the same in every authority. */
const namesNothing = /^\/(guides|year\/dates|settings\/level-names)\//

describe('every route', () => {
  let program: TestProgram
  let town: Municipality
  let other: Municipality
  let ours: Things
  let theirs: Things
  const secretNote = 'hemlig anteckning 4711'

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    other = await makeMunicipality(program, 'Granköpings kommun')
    ours = await thingsOf(program, town, secretNote)
    theirs = await thingsOf(program, other, secretNote)
  })
  after(() => program.close())

  /** Everything that belongs to an authority, as text. */
  async function everythingOf(place: Municipality): Promise<string> {
    const { rows } = await program.owner.query<{ name: string }>(
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'authority_id' and table_name not in ('unit_place')",
    )
    const parts: string[] = []
    for (const { name } of rows) {
      const found = await program.owner.query<{ row: string }>(`select t::text as row from ${name} t where authority_id = $1 order by 1`, [
        place.authority,
      ])
      parts.push(name, ...found.rows.map(({ row }) => row))
    }
    const pseudonym = program.program.secret.pseudonym(place.authority, place.people.teacher)
    for (const name of ['private.response', 'private.answer', 'private.goal']) {
      parts.push(
        ...(
          await program.owner.query<{ row: string }>(`select t::text as row from ${name} t where pseudonym = $1 order by 1`, [pseudonym])
        ).rows.map(({ row }) => row),
      )
    }
    return parts.join('\n')
  }

  it('says who it is for, and what its parameters name', () => {
    assert.ok(routes.length > 80)
    for (const route of routes) addressOf(route, ours)
  })

  it('that is not for everyone sends who is signed out to the sign-in, keeping what was written', async () => {
    for (const route of routes.filter(({ rule }) => rule !== 'public')) {
      const answer = await ask(new Visitor(program), route, ours, { kept: 'Åäö' })
      if (route.checksItself) assert.equal(answer.status, 401, route.path)
      else if (route.method === 'GET') assert.match(answer.location ?? '', /^\/sign-in/, route.path)
      else assert.ok(answer.status === 403 && answer.text.includes('value="Åäö"'), `${route.method} ${route.path}: ${answer.status}`)
    }
  })

  it('with the ids of another authority shows and changes nothing of it, whoever asks', async () => {
    const before = await everythingOf(other)
    const asked = routes.filter(({ path, rule }) => path.includes(':') && !namesNothing.test(path) && rule !== 'public')
    for (const [index, [who, person]] of Object.entries(town.people).entries()) {
      const visitor = await signedIn(program, town.authority, person)
      for (const route of askedBy(who, index, asked)) {
        const answer = await ask(visitor, route, theirs, {
          choice: '3',
          statement: 'undervisning.staff',
          revision: '0',
          action: 'kollegium-p23',
          name: 'Ny',
          givenName: 'Ny',
          familyName: 'Ny',
        })
        const label = `${who}: ${route.method} ${route.path} → ${answer.status}`
        assert.ok(answer.status === 404 || (answer.status === 422 && !answer.text.includes('Granköping')), label)
        assert.ok(!answer.text.includes(secretNote), label)
      }
    }
    assert.equal(await everythingOf(other), before)
  })

  it('with a foreign id in every field changes nothing of another authority', async () => {
    const before = await everythingOf(other)
    const fields = {
      round: theirs.round ?? '',
      school: other.almskolan,
      schools: other.almskolan,
      person: theirs.person ?? '',
      unit: theirs.unit ?? '',
      team: theirs.unit ?? '',
      parent: other.district,
      district: other.district,
      authority: other.authority,
      id: theirs.round ?? '',
      framework: other.authority,
      action: 'kollegium-p23',
      role: 'teacher',
      name: 'Ny',
      successors: theirs.unit ?? '',
    }
    for (const person of [town.people.admin, town.people.principal, town.people.teacher]) {
      const visitor = await signedIn(program, town.authority, person)
      for (const route of routes.filter(
        ({ method, rule, path }) => method !== 'GET' && rule !== 'public' && !/departure|end$/.test(path),
      )) {
        const answer = await ask(visitor, route, ours, fields)
        assert.ok(answer.status < 500, `${route.method} ${route.path} → ${answer.status}`)
        assert.ok(!answer.text.includes('Granköping'), `${route.method} ${route.path}`)
      }
    }
    assert.equal(await everythingOf(other), before)
  })

  it('never shows a colleague, principal or administrator what someone else answered', async () => {
    const read = routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/health'))
    for (const [index, who] of (['colleague', 'lead', 'principal', 'leader', 'admin', 'coach', 'districtHead'] as const).entries()) {
      const visitor = await signedIn(program, town.authority, town.people[who])
      for (const route of askedBy(who, index, read)) {
        const answer = await ask(visitor, route, ours)
        assert.ok(!answer.text.includes(secretNote), `${who}: ${route.path}`)
      }
    }
  })

  it('takes an id that is no id for a page that does not exist', async () => {
    const visitor = await signedIn(program, town.authority, town.people.admin)
    const odd = Object.fromEntries(Object.keys(ours).map((name) => [name, "1'; drop table person; --"]))
    for (const route of routes.filter(({ method, path, rule }) => method === 'GET' && path.includes(':') && rule !== 'public')) {
      assert.equal((await visitor.get(encodeURI(addressOf(route, odd)))).status, 404, route.path)
    }
  })
})
