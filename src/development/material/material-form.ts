import { z } from 'zod'
import { readAddress } from '../../cycle/follow-up/evidence-form.ts'
import { type CheckedFile, checkFile, type FileFault } from '../../cycle/follow-up/file-type.ts'
import type { Day } from '../../ground/base/clock.ts'
import { codesOf, dayField, revisionField } from '../../ground/base/form.ts'
import { licences, longest, materialKinds } from './material.ts'
import { formWords } from './material-form.words.ts'

export const materialCode = codesOf(formWords.sv.faults)
const line = (most: number) => z.string().max(most, materialCode.long).default('')
const optionalDay = z.union([z.literal('').transform(() => null), dayField(materialCode.day)], materialCode.day).default(null)

export const materialForm = z.object({
  kind: z.enum(materialKinds, materialCode.kind),
  title: z.string(materialCode.title).min(1, materialCode.title).max(longest.title, materialCode.title),
  about: line(longest.about),
  session: z.union([z.literal('').transform(() => null), z.uuid()]).catch(null),
  url: line(longest.url),
  licence: z.enum(licences, materialCode.licence),
  licenceNote: line(longest.licenceNote),
  captioned: z.string().default(''),
  transcript: line(longest.transcript),
  nobodySeen: z.string().default(''),
  until: optionalDay,
  revision: revisionField,
})
export type MaterialForm = z.output<typeof materialForm>

/** A consent that has been given: on a day that has come. */
export function consentForm(today: Day) {
  return z
    .object({
      who: z.string(materialCode.who).min(1, materialCode.who).max(longest.who, materialCode.long),
      givenOn: dayField(materialCode.given).refine((day) => day <= today, materialCode.future),
      kept: z.string(materialCode.kept).min(1, materialCode.kept).max(longest.kept, materialCode.long),
      consentUntil: optionalDay,
    })
    .refine(({ givenOn, consentUntil }) => consentUntil === null || consentUntil >= givenOn, {
      path: ['consentUntil'],
      message: materialCode.order,
    })
}

/** Where something lies: a link, a file, or the file that is kept already. */
export type Source = { url: string | null; file: CheckedFile | null }
export type SourceFault = { field: 'url'; code: 'source' | 'both' | 'url' } | { field: 'file'; code: FileFault; name: string }

/** @param kept whether there is a link or a file already, which stays where none is sent */
export function sourceIn(url: string, file: { name: string; content: Uint8Array } | null, kept: boolean): Source | SourceFault {
  if (url !== '' && file) return { field: 'url', code: 'both' }
  if (file) {
    const checked = checkFile(file.name, file.content)
    return typeof checked === 'string' ? { field: 'file', code: checked, name: file.name.slice(0, 80) } : { url: null, file: checked }
  }
  if (url === '') return kept ? { url: null, file: null } : { field: 'url', code: 'source' }
  const read = readAddress(url)
  return 'code' in read ? { field: 'url', code: 'url' } : { url: read.href, file: null }
}
