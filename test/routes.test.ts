import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readClaim, recognise } from '../src/access/session.ts'
import { routes } from '../src/app.tsx'
import { sealNote } from '../src/assessment/store.ts'
import { inScope } from '../src/base/database.ts'
import type { Viewer } from '../src/base/viewer.ts'
import { sightOf } from '../src/permission/permission.ts'
import type { Route } from '../src/permission/route.ts'
import { openRoundIn } from './support/answering.ts'
import { signedIn, Visitor } from './support/browser.ts'
import { type Municipality, makeMunicipality } from './support/municipality.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'

/** Things of somebody, by the parameter that names them in an address. A route with a parameter that is not here fails: say what it names. */
type Things = Record<string, string>
const parameterOf: [pattern: RegExp, name: keyof Things][] = [
  [/^\/rounds\/:id/, 'round'],
  [/^\/local-actions\/:id/, 'localAction'],
  [/^\/(support|desk\/requests)\/:id/, 'support'],
  [/^\/desk\/phrases\/:id/, 'phrase'],
  [/^\/plans\/:id/, 'plan'],
  [/^\/actions\/:id/, 'planAction'],
  [/^\/joint-assessments\/:id/, 'joint'],
  [/^\/meetings\/:id/, 'meeting'],
  [/^\/shared-results\/:id/, 'shared'],
  [/^\/roster-imports\/:id/, 'import'],
]
const plain = [
  'round',
  'school',
  'person',
  'duty',
  'unit',
  'session',
  'number',
  'action',
  'token',
  'code',
  'guide',
  'comment',
  'goal',
  'reference',
  'evidence',
]

function addressOf(route: Route, things: Things): string {
  return route.path.replace(/:(\w+)/g, (_, parameter: string) => {
    const name = parameter === 'id' ? parameterOf.find(([pattern]) => pattern.test(route.path))?.[1] : parameter
    const value = name && (parameter === 'id' || plain.includes(parameter)) ? things[name] : undefined
    assert.ok(value, `${route.method} ${route.path}: say in test/routes.test.ts what :${parameter} names`)
    return value
  })
}

