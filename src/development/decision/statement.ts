import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Quantity } from '../../ground/published/published.ts'
import type { SectionForm } from './template.ts'

/** Characters at most. */
export const longestText = { title: 200, department: 200, handler: 200, phone: 60, board: 120, secrecy: 200, section: 20_000 }

/** The head of a statement, as its writers fill it in. */
export type StatementHead = {
  title: string
  department: string
  handler: string
  phone: string
  board: string
  meetingOn: Day | null
  /** The section by which its writers say that it is secret; null for what anyone may have. */
  secrecy: string | null
}

export type Section = { key: string; level: 2 | 3; form: SectionForm; heading: string; text: string }

/** A statement for a board while it is written (tjänsteutlåtande). */
export type Statement = StatementHead & {
  id: string
  language: Language
  matter: { id: string; number: string; title: string; closed: boolean }
  plan: { id: string; title: string; version: number } | null
  programme: { id: string; title: string } | null
  /** The section by which a document of the same version of the plan is secret: then the statement is, too. */
  sourceSecrecy: string | null
  /** The figures within what it was filled with: copies of released ones. */
  figures: readonly Quantity[]
  revision: number
  changedAt: Date
  changedByName: string
  sections: Section[]
  /** The documents that it was made into, the latest first. */
  frozen: { id: string; version: number; at: Date }[]
}

/** By which section a statement is secret, if it is: by that of what it is filled from, whatever its writers say. */
export function secrecyOf({ secrecy, sourceSecrecy }: Pick<Statement, 'secrecy' | 'sourceSecrecy'>): string | null {
  return sourceSecrecy ?? secrecy
}

/** The lines of a section that is set one by one. */
export function linesOf({ text }: Pick<Section, 'text'>): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Sections that nothing stands in: left out of the paper. One that others stand under is left out with its last. */
export function emptySections(sections: readonly Section[]): Section[] {
  return sections.filter((section, at) => {
    if (section.text.trim() !== '') return false
    const under = sections.slice(at + 1)
    const end = under.findIndex(({ level }) => level <= section.level)
    return under.slice(0, end < 0 ? under.length : end).every(({ text }) => text.trim() === '')
  })
}

/** As many whole lines of a text as a section has room for. */
export function roomFor(text: string, most: number, more: string): string {
  if (text.length <= most) return text
  const lines = text.slice(0, most - more.length - 1).split('\n')
  return [...lines.slice(0, -1), more].join('\n')
}
