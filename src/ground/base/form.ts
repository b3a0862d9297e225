import { z } from 'zod'
import { forEachKey, keysOf } from './keys.ts'
import { tidy } from './text.ts'

/** A fault in a form: which field, and the key of the sentence that says what to do. */
export type Fault<Code extends string> = { field: string; code: Code }

/** The keys of sentences, each by itself. A schema takes its messages from here, so that a fault that no sentence tells does not compile. */
export type Codes<Code extends string> = { readonly [Each in Code]: Each }

/** The codes of a form's faults, from the sentences that tell them. */
export function codesOf<Sentences extends object>(sentences: Sentences): Codes<Extract<keyof Sentences, string>> {
  // Each key is its own code, which a record of keys does not say.
  return forEachKey(keysOf(sentences), (key) => key) as Codes<Extract<keyof Sentences, string>>
}

/** A form as it was sent: every field's texts, files apart. No name means anything but a field: neither object has anything that was not sent. */
export type Sent = { texts: Record<string, string[]>; files: Record<string, File> }

/** What a form says, or what is to be mended in it; and all that was written, each field's last text, to be put back into the form. */
export type Parsed<T, Code extends string> = { sent: Record<string, string> } & (
  | { ok: true; value: T }
  | { ok: false; faults: Fault<Code>[] }
)

/** Fields that are texts with no rule of their own: as they were sent, empty where they were not. */
export function texts<Name extends string>(...names: Name[]) {
  return z.object(forEachKey(names, () => z.string().default('')))
}

/** Fields that may be sent many times, such as boxes to tick: every text of each, none where nothing was. */
export function lists<Name extends string>(...names: Name[]) {
  return z.object(forEachKey(names, () => z.array(z.string()).default([])))
}

/** Every field that was sent, by its name: for a form whose fields nobody knows until it comes. */
export const anything = z.custom<Readonly<Record<string, string>>>(() => true)

/**
 * A day as a form sends it: of the years 1900 to 2199, which is what the tables, calendars and their readers can tell. @param code what is told of any other
 */
export function dayField(code?: string) {
  return z.iso.date(code).refine((day) => day >= '1900-01-01' && day < '2200-01-01', code)
}

/**
 * The same where a day may be left out; empty where it was. A choice between two tells the fault of the one that nearly fits, so each rule has the code itself: without it
 * the fault would be of no field, and the form not come back.
 * @param holds what the day has to be
 */
export function maybeDayField(code: string, holds: (day: string) => boolean = () => true) {
  return z.union([z.literal(''), dayField(code).refine(holds, code)], code).default('')
}

/** Which version of a text the form was shown with; one that no text can have is none. */
export const revisionField = z.coerce.number().int().min(0).max(2_000_000_000).catch(0)

/**
 * The revision that a form that is refused was shown with, to be shown with again: with the newest in its place, what somebody else has saved since would be overwritten and nobody told.
 */
export function revisionIn(sent: Readonly<Record<string, string>>): number {
  return revisionField.parse(sent.revision)
}

/** What a writer wrote, with the fields in which they chose the other's words. */
export function mixed<W extends object>(mine: W, theirs: W, take: readonly string[]): W {
  return { ...mine, ...Object.fromEntries(Object.entries(theirs).filter(([field]) => take.includes(field))) }
}

/** The bytes of a body, whole, and what they say that they are. */
export type Body = { type: string; bytes: Uint8Array<ArrayBuffer> }

/** As many fields and files as a form may have: more than any page of ours sends, and few enough to be read in a moment. */
export const mostFields = 2000

/** A form without anything in it. */
export function emptyForm(): Sent {
  return { texts: Object.create(null), files: Object.create(null) }
}

/**
 * Reads a form's body, in time that grows with its length alone. Invisible control characters are dropped, line ends become \n, texts are trimmed and
 * NFC-normalised. A body that is no form, or a broken one, reads as an empty form: the page then says what is missing.
 * @returns null when it has more than `mostFields` fields and files
 */
