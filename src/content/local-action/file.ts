import { stringify } from 'yaml'
import { z } from 'zod'
import { inEach } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { tidy } from '../../ground/base/text.ts'
import { type LineOf, readYaml } from '../framework/reading.ts'
import { type Framework, localPrefix, readers } from '../framework/schema.ts'
import { oneLine } from './form.ts'
import {
  type ActionText,
  audiences,
  type Draft,
  type DraftFault,
  effortOf,
  type Field,
  faultsIn,
  isForEveryone,
  kinds,
  type LocalAction,
  readersOf,
  textsOf,
} from './local-action.ts'

/** What is wrong in a file, and where: `name` is the entry, or what the reader of YAML says. Lines count from 1. */
export type FileFault = {
  line: number
  name: string
  /** What may stand there instead, where that is one of a few. */
  among?: string[]
  code: DraftFault['code'] | 'yaml' | 'unknown' | 'missing' | 'wrong' | 'framework' | 'id' | 'twice' | 'many' | 'slow'
}

export type ReadFile = { ok: true; actions: (Draft & { key: string })[] } | { ok: false; faults: FileFault[] }

/** Actions in one file. */
export const mostActions = 500

/** Faults that are told at a time: mended, the file is looked through again. */
const mostFaults = 200

const line = z.string().transform((text) => oneLine(tidy(text)))
const text = z.strictObject({ ...inEach(() => line.optional()), [firstLanguage]: line })

/** One action, in the form that framework files have; what an authority's actions do not have may stand there empty. */
const action = z.strictObject({
  id: z.string(),
  audience: z.enum(audiences),
  aspect: z.string(),
  from: z.int(),
  to: z.int(),
  for: readers.optional(),
  kind: z.enum(kinds),
  title: text,
  text,
  first_step: text,
  evidence: text,
  effort: z.strictObject({ hours: z.number(), each: z.number().optional(), weeks: z.number().optional() }),
  depends_on: z.array(z.string()).max(0).optional(),
  tags: z.array(line).default([]),
})
const file = z.strictObject({ framework: z.string(), actions: z.array(action) })

type FileAction = z.infer<typeof action>

/** Reads a file of actions. Either all of them can be kept, or every fault is told with its line. */
export function readActions(source: string, frameworks: readonly Framework[]): ReadFile {
  const read = readYaml(source)
  if (!read.ok) return { ok: false, faults: read.faults.map(({ line: at, reason }) => ({ line: at, name: reason, code: 'yaml' })) }
  const { content, lineOf } = read
  const parsed = file.safeParse(content, { reportInput: true })
  if (!parsed.success)
    return {
      ok: false,
      faults: parsed.error.issues
        .flatMap((issue) => faultsOf(issue, lineOf))
        .sort(byLine)
        .slice(0, mostFaults),
    }
  const framework = frameworks.find(({ key }) => key === parsed.data.framework)
  if (!framework) return { ok: false, faults: [{ line: lineOf(['framework']), name: parsed.data.framework, code: 'framework' }] }
  const { actions } = parsed.data
  if (actions.length > mostActions) return { ok: false, faults: [{ line: lineOf(['actions', mostActions]), name: '', code: 'many' }] }
  const drafts = actions.map((each) => draftOf(each, framework.key))
  const faults = drafts.flatMap((draft, index) => [
    ...keyFaults(drafts, index, lineOf),
    ...faultsIn(draft, framework).map(({ field, code }) => ({
      line: lineOf(['actions', index, ...placeOf(field)]),
      name: draft.key,
      code,
    })),
  ])
  return faults.length > 0 ? { ok: false, faults: faults.sort(byLine).slice(0, mostFaults) } : { ok: true, actions: drafts }
}

/** The file of an authority's actions in a framework: what `readActions` reads back to the same. */
export function writeActions(framework: string, actions: readonly LocalAction[]): string {
  return stringify({ framework, actions: actions.filter((each) => each.framework === framework).map(entryOf) }, { lineWidth: 120 })
}

function entryOf(action: LocalAction): FileAction {
  const { key, audience, aspect, from, to, kind, texts, tags } = action
  const inAll = (field: keyof ActionText) => ({
    ...inEach((language) => texts[language]?.[field]),
    [firstLanguage]: texts[firstLanguage][field],
  })
  return {
    id: key,
    audience,
    aspect,
    from,
    to,
    ...(isForEveryone(action) ? {} : { for: readersOf(action) }),
    kind,
    title: inAll('title'),
    text: inAll('text'),
    first_step: inAll('first_step'),
    evidence: inAll('evidence'),
    effort: effortOf(action),
    tags,
  }
}

function draftOf(
  { id, audience, aspect, from, to, for: whom, kind, effort, tags, ...texts }: FileAction,
  framework: string,
): Draft & { key: string } {
  const written = inEach(
    (language): ActionText => ({
      title: texts.title[language] ?? '',
      text: texts.text[language] ?? '',
      first_step: texts.first_step[language] ?? '',
      evidence: texts.evidence[language] ?? '',
    }),
  )
  return {
    key: id,
    framework,
    audience,
    aspect,
    from,
    to,
    kind,
    roles: whom?.roles ?? [],
    forms: whom?.forms ?? [],
    hours: effort.hours,
    each: effort.each ?? null,
    weeks: effort.weeks ?? null,
    tags: [...new Set(tags)],
    texts: textsOf(written),
  }
}

/** An id is an authority's own, and stands once. */
function keyFaults(drafts: readonly { key: string }[], index: number, lineOf: LineOf): FileFault[] {
  const key = drafts[index]?.key ?? ''
  const at = lineOf(['actions', index, 'id'])
  if (!key.startsWith(localPrefix) || !/^[a-z0-9-]{7,66}$/.test(key)) return [{ line: at, name: key, code: 'id' }]
  return drafts.findIndex((each) => each.key === key) < index ? [{ line: at, name: key, code: 'twice' }] : []
}

function placeOf(field: Field): string[] {
  const { name } = field
  if (name === 'step') return ['to']
  if (name === 'roles') return ['for']
  if (name === 'hours' || name === 'each' || name === 'weeks') return ['effort', name]
  return 'language' in field ? [name, field.language] : [name]
}

function faultsOf(issue: z.core.$ZodIssue, lineOf: LineOf): FileFault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ line: lineOf([...issue.path, key]), name: nameOf([...issue.path, key]), code: 'unknown' }))
  const fault: FileFault = { line: lineOf(issue.path), name: nameOf(issue.path), code: issue.input === undefined ? 'missing' : 'wrong' }
  return [issue.code === 'invalid_value' ? { ...fault, among: issue.values.map(String) } : fault]
}

/** `actions.3.title.sv`: entries of a list are counted from 1, as people do. */
function nameOf(path: PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join('.')
}

function byLine(one: { line: number }, other: { line: number }): number {
  return one.line - other.line
}
