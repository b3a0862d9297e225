import { randomUUID } from 'node:crypto'
import type { Day } from '../../ground/base/clock.ts'
import type { SchoolForm } from '../../people/organisation/organisation.ts'

/** What a goal asks of schools: take it up, or say why not; choose among ways; or nothing, it is there to be inspired by. */
export const frameKinds = ['must', 'choose', 'inspire'] as const
export type FrameKind = (typeof frameKinds)[number]

/** A way that a school can choose. Its key stays when it is put in other words. */
export type FrameOption = { key: string; text: string }

/** What a goal asks of the schools that it concerns. */
export type GoalFrame = {
  kind: FrameKind
  /** Of a choice: 1 to `options.length`; else 0. */
  atLeast: number
  options: FrameOption[]
  /** All when empty. */
  forms: SchoolForm[]
  /** By when schools are to have answered. */
  lastDay: Day | null
}

/** Options that a choice may have. */
export const mostOptions = 12
/** Characters of an option. */
export const longestOption = 300
/** Characters of all of them, one a line. */
export const longestOptions = mostOptions * (longestOption + 1)

/**
 * The options of a list that is written one a line. An option that stands as it did keeps its key, and so does one in its place when only words have been
 * changed and none added or taken away: what schools have chosen is still chosen.
 */
export function optionsIn(lines: readonly string[], before: readonly FrameOption[]): FrameOption[] {
  const kept = new Set(lines)
  const sameLength = lines.length === before.length
  return lines.map((text, at) => {
    const same = before.find((option) => option.text === text)
    if (same) return same
    const there = before[at]
    return { key: sameLength && there && !kept.has(there.text) ? there.key : randomUUID(), text }
  })
}

/** What is written one a line: without empty lines, and each once. */
export function linesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim().replace(/\s+/g, ' '))
        .filter((line) => line !== ''),
    ),
  ]
}

/** Whether a frame concerns a school by its forms. */
export function concerns({ forms }: Pick<GoalFrame, 'forms'>, school: { forms: readonly string[] }): boolean {
  return forms.length === 0 || forms.some((form) => school.forms.includes(form))
}
