import type { Language } from '../../../ground/base/language.ts'
import type { FieldProblem } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { faultText, type RoundFault } from '../round-sentences.ts'

/** A form as it is to be shown: what stands in its fields, and what is wrong with it. */
export type FormState = { values: Record<string, string>; faults: RoundFault[] }

/** The faults in words: for the summary, and for each field. */
export function problemsOf(
  { faults }: FormState,
  language: Language,
): { problems: FieldProblem[]; errorOf(field: string): string | undefined } {
  const problems = faults.map(({ field, code }) => ({ field, text: faultText(code, language) }))
  return { problems, errorOf: (field) => problems.find((problem) => problem.field === field)?.text }
}
