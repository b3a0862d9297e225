import { inEach, type Text } from '../../ground/base/language.ts'
import { type SchoolForm, schoolForms } from '../../people/organisation/organisation.ts'
import { stepWords } from './framework.words.ts'
import { type Action, type Area, type Aspect, type Framework, type Readers, type StatementSource, type Work, work } from './schema.ts'

export const audiences = ['staff', 'leader'] as const
export type Audience = (typeof audiences)[number]

/** Who reads: the role and the school's forms, or the one of them that the person has chosen, decide between wordings and actions. `work`: the kind of work that the person has chosen the wording of. */
export type Reader = { role: string; work?: Work | null; forms: readonly string[] }

/** One statement as it is put before a reader. Its key is the same in every wording. */
export type Statement = {
  key: string
  audience: Audience
  area: Area
  aspect: Aspect
  question: Text
  /** The levels from 1 up. */
  levels: { level: number; name: Text; text: Text }[]
  /** What the reader is good at on one of the two highest levels; null where they read a wording that says other things than it does. */
  strength: Text | null
}

/** The key by which answers name a statement: `kollegium.staff`. */
export function statementKey(aspect: string, audience: Audience): string {
  return `${aspect}.${audience}`
}

/** The keys of every statement, in the framework's order. */
export function statementKeys(framework: Framework): string[] {
  return framework.areas.flatMap(({ aspects }) =>
    aspects.flatMap(({ key, statements }) =>
      audiences.filter((audience) => statements[audience]).map((audience) => statementKey(key, audience)),
    ),
  )
}

const put = new WeakMap<Framework, Map<string, readonly Statement[]>>()

/** The statements of an audience in the framework's order, in the reader's wording. The same list for the same framework and reader: every page of answering needs it. */
export function statementsFor(framework: Framework, audience: Audience, reader: Reader): readonly Statement[] {
  const lists = put.get(framework) ?? new Map<string, readonly Statement[]>()
  const key = JSON.stringify([audience, reader.role, reader.forms, reader.work])
  const list = lists.get(key) ?? statementsOf(framework, audience, reader)
  put.set(framework, lists.set(key, list))
  return list
}

function statementsOf(framework: Framework, audience: Audience, reader: Reader): Statement[] {
  return framework.areas.flatMap((area) =>
    area.aspects.flatMap((aspect) => {
      const source = aspect.statements[audience]
      if (!source) return []
      const wording = wordingFor(source, reader)
      return [
        {
          key: statementKey(aspect.key, audience),
          audience,
          area,
          aspect,
          question: wording.question,
          strength: wording === source ? source.strength : null,
          levels: framework.levels.map(({ level, name }) => ({ level, name, text: textAt(wording.levels, level) })),
        },
      ]
    }),
  )
}

/** The wording of a statement that a reader is asked in. */
function wordingFor(source: StatementSource, reader: Reader): StatementSource | StatementSource['variants'][number] {
  return source.variants.find((variant) => fitsReader(variant.for, reader)) ?? source
}

/** The forms whose schools may have a fritidshem (skollagen, chapter 14). */
const withFritidshem: readonly string[] = ['fri', 'fsk', 'gr', 'gran', 'sp', 'sam'] satisfies SchoolForm[]

/**
 * The kinds of work that a framework has wordings of its own for, and that a school can have; teaching is what the others are told from.
 * @param forms the school's forms; none where they are not known
 */
export function wordingsOf(framework: Framework, forms: readonly string[]): Work[] {
  const statements = framework.areas.flatMap(({ aspects }) => aspects.flatMap(({ statements: { staff } }) => staff ?? []))
  const named = new Set(statements.flatMap(({ variants }) => variants.flatMap((variant) => variant.for.roles ?? [])))
  const has = (each: Work) => each !== 'fritidshem' || forms.length === 0 || forms.some((form) => withFritidshem.includes(form))
  return work.filter((each) => each === 'teacher' || (named.has(each) && has(each)))
}

/** The school's forms, to choose one's own among: none where there is one alone, or where the framework words nothing to staff for any of them. */
export function formsToChoose(framework: Framework, forms: readonly string[]): SchoolForm[] {
  const statements = framework.areas.flatMap(({ aspects }) => aspects.flatMap(({ statements: { staff } }) => staff ?? []))
  const named = new Set<string>(statements.flatMap(({ variants }) => variants.flatMap((variant) => variant.for.forms ?? [])))
  return forms.length > 1 && forms.some((form) => named.has(form)) ? schoolForms.filter((each) => forms.includes(each)) : []
}

/**
 * The sentence that says what leads to a level: the file has it as something to do, here it says where to. Who reads a wording of their own is told how that
 * describes the level, since the way there is told of the others' work.
 */
export function nextStepText(framework: Framework, key: string, level: number, reader?: Reader): Text | undefined {
  const [aspectKey = '', audience] = key.split('.')
  const statements = findAspect(framework, aspectKey)?.statements
  const source = audience === 'leader' ? statements?.leader : statements?.staff
  const wording = source && reader && wordingFor(source, reader)
  if (wording && wording !== source) {
    const text = wording.levels[level]
    return text && inEach((language) => stepWords[language].described(level, text[language]))
  }
  const next = source?.next[level]
  return next && inEach((language) => stepWords[language].way(level, inSentence(next[language])))
}

export function findAspect(framework: Framework, key: string): Aspect | undefined {
  return framework.areas.flatMap((area) => area.aspects).find((aspect) => aspect.key === key)
}

export function findAction(framework: Framework, id: string): Action | undefined {
  return framework.actions.find((action) => action.id === id)
}

/** The highest level of the ladder. */
export function topLevel(framework: Framework): number {
  return Math.max(...framework.levels.map(({ level }) => level))
}

/** Whether a wording or an action is for this reader. A school of several forms is in a form only when all its forms are named. */
export function fitsReader(condition: Readers | undefined, reader: Reader): boolean {
  if (!condition) return true
  const kinds = workOf(reader)
  if (condition.roles && !condition.roles.some((role) => kinds.includes(role))) return false
  if (condition.forms && !(reader.forms.length > 0 && reader.forms.every((form) => condition.forms?.some((each) => each === form))))
    return false
  return true
}

/** What a reader counts as: who has chosen a part of other staff is other staff too. */
function workOf({ role, work }: Reader): Work[] {
  const kind = work ?? (role === 'staff' ? 'staff' : 'teacher')
  return kind === 'teacher' || kind === 'staff' ? [kind] : [kind, 'staff']
}

/** Whether leaders and staff are asked about the same thing in an aspect. */
export function isMirrored({ mirrored }: Aspect): boolean {
  return mirrored !== 'no'
}

function textAt(levels: Record<string, Text>, level: number): Text {
  const text = levels[level]
  if (!text) throw new Error(`level ${level} has no text`)
  return text
}

/** A sentence that goes on after a colon; one that begins with an abbreviation keeps it. */
function inSentence(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
