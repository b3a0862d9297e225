import { z } from 'zod'
import type { Framework } from '../../content/framework/schema.ts'
import type { Importance } from '../../content/suggestion/suggestion.ts'
import { type Ask, NotFound } from '../../ground/base/ask.ts'
import { revisionField } from '../../ground/base/form.ts'
import { formatNumber } from '../../ground/base/language.ts'
import type { FieldProblem } from '../../ground/ui/components/error-summary/error-summary.tsx'
import { audienceOf, isChoice, longestNote, statementKeys, type Wanted } from './assessment.ts'

import { askWords } from './pages/statement.words.ts'

/** The form of one question. Everything may be left empty: going on without an answer is allowed. */
const answerForm = z.object({
  statement: z.string().default(''),
  choice: z.string().default(''),
  importance: z.string().default(''),
  note: z.string().optional(),
  revision: revisionField,
  go: z.enum(['next', 'previous', 'later']).catch('next'),
})
export type AnswerForm = z.infer<typeof answerForm>

export function readAnswer(ask: Ask): Promise<AnswerForm> {
  return ask.form(answerForm)
}

/** What cannot be saved as it is: each with its field and a sentence that says what to do. */
export function problemsIn(ask: Ask, framework: Framework, { statement, choice, importance, note }: AnswerForm): FieldProblem[] {
  const t = askWords[ask.language]
  const audience = audienceOf(statement)
  if (!audience || statementKeys(framework, audience)[numberIn(ask) - 1] !== statement) return [{ field: 'choice', text: t.foreign }]
  const problems: FieldProblem[] = []
  if (choice !== '' && !(isWritten(choice) && isChoice(framework, audience, Number(choice))))
    problems.push({ field: 'choice', text: t.noSuchLevel })
  if (!/^[012]?$/.test(importance)) problems.push({ field: 'importance', text: t.noSuchImportance })
  if (note !== undefined && note.length > longestNote)
    problems.push({ field: 'note', text: t.noteTooLong(formatNumber(note.length, ask.language)) })
  return problems
}

/** What the form wants the answer to be, read as far as it can be. */
export function wantedIn({ choice, importance, note }: AnswerForm): Wanted {
  return { choice: isWritten(choice) ? Number(choice) : null, importance: importanceOf(importance), note: note ?? '' }
}

/** The number of the question that the address names, from 1. */
export function numberIn(ask: Ask): number {
  const number = ask.param('number')
  if (!/^[1-9]\d?$/.test(number)) throw new NotFound()
  return Number(number)
}

function isWritten(choice: string): boolean {
  return /^(?:\d|-1)$/.test(choice)
}

function importanceOf(text: string): Importance | null {
  return text === '0' ? 0 : text === '1' ? 1 : text === '2' ? 2 : null
}
