import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { usualQuestions } from './asking.ts'
import type { FormQuestion, Kind } from './evaluation.ts'
import './tables.ts'

/** The questions of a programme as they stand. `version` null: the usual ones. */
export type Form = { version: number | null; questions: FormQuestion[] }

/** The newest questions of a programme, which what opens from now on asks. */
export function formAsked(programme: string, kind: Kind): Question<Form> {
  return rowsOf(sql<{ version: number; questions: FormQuestion[] }>`
    select version, questions from evaluation_form where programme_id = ${programme} and kind = ${kind} order by version desc limit 1`).map(
    ([form]) => form ?? { version: null, questions: usualQuestions(kind) },
  )
}

/** The same, asked now. */
export function formOf(tx: Tx, programme: string, kind: Kind): Promise<Form> {
  return askOnce(tx, formAsked(programme, kind))
}

/** Keeps questions as a new version. @returns false when somebody else has written one since the version that was read */
export async function writeForm(
  tx: Tx,
  actor: Actor,
  byName: string,
  { programme, kind, before, questions }: { programme: string; kind: Kind; before: number | null; questions: readonly FormQuestion[] },
): Promise<boolean> {
  const done = await tx
    .insertInto('evaluation_form')
    .values({
      authority_id: actor.authority,
      programme_id: programme,
      kind,
      version: (before ?? 0) + 1,
      questions: JSON.stringify(questions),
      by_name: byName,
      at: actor.now,
    })
    .onConflict((conflict) => conflict.columns(['programme_id', 'kind', 'version']).doNothing())
    .executeTakeFirst()
  if (!done.numInsertedOrUpdatedRows) return false
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: 'evaluation.questions-written',
    about: { kind: 'programme', id: programme },
  })
  return true
}
