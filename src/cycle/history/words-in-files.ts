import { z } from 'zod'
import { type Audience, audiences } from '../../content/framework/framework.ts'
import { contentFile, keyByWord } from '../../ground/base/content-file.ts'
import { plainWord } from '../../people/organisation/roster/columns.ts'
import { type Column, columns } from './history.ts'

const importances = ['little', 'some', 'much'] as const
const word = z.string().refine((text) => text === plainWord(text), 'write it in lower case, without spaces and signs')

/** What the words of a file mean, of `content/history/words.yaml`. */
const words = contentFile(
  'history/words.yaml',
  z.strictObject({
    columns: z.record(z.enum(columns), z.array(word)).transform((lists, context) => keyByWord(columns, lists, context)),
    audiences: z.record(z.enum(audiences), z.array(word)).transform((lists, context) => keyByWord(audiences, lists, context)),
    irrelevant: z.array(word).transform((list) => new Set(list)),
    relevance: z.record(z.enum(importances), z.array(word)).transform((lists, context) => keyByWord(importances, lists, context)),
  }),
)

/** The column that a heading means, in any case and with any spaces, hyphens and signs. */
export function columnOf(heading: string): Column | undefined {
  return words().columns.get(plainWord(heading))
}

/** Whom a cell says that an answer is of. */
export function audienceIn(cell: string): Audience | undefined {
  return words().audiences.get(plainWord(cell))
}

/** Whether a cell says that the statement did not concern who answered. */
export function isIrrelevant(cell: string): boolean {
  return words().irrelevant.has(plainWord(cell))
}

/** How much a statement matters, as kept with answers: 0 little, 1 some, 2 much. Undefined for what says nothing of it. */
export function importanceIn(cell: string): 0 | 1 | 2 | undefined {
  const named = words().relevance.get(plainWord(cell))
  if (named) return ([0, 1, 2] as const)[importances.indexOf(named)]
  return ([0, 1, 2] as const).find((each) => String(each) === cell)
}
