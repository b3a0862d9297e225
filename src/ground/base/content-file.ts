import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { CommandError } from './command.ts'
import { projectRoot } from './root.ts'

/**
 * What a YAML file under `content/` says, held to a form. It is read when it is first asked for, and once.
 * @param file its path under `content/`
 * @returns a function that gives the content; @throws CommandError, in words for an operator, with the file and everything that is wrong in it
 */
export function contentFile<Form extends z.ZodType>(file: string, form: Form): () => z.output<Form> {
  let kept: { content: z.output<Form> } | undefined
  return () => {
    kept ??= { content: readAs(file, form) }
    return kept.content
  }
}

function readAs<Form extends z.ZodType>(file: string, form: Form): z.output<Form> {
  const read = form.safeParse(parsed(file))
  if (read.success) return read.data
  throw new CommandError(`content/${file} cannot be used:\n${z.prettifyError(read.error)}`)
}

function parsed(file: string): unknown {
  try {
    return parse(readFileSync(join(projectRoot, 'content', file), 'utf8'))
  } catch (error) {
    throw new CommandError(`content/${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * Which key each word stands under.
 * @param context where a word that stands twice is told: it could mean two things
 */
export function keyByWord<Key extends string>(
  keys: readonly Key[],
  lists: Record<Key, readonly string[]>,
  context: z.RefinementCtx,
): Map<string, Key> {
  const found = new Map<string, Key>()
  for (const key of keys)
    for (const word of lists[key]) {
      const other = found.get(word)
      if (other) context.addIssue({ code: 'custom', message: `"${word}" stands under ${other} and under ${key}` })
      found.set(word, key)
    }
  return found
}
