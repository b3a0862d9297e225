import { PlanTown, type Who } from './plan-town.ts'
import { almskolansGroups, releasedRound } from './released-round.ts'

/** Half-year reports of a town's schools, begun and written on their pages. */
export class Reports {
  private constructor(readonly place: PlanTown) {}

  /** In a town of plans where one round is released. */
  static async open(): Promise<Reports> {
    const place = await PlanTown.open()
    await releasedRound(place.program, place.town, almskolansGroups(place.town))
    return new Reports(place)
  }

  /** No reports, no plans, and the day it was to begin with. */
  async clear(): Promise<void> {
    await this.place.clear()
    for (const table of ['report_answer_seen', 'report_answer', 'report_reading', 'report_return', 'report_sending', 'report'])
      await this.place.rows(`delete from ${table}`)
  }

  /** Begins the report of Almskolan; returns its path. */
  async begin(who: Who = 'principal'): Promise<string> {
    const { location } = await this.place.as(who).post(`/schools/${this.place.town.almskolan}/reports`)
    return /\/reports\/[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''
  }

  /** Sends the draft's form with some fields changed: of the draft as it is now, or of a page that was opened before. */
  async write(path: string, change: Record<string, string>, who: Who = 'principal', html?: string) {
    const page = html ?? (await this.place.as(who).get(`${path}/draft`)).text
    return this.place.as(who).post(`${path}/draft?_method=PUT`, { ...fieldsOf(page), ...change })
  }
}

/** The fields of the page that somebody looks at, as a browser would send them. */
export function fieldsOf(html: string): Record<string, string> {
  const hidden = html.matchAll(/name="((?:revision|starter) [^"]+)" value="([^"]*)"/g)
  const areas = html.matchAll(/<textarea[^>]* name="((?:area-|decisions)[^"]*)"[^>]*>([^<]*)</g)
  return Object.fromEntries([...hidden, ...areas].map(([, name = '', value = '']) => [name, value]))
}

/** The name of the first field for words on an area. */
export function firstArea(html: string): string {
  return Object.keys(fieldsOf(html)).find((name) => name.startsWith('area-')) ?? ''
}
