import assert from 'node:assert/strict'
import { hidden, type PlanTown, type Who } from './plan-town.ts'
import { Reports } from './reports.ts'

/** Dialogues between a town's schools and who heads their district, on the real pages. */
export class Dialogues {
  private constructor(
    readonly reports: Reports,
    readonly place: PlanTown,
  ) {}

  /** In a town where one round is released. */
  static async open(): Promise<Dialogues> {
    const reports = await Reports.open()
    return new Dialogues(reports, reports.place)
  }

  /** No dialogues, reports, plans, mails or jobs, and the day it was to begin with. */
  async clear(): Promise<void> {
    await this.place.rows('delete from dialogue')
    await this.reports.clear()
    this.place.program.sent.length = 0
    await this.place.program.worker.query('delete from jobs._private_jobs')
  }

  /** Begins and sends the report of Almskolan; returns its path. */
  async sendReport(change: Record<string, string> = {}): Promise<string> {
    const path = await this.reports.begin()
    assert.equal((await this.reports.write(path, { ...change, go: 'send' })).status, 303)
    return path
  }

  /** Calls Almskolan, or another school, to a dialogue; what comes of it. */
  call(fields: Record<string, string> = {}, who: Who = 'districtHead', school = this.place.town.almskolan) {
    const usual = { seen: '0', day: '2026-12-09', time: '13.00', minutes: '90', place: 'Rektors rum', message: '' }
    return this.place.as(who).post(`/schools/${school}/dialogues`, { ...usual, ...fields })
  }

  /** Calls Almskolan to a dialogue; returns its path. */
  async book(fields: Record<string, string> = {}): Promise<string> {
    const { status, location, text } = await this.call(fields)
    assert.equal(status, 303, text)
    return location ?? ''
  }

  /** Agrees on something in a dialogue; returns the path of the agreement. */
  async agree(path: string, fields: Record<string, string> = {}, who: Who = 'districtHead'): Promise<string> {
    const usual = {
      title: 'Skriftligt besked om nätet',
      text: '',
      owner: this.place.town.people.districtHead,
      ownerName: '',
      dueOn: '2027-01-31',
    }
    const made = await this.place.as(who).post(`${path}/agreements`, { ...usual, ...fields })
    assert.equal(made.status, 303, made.text)
    const [row] = await this.place.rows<{ id: string }>('select id from agreement where title = $1 order by at desc limit 1', [
      fields.title ?? usual.title,
    ])
    return `/agreements/${row?.id}`
  }

  /** The day of the meeting has come, earlier than it was booked. */
  async met(path: string): Promise<void> {
    await this.place.rows("update dialogue_booking set starts_at = '2026-09-29T06:00Z' where dialogue_id = $1", [path.split('/').at(-1)])
  }

  /** Says yes, when they have met, for a side to what stands on the page now, or on a page that was opened before. */
  async approve(path: string, who: Who, side: 'school' | 'district', html?: string) {
    await this.met(path)
    const page = html ?? (await this.place.as(who).get(path)).text
    return this.place.as(who).post(`${path}/approval`, { side, version: hidden(page).version ?? '' })
  }

  /** Holds a whole dialogue about Almskolan with one agreement; returns the paths of both. */
  async conclude(fields: Record<string, string> = {}): Promise<{ path: string; agreement: string }> {
    const path = await this.book()
    const agreement = await this.agree(path, fields)
    await this.approve(path, 'districtHead', 'district')
    await this.approve(path, 'principal', 'school')
    return { path, agreement }
  }
}