function ask(visitor: Visitor, route: Route, things: Things, fields: Record<string, string> = {}) {
  const address = addressOf(route, things)
  if (route.method === 'GET') return visitor.get(address)
  return visitor.post(route.method === 'POST' ? address : `${address}?_method=${route.method}`, fields)
}

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
    ours = await thingsOf(town)
    theirs = await thingsOf(other)
  })
  after(() => program.close())

  /** A round with an answered assessment of the teacher, a shared result, a roster on its way in, a duty, a session. */
  async function thingsOf(place: Municipality): Promise<Things> {
    const round = await openRoundIn(program, place)
    const person = place.people.teacher
    const pseudonym = program.program.secret.pseudonym(place.authority, person)
    const row = { round_id: round, school_id: place.almskolan, pseudonym }
    await inScope(program.program.db, { pseudonym }, async (tx) => {
      await tx
        .insertInto('private.response')
        .values({ ...row, audience: 'staff', handed_in_on: '2026-09-29' })
        .execute()
      await tx
        .insertInto('private.answer')
        .values({ ...row, statement: 'kollegium.staff', choice: 2, importance: 2, note: sealNote(program.program, secretNote) })
        .execute()
    })
    await signedIn(program, place.authority, person)
    const one = async (text: string, values: unknown[]) => (await program.owner.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
    const plan = await one(
      "insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at) select $1, $2, 2026, id, '2026-09-01', now() from framework_version where key = 'digital-skola' limit 1 returning id",
      [place.authority, place.teams.fourSix],
    )
    const planAction = await one(
      "insert into plan_action (authority_id, plan_id, origin, title, position, created_by, created_at, changed_at) values ($1, $2, 'own', 'En åtgärd', 1, $3, now(), now()) returning id",
      [place.authority, plan, person],
    )
    return {
      plan,
      planAction,
      reference: planAction,
      goal: await one("insert into plan_goal (authority_id, plan_id, title, position) values ($1, $2, 'Ett mål', 1) returning id", [
        place.authority,
        plan,
      ]),
      evidence: await one(
        "insert into action_evidence (authority_id, action_id, kind, text, at) values ($1, $2, 'text', 'Ett underlag', now()) returning id",
        [place.authority, planAction],
      ),
      joint: await one(
        "insert into joint_assessment (authority_id, unit_id, framework_version_id, agreed_on, at) select $1, $2, id, '2026-09-29', now() from framework_version where key = 'digital-skola' limit 1 returning id",
        [place.authority, place.teams.fourSix],
      ),
      meeting: await one(
        "insert into plan_meeting (authority_id, plan_id, held_on, text, changed_at) values ($1, $2, '2026-09-28', 'Anteckningar', now()) returning id",
        [place.authority, plan],
      ),
      comment: await one(
        "insert into plan_comment (authority_id, plan_id, role, text, at) values ($1, $2, 'teacher', 'En kommentar', now()) returning id",
        [place.authority, plan],
      ),
      support: await one(
        "insert into support_request (authority_id, school_id, kind, text, asked_on) values ($1, $2, 'plan', 'En fråga', '2026-09-28') returning id",
        [place.authority, place.almskolan],
      ),
      phrase: await one(
        "insert into phrase (authority_id, person_id, text, kept_on) values ($1, $2, 'En fras', '2026-09-28') returning id",
        [place.authority, place.people.coach],
      ),
      round,
      person,
      school: place.almskolan,
      unit: place.teams.fourSix,
      number: '1',
      action: 'kollegium-p23',
      token: 'A'.repeat(43),
      code: 'ACDEFGHJ',
      guide: 'svara-arligt',
      duty: await one('select id from duty where person_id = $1', [person]),
      session: await one('select id from session where person_id = $1', [person]),
      shared: await one(
        "insert into shared_result (authority_id, person_id, round_id, school_id, sealed, shared_on) values ($1, $2, $3, $4, 'x', '2026-09-29') returning id",
        [place.authority, person, round, place.almskolan],
      ),
      localAction: await one(
        "insert into local_action (authority_id, framework, key, aspect, audience, from_level, to_level, kind, sv, hours, created_on) values ($1, 'digital-skola', 'local-egen', 'kollegium', 'person', 2, 3, 'try', $2, 1, '2026-09-29') returning id",
        [
          place.authority,
          JSON.stringify({ title: 'Egen', text: 'Gör det här nu', first_step: 'Börja på det här', evidence: 'Du ser att det går' }),
        ],
      ),
      import: await one(
        "insert into roster_import (authority_id, by_person_id, file_name, content, state) values ($1, $2, 'lista.csv', 'x', 'ready') returning id",
        [place.authority, place.people.admin],
      ),
    }
  }

  async function viewerOf(place: Municipality, person: string): Promise<Viewer> {
    const visitor = await signedIn(program, place.authority, person)
    const claim = readClaim(visitor.cookies.get('stegvis'))
    assert.ok(claim)
    const found = await inScope(program.program.db, {}, (tx) => recognise(tx, program.program.secret, claim, '2026-09-29'))
    assert.ok(found)
    return found.viewer
  }

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

  it('answers 404 to those whose duties give them nothing behind it', async () => {
    for (const [who, person] of Object.entries(town.people)) {
      const viewer = await viewerOf(town, person)
      const visitor = await signedIn(program, town.authority, person)
      for (const route of routes) {
        if (route.rule === 'public' || route.rule === 'signed in' || sightOf(viewer, route.rule)) continue
        assert.equal((await ask(visitor, route, ours)).status, 404, `${who}: ${route.method} ${route.path}`)
      }
    }
  })

  it('with the ids of another authority shows and changes nothing of it, whoever asks', async () => {
    const before = await everythingOf(other)
    for (const [who, person] of Object.entries(town.people)) {
      const visitor = await signedIn(program, town.authority, person)
      for (const route of routes.filter(({ path, rule }) => path.includes(':') && rule !== 'public')) {
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
    for (const who of ['colleague', 'lead', 'principal', 'leader', 'admin', 'coach', 'districtHead'] as const) {
      const visitor = await signedIn(program, town.authority, town.people[who])
      for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/health'))) {
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
