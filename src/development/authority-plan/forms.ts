import { z } from 'zod'
import { codesOf, dayField, maybeDayField, revisionField } from '../../ground/base/form.ts'
import { longest, mostHours, mostMoney } from './limits.ts'
import { goalPageWords } from './pages/goal-page.words.ts'
import { headPageWords } from './pages/head-page.words.ts'
import { measurePageWords } from './pages/measure-page.words.ts'
import { needPageWords } from './pages/need-page.words.ts'
import { newPageWords } from './pages/new-page.words.ts'
import { partPageWords } from './pages/part-page.words.ts'
import { remarksPageWords } from './pages/remarks-page.words.ts'

const unit = z.union([z.literal(''), z.uuid()]).catch('')

export const newCode = codesOf(newPageWords.sv.errors)
export const newForm = z
  .object({
    template: z.string(newCode.template),
    title: z.string(newCode.name).min(1, newCode.name).max(longest.title, newCode.name),
    from: dayField(newCode.from),
    to: dayField(newCode.to),
    goOn: z.union([z.literal(''), z.uuid()]).catch(''),
  })
  .refine(({ from, to }) => to > from, { path: ['to'], message: newCode.order })

export const headCode = codesOf(headPageWords.sv.errors)
const short = (most: number) => z.string().max(most, headCode.long).default('')
export const headForm = z
  .object({
    title: z.string(headCode.name).min(1, headCode.name).max(longest.title, headCode.name),
    kind: z.string(headCode.kind).min(1, headCode.kind).max(longest.kind, headCode.kind),
    summary: short(longest.summary),
    decider: short(longest.decider),
    recordNumber: short(longest.recordNumber),
    responsible: short(longest.responsible),
    appliesTo: short(longest.appliesTo),
    from: dayField(headCode.from),
    to: dayField(headCode.to),
    review: short(longest.review),
    replacesPlan: z.union([z.literal(''), z.uuid()]).catch(''),
    replaces: short(longest.replaces),
    revision: revisionField,
    take: z.array(z.string()).default([]),
  })
  .refine(({ from, to }) => to > from, { path: ['to'], message: headCode.order })

export const partCode = codesOf(partPageWords.sv.errors)
export const partForm = z.object({
  title: z.string(partCode.name).min(1, partCode.name).max(longest.partTitle, partCode.name),
  text: z.string().max(longest.part, partCode.long).default(''),
  responsible: z.string().max(longest.responsible, partCode.responsible).default(''),
  revision: revisionField,
  take: z.array(z.string()).default([]),
})

export const goalCode = codesOf(goalPageWords.sv.errors)
export const goalForm = z.object({
  part: z.string(goalCode.part).min(1, goalCode.part),
  title: z.string(goalCode.name).min(1, goalCode.name).max(longest.goal, goalCode.nameLong),
  text: z.string().max(longest.goalText, goalCode.textLong).default(''),
  sign: z.string().max(longest.sign, goalCode.signLong).default(''),
  duty: z.string().max(longest.duty, goalCode.duty).default(''),
  unit,
  revision: revisionField,
  take: z.array(z.string()).default([]),
})

export const needCode = codesOf(needPageWords.sv.errors)
export const needForm = z.object({
  text: z.string(needCode.need).min(1, needCode.need).max(longest.need, needCode.long),
  goal: unit,
  schools: z.array(z.uuid()).max(1000).default([]),
  metOn: maybeDayField(needCode.metOn),
  revision: revisionField,
  take: z.array(z.string()).default([]),
})

export const measureCode = codesOf(measurePageWords.sv.errors)
/** A number as people write it, "120 000" or "7,5", within a range; empty for none. */
const number = (form: RegExp, most: number, code: string) =>
  z
    .string()
    .default('')
    .refine((text) => text === '' || (form.test(plain(text)) && Number(plain(text)) <= most), code)
export const measureForm = z.object({
  what: z.string(measureCode.what).min(1, measureCode.what).max(longest.measure, measureCode.what),
  goal: z.uuid(measureCode.goal),
  need: unit,
  duty: z.string().max(longest.duty, measureCode.duty).default(''),
  unit,
  due: maybeDayField(measureCode.due),
  money: number(/^\d+$/, mostMoney, measureCode.money),
  hours: number(/^\d+(\.\d)?$/, mostHours, measureCode.hours),
  action: z.string().default(''),
  revision: revisionField,
  take: z.array(z.string()).default([]),
})

/** What a written number is; null for none. */
export function numberIn(text: string): number | null {
  return text === '' ? null : Number(plain(text))
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0]/g, '').replace(',', '.')
}

export const remarkCode = codesOf(remarksPageWords.sv.errors)
export const remarkForm = z.object({
  about: z.string().default(''),
  text: z.string(remarkCode.remark).min(1, remarkCode.remark).max(longest.remark, remarkCode.long),
})