export async function readForm(body: Body): Promise<Sent | null> {
  const fields = await fieldsOf(body)
  if (!fields) return null
  const texts = new Map<string, string[]>()
  const files = new Map<string, File>()
  let read = 0
  for (const [name, value] of fields) {
    if (++read > mostFields) return null
    if (typeof value !== 'string') {
      if (value.size > 0 || value.name) files.set(name, value)
      continue
    }
    const before = texts.get(name)
    if (before) before.push(tidy(value))
    else texts.set(name, [tidy(value)])
  }
  return { texts: bare(texts), files: bare(files) }
}

async function fieldsOf({ type, bytes }: Body): Promise<Iterable<[string, FormDataEntryValue]> | null> {
  if (/^application\/x-www-form-urlencoded/i.test(type)) {
    return occursMore(mostFields - 1, bytes, '&') ? null : new URLSearchParams(new TextDecoder().decode(bytes))
  }
  if (!/^multipart\/form-data/i.test(type)) return []
  const boundary = /boundary="?([^";,\s]{1,70})/i.exec(type)?.[1]
  if (!boundary) return []
  if (occursMore(mostFields + 1, bytes, `--${boundary}`)) return null
  return new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => [])
}

/** Whether something stands more than `most` times in bytes; looks no further than that. */
function occursMore(most: number, { buffer, byteOffset, byteLength }: Body['bytes'], what: string): boolean {
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  let found = 0
  for (let at = bytes.indexOf(what); at >= 0; at = bytes.indexOf(what, at + what.length)) if (++found > most) return true
  return false
}

/** An object with these entries and nothing else: what everybody inherits, such as `constructor`, is not in it. */
function bare<T>(entries: Iterable<[string, T]>): Record<string, T> {
  const object: Record<string, T> = Object.create(null)
  for (const [name, value] of entries) object[name] = value
  return object
}

/**
 * Checks a sent form. A schema's messages are codes, and so are those of its faults, one for each field; what breaks a rule without a code only ever comes from a form
 * that is none of our pages', and is not told. A field is its last text, or every text where the schema has a list there.
 */
export function parseForm<T, Code extends string>(schema: z.ZodType<T>, codes: Codes<Code> | undefined, form: Sent): Parsed<T, Code> {
  const sent = lastTexts(form)
  const fields: Record<string, string | string[]> = Object.assign(Object.create(null), sent)
  for (const name of listsIn(schema)) fields[name] = form.texts[name] ?? []
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { ok: true, value: parsed.data, sent }
  const seen = new Set<string>()
  const faults = parsed.error.issues
    .flatMap(({ path, message }) => (isCode(message, codes) ? [{ field: String(path[0] ?? ''), code: message }] : []))
    .filter(({ field }) => !seen.has(field) && seen.add(field))
  return { ok: false, faults, sent }
}

/** The fields of a form that are lists, whatever stands in their place when nothing is sent. */
function listsIn(schema: z.ZodType): readonly string[] {
  const before = knownLists.get(schema)
  if (before) return before
  const found = schema instanceof z.ZodObject ? keysOf(schema.shape).filter((name) => isList(schema.shape[name])) : []
  knownLists.set(schema, found)
  return found
}

/** Most schemas are made once and read with every form. */
const knownLists = new WeakMap<z.ZodType, readonly string[]>()

function isList(field: unknown): boolean {
  if (field instanceof z.ZodDefault || field instanceof z.ZodCatch) return isList(field.unwrap())
  return field instanceof z.ZodArray
}

function isCode<Code extends string>(text: string, codes: Codes<Code> | undefined): text is Code {
  return codes !== undefined && Object.hasOwn(codes, text)
}

/** The sentence of each faulty field. */
export function sentencesOf<Code extends string>(faults: readonly Fault<Code>[], sentences: Record<Code, string>): Record<string, string> {
  return Object.fromEntries(faults.map(({ field, code }) => [field, sentences[code]]))
}

/** Each field's last text: what a page puts back into the form. */
function lastTexts(sent: Sent): Record<string, string> {
  const last: Record<string, string> = Object.create(null)
  for (const name in sent.texts) last[name] = sent.texts[name]?.at(-1) ?? ''
  return last
}
