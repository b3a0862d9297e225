import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { contentFile } from '../../ground/base/content-file.ts'
import { inEach } from '../../ground/base/language.ts'
import { projectRoot } from '../../ground/base/root.ts'
import { longest } from './limits.ts'

const key = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/)
const text = (most: number) => z.strictObject(inEach(() => z.string().min(1).max(most)))

/** What a template's file must say. */
export const templateForm = z.strictObject({
  key,
  name: text(longest.title),
  about: text(600),
  kind: text(longest.kind),
  applies_to: text(longest.appliesTo),
  review: text(longest.review),
  parts: z
    .array(
      z.strictObject({
        key,
        title: text(longest.partTitle),
        asks: text(600),
        explains: z.strictObject({ title: text(120), text: text(2000) }).optional(),
      }),
    )
    .min(1)
    .max(12)
    .refine((parts) => new Set(parts.map((part) => part.key)).size === parts.length, 'two parts have the same key'),
})

/** What an authority's plan can be made from: its parts, what each asks its writers, and what stands in its head until somebody changes it. */
export type Template = z.output<typeof templateForm>

const folder = 'authority-plans'
let kept: Template[] | undefined

/**
 * Every template of `content/authority-plans`, one for each file, the plan in four parts first.
 * @throws CommandError, in words for an operator, with the file and everything that is wrong in it
 */
export function templates(): readonly Template[] {
  kept ??= readdirSync(join(projectRoot, 'content', folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) =>
      contentFile(
        `${folder}/${name}`,
        templateForm.refine((each) => `${each.key}.yaml` === name, 'the key is not what the file is called'),
      )(),
    )
  return kept
}

/** A template by its key; undefined for one whose file is no longer there. */
export function templateOf(wanted: string): Template | undefined {
  return templates().find((each) => each.key === wanted)
}
