import assert from 'node:assert/strict'
import { signedIn, type Visitor } from './browser.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import { openTestProgram, type TestProgram } from './program.ts'

export type Fields = Record<string, string | string[]>

/** What the first step of a round's wizard sends, apart from the framework. */
export const basics: Fields = { name: 'Hösten 2026', opensOn: '2026-09-29', closesOn: '2026-10-20', audiences: ['staff', 'leader'] }

/** A municipality with an administrator and a principal at their browsers, and short words for what they do with rounds. */
export type RoundScene = {
  program: TestProgram
  town: Municipality
  framework: string
  admin: Visitor
  principal: Visitor
  /** Takes the first step; returns the draft's id. */
  draft(visitor?: Visitor, fields?: Fields): Promise<string>
  /** Drafts and opens a round of these schools as the administrator; returns its id. */
  openWith(schools: string[]): Promise<string>
  /** `count('from round where …')`, seen by the owner (or, for jobs, by the worker). */
  count(sql: string, ...values: unknown[]): Promise<number>
  /** Ends every round, so that the next promise starts from none. */
  endAll(): Promise<void>
}

export async function openRoundScene(): Promise<RoundScene> {
  const program = await openTestProgram()
  const town = await makeMunicipality(program)
  const { rows } = await program.owner.query<{ id: string }>(
    `select id from framework_version where key = 'digital-skola' order by version desc`,
  )
  const framework = rows[0]?.id ?? ''
  const admin = await signedIn(program, town.authority, town.people.admin)
  const principal = await signedIn(program, town.authority, town.people.principal)
  async function draft(visitor: Visitor = admin, fields: Fields = {}): Promise<string> {
    const made = await visitor.post('/rounds', { ...basics, framework, ...fields })
    assert.equal(made.status, 303)
    return idIn(made.location)
  }
  return {
    program,
    town,
    framework,
    admin,
    principal,
    draft,
    async openWith(schools) {
      const id = await draft()
      assert.equal((await admin.post(`/rounds/${id}/schools`, { schools, shown: schools })).status, 303)
      assert.equal((await admin.post(`/rounds/${id}/opening`)).status, 303)
      return id
    },
    async count(sql, ...values) {
      const login = sql.includes('jobs.') ? program.worker : program.owner
      return (await login.query<{ n: number }>(`select count(*)::int as n ${sql}`, values)).rows[0]?.n ?? -1
    },
    async endAll() {
      await program.owner.query(
        `insert into round_closing (round_id, authority_id, reason) select round_id, authority_id, 'hand' from round_opening on conflict do nothing`,
      )
      await program.owner.query(
        'insert into round_release (round_id, authority_id, at) select round_id, authority_id, at from round_closing on conflict do nothing',
      )
      await program.owner.query('delete from round_schedule')
      await program.worker.query('delete from jobs._private_jobs')
      program.sent.length = 0
    },
  }
}

/** The id in a redirect to /rounds/:id/… */
export function idIn(location: string | null): string {
  return /\/rounds\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? ''
}
