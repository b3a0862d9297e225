import { createHash } from 'node:crypto'
import { parse } from 'yaml'
import { z } from 'zod'
import { isLanguage } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import type { Framework } from './schema.ts'

/** A mended slip in the language that carries the meaning: who mended which text when and why, and the meaning before and after. */
const correction = z.strictObject({
  version: z.int().min(1),
  on: z.iso.date(),
  by: z.string().trim().min(1),
  key: z.string().trim().min(1),
  why: z.string().trim().min(1),
  from: z.string().regex(/^[0-9a-f]{64}$/),
  to: z.string().regex(/^[0-9a-f]{64}$/),
})

export type Correction = z.infer<typeof correction>

/**
 * Reads the corrections of a framework, `corrections.yaml` beside its versions; an empty file has none.
 * @throws Error that says what is wrong with it
 */
export function readCorrections(source: string): Correction[] {
  return z.array(correction).parse(parse(source) ?? [])
}

/** The hash of what a framework asks: its structure, and every text in the language that carries the meaning. Translations are no part of it. */
export function meaningOf(framework: Framework): string {
  return hashOf(framework, (language) => language === firstLanguage)
}

/** The hash of a framework without any text: its keys, numbers and order. */
export function structureOf(framework: Framework): string {
  return hashOf(framework, () => false)
}

/** A version without the actions that it did not have before: nobody's answers or plans point at those, so offering more changes nothing that was asked. */
export function withoutFurtherActions(before: Framework, after: Framework): Framework {
  const known = new Set(before.actions.map(({ id }) => id))
  return { ...after, actions: after.actions.filter(({ id }) => known.has(id)) }
}

/** Whether recorded corrections lead from one meaning of a version to another, one after the other. */
export function isCorrected(corrections: readonly Correction[], version: number, from: string, to: string): boolean {
  const reached = new Set([from])
  for (const each of corrections) if (each.version === version && reached.has(each.from)) reached.add(each.to)
  return reached.has(to)
}

function hashOf(framework: Framework, keeps: (language: string) => boolean): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(framework, keeps)))
    .digest('hex')
}

/** The same for the same content, in whatever order its keys stand: the database has an order of its own. */
function ordered(value: unknown, keeps: (language: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => ordered(each, keeps))
  if (typeof value !== 'object' || value === null) return value
  const isText = firstLanguage in value
  return Object.entries(value)
    .filter(([key, each]) => each !== undefined && !(isText && isLanguage(key) && !keeps(key)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, ordered(each, keeps)])
}
