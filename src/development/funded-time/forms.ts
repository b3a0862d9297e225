import { z } from 'zod'
import { codesOf, dayField, revisionField } from '../../ground/base/form.ts'
import { type Language, languages } from '../../ground/base/language.ts'
import { type ColumnOfExport, type ExportField, exportFields, longest, mostColumns, roundings } from './funded-time.ts'
import { nameWords } from './names.words.ts'
import { editPageWords } from './pages/edit-page.words.ts'
import { participantsPageWords } from './pages/participants-page.words.ts'
import { participationPageWords } from './pages/participation-page.words.ts'
import { projectPageWords } from './pages/project-page.words.ts'

export const projectCode = codesOf(editPageWords.sv.errors)
const whole = (code: string, from: number, to: number) => z.coerce.number(code).int(code).min(from, code).max(to, code)
const text = (code: string, most: number) => z.string(code).min(1, code).max(most, code)

export const projectForm = z
  .object({
    number: text(projectCode.number, longest.number),
    call: text(projectCode.call, longest.call),
    from: dayField(projectCode.from),
    to: dayField(projectCode.to),
    share: whole(projectCode.share, 0, 100),
    hoursADay: whole(projectCode.hoursADay, 1, 24),
    rounding: z.enum(roundings, projectCode.rounding),
    managerAttests: z
      .string()
      .default('')
      .transform((ticked) => ticked !== ''),
    rulesSource: text(projectCode.rulesSource, longest.rulesSource),
    keepYears: z
      .union([z.literal('').transform(() => null), whole(projectCode.keepYears, 1, longest.keepYears)], projectCode.keepYears)
      .default(null),
    columns: z.string(projectCode.columns).transform((written, context) => {
      const columns = columnsIn(written)
      if (columns) return columns
      context.addIssue({ code: 'custom', message: projectCode.columns })
      return z.NEVER
    }),
    revision: revisionField,
  })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: projectCode.order })

/** Columns as they are written, one a line: `Heading = field`. Null when a line is none. */
export function columnsIn(written: string): ColumnOfExport[] | null {
  const lines = written
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
  const columns = lines.flatMap((line): ColumnOfExport[] => {
    const at = line.lastIndexOf('=')
    const [heading, named] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    const field = fieldNamed(named)
    return at > 0 && field && heading !== '' && heading.length <= longest.heading ? [{ heading, field }] : []
  })
  const headings = new Set(columns.map(({ heading }) => heading))
  return columns.length === lines.length && columns.length > 0 && columns.length <= mostColumns && headings.size === columns.length
    ? columns
    : null
}

/** What a column is to have, by its name in any language; case and space at the ends do not matter. */
function fieldNamed(written: string): ExportField | undefined {
  const named = written.toLowerCase()
  return exportFields.find(
    (field) => field === named || languages.some((language) => nameWords[language].fields[field].toLowerCase() === named),
  )
}

/** Columns as they are written in the form, in a language. */
export function columnsText(columns: readonly ColumnOfExport[], language: Language): string {
  return columns.map(({ heading, field }) => `${heading} = ${nameWords[language].fields[field].toLowerCase()}`).join('\n')
}

export const rateCode = codesOf(projectPageWords.sv.errors)
export const rateForm = z.object({
  category: text(rateCode.category, longest.category),
  price: z
    .string(rateCode.price)
    .regex(/^\d{1,5}([.,]\d{1,2})?$/, rateCode.price)
    .transform((price) => Math.round(Number(price.replace(',', '.')) * 100)),
  from: dayField(rateCode.from),
  source: text(rateCode.source, longest.source),
})
export const lockForm = z.object({ month: dayField(), reason: z.string().max(longest.reason, rateCode.reason).default('') })
export const sendForm = z.object({ month: dayField() })
export const participantCode = codesOf(participantsPageWords.sv.errors)
export const participantForm = z.object({
  category: z.string().max(longest.category).optional(),
  ended: z
    .literal('')
    .transform(() => null)
    .or(dayField(participantCode.ended)),
})
export const leftOutCode = codesOf(participantsPageWords.sv.leftOutErrors)
export const leftOutForm = z.object({
  mail: z.string(leftOutCode.mail).min(1, leftOutCode.mail),
  reason: text(leftOutCode.reason, longest.leftOut),
})

export const attestCode = codesOf(participationPageWords.sv.errors)
export const attestForm = z.object({
  which: z.array(z.string()).default([]),
  code: z
    .string()
    .default('')
    .transform((code) => code.replace(/\s/g, '')),
})
