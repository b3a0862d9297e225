import type { Generated } from 'kysely'
import type { Tx } from './database.ts'

declare module './database.ts' {
  interface Tables {
    event: EventTable
  }
}

export type EventTable = {
  id: Generated<string>
  authority_id: string
  person_id: string | null
  what: string
  about_kind: string
  about_id: string | null
  detail: Generated<unknown>
  at: Generated<Date>
}

/**
 * What can happen, by the first part of its name: each room adds its own. The whole name has a dot between, and a hyphen where there are several words:
 * `round.schools-added`.
 */
export interface Happenings {}
export type EventName = { [Kind in keyof Happenings]: `${Kind}.${Happenings[Kind]}` }[keyof Happenings]

/** What happened: by whom (null: the system or an operator), about what. Append-only; never about anyone's answering. */
export type Event = {
  authority: string
  by: string | null
  what: EventName
  about: { kind: string; id: string | null }
  detail?: Record<string, string | number | boolean | null>
}

/** Writes an event in the transaction of the change that it tells of. */
export async function recordEvent(tx: Tx, event: Event): Promise<void> {
  await tx
    .insertInto('event')
    .values({
      authority_id: event.authority,
      person_id: event.by,
      what: event.what,
      about_kind: event.about.kind,
      about_id: event.about.id,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute()
}
