import { sql } from 'kysely'
import { type ActionDraft, fieldNames, fields } from './fields.ts'

/** What a field is called in what is written of an action: the form chooses the person as `owner`. */
function kept(name: (typeof fieldNames)[number]): keyof ActionDraft | null {
  return name === 'owner' ? 'ownerPerson' : name === 'dueNote' ? null : name
}

const columns = fieldNames.flatMap((name) => {
  const [{ column }, as] = [fields[name], kept(name)]
  return column === null || as === null ? [] : [{ column, as }]
})

/** The columns of every field, to be asked of `plan_action a` under the names of the list. A decimal number comes as text or as a number. */
export const fieldColumns = sql.join(columns.map(({ column, as }) => sql`${sql.ref(`a.${column}`)} as ${sql.ref(as)}`))

/** An action's fields as its row has them. */
export function columnsOf(draft: ActionDraft): FieldRow {
  // Each column of the list with its field's value: which is in which is what the list says, and the test of the columns holds it against the table.
  return Object.fromEntries(columns.map(({ column, as }) => [column, draft[as]])) as FieldRow
}

type FieldRow = { title: string } & Record<string, ActionDraft[keyof ActionDraft]>
