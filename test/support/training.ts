import assert from 'node:assert/strict'
import { inScope } from '../../src/ground/base/database.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { signedIn, type Visitor } from './browser.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import { openTestProgram, type TestProgram } from './program.ts'

type Who = keyof Municipality['people'] | 'ulla'
const everyone = ['admin', 'coach', 'principal', 'lead', 'teacher', 'colleague', 'staff', 'otherPrincipal', 'adultTeacher'] as const

/** A Tuesday, ten weeks before the sessions that the tests make. */
export const firstDay = '2026-10-06T08:00:00Z'
export const theDay = '2026-12-15'

/** A municipality with a development lead (Ulla), and a programme to sign up for. */
export class TrainingTown {
  programme = ''
  private constructor(
    readonly program: TestProgram,
    readonly town: Municipality,
    readonly ulla: string,
    private readonly visitors: Map<Who, Visitor>,
  ) {}

  static async open(): Promise<TrainingTown> {
    return TrainingTown.in(await openTestProgram())
  }

  /** The same in a program that is open already, such as one that a browser visits. */
  static async in(program: TestProgram): Promise<TrainingTown> {
    program.setNow(firstDay)
    const town = await makeMunicipality(program)
    const { authority } = town
    const ulla = await inScope(program.db, { authority }, async (tx) => {
      const given = {
        authority,
        givenName: 'Ulla',
        familyName: 'Ström',
        email: `ulla.${authority}@example.se`,
        externalId: 'ulla',
        from: '2025-08-15',
      }
      const id = await addPerson(tx, given, program.program.secret)
      await addDuty(tx, {
        authority,
        person: id,
        unit: authority,
        role: 'development_lead',
        home: false,
        from: '2025-08-15',
        source: 'roster',
      })
      return id
    })
    const visitors = new Map<Who, Visitor>([['ulla', await signedIn(program, authority, ulla)]])
    for (const who of everyone) visitors.set(who, await signedIn(program, authority, town.people[who]))
    return new TrainingTown(program, town, ulla, visitors)
  }

  /** Sets the clock; everybody signs in anew, as after some weeks. */
  async at(moment: string): Promise<void> {
    this.program.setNow(moment)
    for (const who of this.visitors.keys())
      this.visitors.set(who, await signedIn(this.program, this.town.authority, who === 'ulla' ? this.ulla : this.town.people[who]))
  }

  as(who: Who): Visitor {
    const visitor = this.visitors.get(who)
    assert.ok(visitor, who)
    return visitor
  }

  async rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.program.owner.query<Row>(text, values)).rows
  }

  /** Nothing offered, no mail, the first day. */
  async clear(): Promise<void> {
    await this.at(firstDay)
    for (const table of ['programme', 'letter', 'mailing', 'kept_mail']) await this.rows(`delete from ${table}`)
    await this.program.runJobs()
  }

  /** Makes a released programme with a course, by way of the pages. @returns the course's address */
  async course(more: Record<string, string | string[]> = {}): Promise<string> {
    const made = await this.as('ulla').post('/programmes', {
      title: 'Källkritik i alla ämnen',
      purpose: 'Eleverna granskar källor',
      from: '2026-08-01',
      to: '2027-06-30',
      ...more,
    })
    assert.equal(made.status, 303, made.text)
    this.programme = made.location ?? ''
    assert.equal((await this.as('ulla').post(`${this.programme}/release`)).status, 303)
    assert.equal((await this.as('ulla').post(`${this.programme}/courses`, { title: 'Två källor' })).status, 303)
    const [course] = await this.rows<{ id: string }>('select id from course order by position desc limit 1')
    return `/courses/${course?.id}`
  }

  fields(more: Record<string, string> = {}): Record<string, string> {
    return {
      title: 'Eleverna jämför två källor',
      day: theDay,
      from: '14.30',
      to: '16.30',
      place: 'Hagaskolan, sal 12',
      link: '',
      seatsRoom: '1',
      seatsLink: '',
      overbook: '0',
      opensOn: '2026-10-05',
      opensAt: '08.00',
      closesOn: '2026-12-14',
      closesAt: '12.00',
      cancelOn: '2026-12-14',
      cancelAt: '12.00',
      timeKind: 'regulated',
      bring: '',
      revision: '0',
      ...more,
    }
  }

  /** Makes a session and releases it. @returns its address */
  async session(more: Record<string, string> = {}, course?: string): Promise<string> {
    const made = await this.as('ulla').post(`${course ?? (await this.course())}/sessions`, this.fields(more))
    assert.equal(made.status, 303, made.text)
    const path = made.location ?? ''
    assert.equal((await this.as('ulla').post(`${path}/release`)).status, 303)
    return path
  }

  /** Changes a session as its form has it, with the newest revision. */
  async change(path: string, more: Record<string, string>) {
    const [row] = await this.rows<{ revision: number }>('select revision from course_session where id = $1', [path.split('/')[2]])
    return this.as('ulla').post(`${path}?_method=PUT`, this.fields({ revision: String(row?.revision), ...more }))
  }

  signUp(who: Who, path: string, more: Record<string, string> = {}) {
    return this.as(who).post(`${path}/signup`, { way: 'room', ...more })
  }

  wait(who: Who, path: string, more: Record<string, string> = {}) {
    return this.as(who).post(`${path}/waiting`, { wish: 'room', ...more })
  }

  leave(who: Who, path: string) {
    return this.as(who).post(`${path}/signup?_method=DELETE`)
  }

  answer(who: Who, path: string, answer: 'yes' | 'no') {
    return this.as(who).post(`${path}/offer?_method=PUT`, { answer })
  }
}
