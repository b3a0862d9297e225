import type { FieldProblem } from '../../../ground/ui/components/error-summary/error-summary.tsx'

/** What is to be mended in a form, by field. */
export type Errors = Record<string, string>

/** The errors as the summary lists them, in the order of the form. */
export function problemsOf(errors: Errors): FieldProblem[] {
  return Object.entries(errors).map(([field, text]) => ({ field, text }))
}
