import assert from 'node:assert/strict'
import { inScope } from '../../src/ground/base/database.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { sightOf } from '../../src/people/permission/permission.ts'
import { signedIn, type Visitor } from './browser.ts'
import { viewerIn } from './coaching.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import { openTestProgram, type TestProgram } from './program.ts'

/** A municipality whose schools ask for support: with a principal, a team's lead and two coaches, Karim and Siv, in their browsers. */
export class SupportTown {
  private constructor(
    readonly program: TestProgram,
    readonly town: Municipality,
    /** Siv's person. */
    readonly siv: string,
    /** Signed in anew by who lets a session's days pass. */
    public principal: Visitor,
    readonly lead: Visitor,
    readonly karim: Visitor,
    /** Siv's browser. */
    readonly other: Visitor,
  ) {}

  static async open(): Promise<SupportTown> {
    const program = await openTestProgram()
    const town = await makeMunicipality(program)
    const siv = await coachIn(program, town, { givenName: 'Siv', familyName: 'Lund', unit: town.district })
    const { principal, lead, coach } = town.people
    const visitor = (person: string) => signedIn(program, town.authority, person)
    return new SupportTown(program, town, siv, await visitor(principal), await visitor(lead), await visitor(coach), await visitor(siv))
  }

  /** No requests, phrases, mails or jobs, and the day it was to begin with. */
  async clear(): Promise<void> {
    this.program.setNow('2026-09-29T08:00:00Z')
    this.program.sent.length = 0
    await this.program.owner.query('delete from support_request')
    await this.program.owner.query('delete from phrase')
    await this.program.worker.query('delete from jobs._private_jobs')
  }

  /** One more coach, of a unit; returns the person. */
  coachNamed(givenName: string, familyName: string, unit: string): Promise<string> {
    return coachIn(this.program, this.town, { givenName, familyName, unit })
  }

  /** Asks for help with Almskolan's plan, or for what the fields say; returns the request's id. */
  async ask(who: Visitor, fields: Record<string, string> = {}): Promise<string> {
    const answer = await who.post('/support', { unit: this.town.almskolan, kind: 'plan', coach: '', text: '', ...fields })
    assert.equal(answer.status, 303, answer.text)
    return answer.location?.split('/').at(-1) ?? ''
  }

  accept(coach: Visitor, id: string, until = '2027-06-30') {
    return coach.post(`/desk/requests/${id}/acceptance`, { until, note: 'Vi ses den 6 oktober.' })
  }

  /** The schools that a coach sees results of. */
  async seen(person: string): Promise<string[]> {
    return sightOf(await viewerIn(this.program, this.town.authority, person), 'school result')?.schools ?? []
  }
}

function coachIn(
  program: TestProgram,
  { authority }: Municipality,
  { givenName, familyName, unit }: { givenName: string; familyName: string; unit: string },
): Promise<string> {
  return inScope(program.db, { authority }, async (tx) => {
    const email = `${givenName}@${authority.slice(0, 8)}.example.se`.toLowerCase()
    const person = await addPerson(tx, { authority, givenName, familyName, email, from: '2025-08-15' }, program.program.secret)
    await addDuty(tx, { authority, person, unit, role: 'coach', from: '2025-08-15' })
    return person
  })
}
