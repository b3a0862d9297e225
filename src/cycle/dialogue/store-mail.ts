import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Dialogue } from './dialogue.ts'
import { anyDialogueAsked } from './store.ts'
import '../../people/organisation/tables.ts'

/** Somebody of a dialogue whom mail reaches. */
export type Receiver = { person: string; name: string; givenName: string; email: string; language: Language }

/** A dialogue by its id, for what is sent by itself; undefined when it is gone. */
export function dialogueToTell(tx: Tx, id: string, now: Date): Promise<Dialogue | undefined> {
  return askOnce(tx, anyDialogueAsked(id, now))
}

/** Those who meet in the dialogues about a school and have an address. */
export function receiversAsked(school: string, today: Day): Question<Receiver[]> {
  return rowsOf(sql<Receiver>`
    select distinct p.id as person, app.person_name(p) as name, p.given_name as "givenName", p.email, p.language
      from app.dialogue_parties_on(${today}) d join person p on p.id = d.person_id
     where d.school_id = ${school} and p.email is not null order by p.id`)
}
