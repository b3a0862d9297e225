import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { all, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { OpenKind, OpenThing } from '../../ground/paper/open-kind.ts'
import './tables.ts'

/** A publication as it is told of afterwards. */
export type Publication = {
  kind: string
  thing: string
  page: string
  address: string
  title: string
  version: string
  withNames: boolean
  at: Date
  byName: string
  endedAt: Date | null
  endedByName: string | null
  endedReason: string | null
}

/** Something that stands on the site, may, or did. `thing` null: its room does not name it any more, and it is not shown. */
export type Publishable = { kind: OpenKind; id: string; thing: OpenThing | null; open: Publication | null; past: Publication[] }

/** All that is open or could be, and what was: what its rooms name first, in their order. */
export function publishablesAsked(kinds: readonly OpenKind[], today: Day): Question<Publishable[]> {
  return together(publicationsAsked(), all(kinds.map((kind) => kind.things(today)))).map(([publications, things]) =>
    kinds.flatMap((kind, at) => {
      const named = things[at] ?? []
      const of = publications.filter((each) => each.kind === kind.kind)
      const ids = [...new Set([...named.map(({ thing }) => thing), ...of.map(({ thing }) => thing)])]
      return ids.map((id): Publishable => {
        const own = of.filter(({ thing }) => thing === id)
        return {
          kind,
          id,
          thing: named.find(({ thing }) => thing === id) ?? null,
          open: own.find(({ endedAt }) => endedAt === null) ?? null,
          past: own.filter(({ endedAt }) => endedAt !== null),
        }
      })
    }),
  )
}

/** One of them, or NotFound. */
export function publishableAsked(kinds: readonly OpenKind[], today: Day, kind: string, thing: string): Question<Publishable> {
  return publishablesAsked(kinds, today).map((each) => found(each.find((one) => one.kind.kind === kind && one.id === thing)))
}

function publicationsAsked(): Question<Publication[]> {
  return rowsOf(
    sql<Publication>`
    select g.kind, g.thing, g.id as page, g.address, p.content->>'title' as title, p.version, p.with_names as "withNames", p.at, p.by_name as "byName",
           p.ended_at as "endedAt", p.ended_by_name as "endedByName", p.ended_reason as "endedReason"
      from open_publication p join open_page g on g.id = p.page_id
     order by p.at desc, p.id`,
    'at',
    'endedAt',
  )
}
