import { z } from 'zod'
import { codesOf, dayField, maybeDayField } from '../../ground/base/form.ts'
import { kinds, needsOf, statuses, ways } from './indicator.ts'
import { longest } from './limits.ts'
import { indicatorPageWords } from './pages/indicator-page.words.ts'
import { judgementPageWords } from './pages/judgement-page.words.ts'
import { newIndicatorWords } from './pages/new-indicator.words.ts'

/** A number as people write it, "1 234,5" or "-0,2", with at most two decimals; empty for none. */
function number(code: string) {
  return z
    .string()
    .default('')
    .refine((text) => text === '' || (/^-?\d{1,9}(\.\d{1,2})?$/.test(plain(text)) && Number.isFinite(Number(plain(text)))), code)
}

/** What a written number is; null for none. */
export function numberIn(text: string): number | null {
  return text === '' ? null : Number(plain(text))
}

function plain(text: string): string {
  return text
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('−', '-')
}

export const newCode = codesOf(newIndicatorWords.sv.errors)
const line = (most: number) => z.string().max(most, newCode.long).default('')
const target = {
  way: z.enum(ways, newCode.way),
  value: number(newCode.value),
  byDay: maybeDayField(newCode.byDay),
  why: z.string(newCode.why).min(1, newCode.why).max(longest.why, newCode.long),
}
export const newForm = z
  .object({
    kind: z.enum(kinds, newCode.kind),
    name: z.string(newCode.name).min(1, newCode.name).max(longest.name, newCode.name),
    definition: z.string(newCode.definition).min(1, newCode.definition).max(longest.definition, newCode.long),
    aspect: line(200),
    audience: z.enum(['', 'staff', 'leader']).catch(''),
    level: z.string().default(''),
    thing: line(200),
    source: line(longest.source),
    sourceKey: line(longest.sourceKey),
    unit: line(longest.unit),
    readingDays: line(longest.readingDays),
    ...target,
  })
  .refine(({ kind, aspect }) => !needsOf(kind).aspect || aspect !== '', { path: ['aspect'], message: newCode.aspect })
  .refine(({ kind, audience }) => !needsOf(kind).audience || audience !== '', { path: ['audience'], message: newCode.audience })
  .refine(({ kind, level }) => !needsOf(kind).level || /^[2-9]$|^10$/.test(level), { path: ['level'], message: newCode.level })
  .refine(({ kind, thing }) => !needsOf(kind).thing || thing !== '', { path: ['thing'], message: newCode.thing })
  .refine(({ kind, source }) => !needsOf(kind).source || source !== '', { path: ['source'], message: newCode.source })

export const indicatorCode = codesOf(indicatorPageWords.sv.errors)
export const targetForm = z.object({
  way: z.enum(ways, indicatorCode.way),
  value: number(indicatorCode.value),
  byDay: maybeDayField(indicatorCode.byDay),
  why: z.string(indicatorCode.why).min(1, indicatorCode.why).max(longest.why, indicatorCode.long),
})
export const endForm = z.object({
  reason: z.string(indicatorCode.reason).min(1, indicatorCode.reason).max(longest.reason, indicatorCode.long),
})
export const readingForm = z
  .object({
    onDay: dayField(indicatorCode.onDay),
    state: z.enum(['value', 'protected', 'not measured'], indicatorCode.state),
    reading: number(indicatorCode.reading),
    n: z
      .string()
      .default('')
      .refine((text) => text === '' || /^[1-9]\d{0,6}$/.test(plain(text)), indicatorCode.n),
    note: z.string().max(longest.note, indicatorCode.long).default(''),
    corrects: z.union([z.literal(''), z.uuid()]).catch(''),
  })
  .refine(({ state, reading }) => (state === 'value') === (reading !== ''), { path: ['reading'], message: indicatorCode.reading })
  .refine(({ corrects, note }) => corrects === '' || note !== '', { path: ['note'], message: indicatorCode.note })

export const judgementCode = codesOf(judgementPageWords.sv.errors)
const half = z.string(judgementCode.half).regex(/^\d{4}-[12]$/, judgementCode.half)
const causes = z.string(judgementCode.causes).min(1, judgementCode.causes).max(longest.causes, judgementCode.long)
export const judgementForm = z.object({
  half,
  status: z.enum(statuses, judgementCode.status),
  causes,
  next: z.string(judgementCode.next).min(1, judgementCode.next).max(longest.next, judgementCode.long),
})
export const schoolForm = z.object({
  goal: z.uuid(judgementCode.goal),
  half,
  status: z.enum(statuses, judgementCode.status),
  causes,
})
