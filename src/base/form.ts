import type { z } from 'zod'

/** A fault in a form: which field, and the key of the sentence that says what to do. */
export type Fault = { field: string; code: string }

/** A form as it was sent: every field's texts, files apart. */
export type Sent = { texts: Record<string, string[]>; files: Record<string, File> }

/** What a form says, or what is to be mended in it together with all that was written. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[]; sent: Record<string, string> }

/**
 * Reads a request's form body. Invisible control characters are dropped, line ends become \n, texts are trimmed and NFC-normalised. A body that is no
 * form, or a broken one, reads as an empty form: the page then says what is missing.
 */
export async function readForm(request: Request): Promise<Sent> {
  const form = await fieldsOf(request)
  const sent: Sent = { texts: {}, files: {} }
  for (const [name, value] of form) {
    if (typeof value === 'string') sent.texts[name] = [...(sent.texts[name] ?? []), tidy(value)]
    else if (value.size > 0 || value.name) sent.files[name] = value
  }
  return sent
}

async function fieldsOf(request: Request): Promise<Iterable<[string, FormDataEntryValue]>> {
  const type = request.headers.get('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded/i.test(type)) return new URLSearchParams(await request.text())
  if (!/^multipart\/form-data/i.test(type)) return []
  return request.formData().catch(() => [])
}

/**
 * Checks a sent form. A schema's messages are keys of sentences in the slice's messages; `Fault.code` carries them.
 * Fields are single texts, except those named in `lists`, which are arrays.
 */
export function parseForm<T>(schema: z.ZodType<T>, sent: Sent, lists: string[] = []): Parsed<T> {
  const fields = Object.fromEntries(
    Object.entries(sent.texts).map(([name, values]) => [name, lists.includes(name) ? values : (values.at(-1) ?? '')]),
  )
  for (const name of lists) fields[name] ??= []
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { ok: true, value: parsed.data }
  const seen = new Set<string>()
  const faults = parsed.error.issues
    .map((issue) => ({ field: String(issue.path[0] ?? ''), code: issue.message }))
    .filter(({ field }) => !seen.has(field) && seen.add(field))
  return { ok: false, faults, sent: firstTexts(sent) }
}

/** Each field's last text: what a page puts back into the form. */
export function firstTexts(sent: Sent): Record<string, string> {
  return Object.fromEntries(Object.entries(sent.texts).map(([name, values]) => [name, values.at(-1) ?? '']))
}

/** Control characters, and the marks that turn text around for whatever is printed after it, have no place in what people write. */
export function tidy(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
      .trim()
  )
}
