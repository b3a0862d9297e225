import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFramework } from '../../src/content/framework/reading.ts'
import { projectRoot } from '../../src/ground/base/root.ts'
import type { Visitor } from './browser.ts'

const read = readFramework(readFileSync(join(projectRoot, 'content/frameworks/digital-skola/1.yaml'), 'utf8'))

/** The aspects of the framework in order: question n is about the one at n − 1. */
export const aspects = read.ok ? read.framework.areas.flatMap((area) => area.aspects.map(({ key }) => key)) : []

export const assessmentPath = (round: string, school: string) => `/assessments/${round}/${school}`
export const resultPath = (round: string, school: string) => `/results/${round}/${school}`

type Given = {
  choice?: number | string
  importance?: number | string
  note?: string
  revision?: number
  go?: string
  audience?: 'staff' | 'leader' | undefined
}

/** Posts the form of one question, as its button does. */
export function answerStatement(visitor: Visitor, path: string, number: number, given: Given = {}) {
  return visitor.post(`${path}/statements/${number}`, fields(number, given))
}

/** Posts a change as the script does. */
export function autosave(visitor: Visitor, path: string, number: number, given: Given = {}) {
  return visitor.post(`${path}/statements/${number}/answer`, fields(number, given), { accept: 'application/json' })
}

/** Begins, answers from the first question on and, unless told not to, hands in. */
export async function answerAll(
  visitor: Visitor,
  path: string,
  levels: (number | null)[],
  options: { importance?: number; handIn?: boolean; audience?: 'staff' | 'leader' } = {},
): Promise<void> {
  await visitor.post(`${path}/response`)
  for (const [index, choice] of levels.entries()) {
    if (choice !== null)
      await answerStatement(visitor, path, index + 1, { choice, importance: options.importance ?? 2, audience: options.audience })
  }
  if (options.handIn !== false) await visitor.post(`${path}/handing-in`)
}

function fields(number: number, { choice = '', importance = '', note = '', revision = 0, go = 'next', audience = 'staff' }: Given) {
  return {
    statement: `${aspects[number - 1]}.${audience}`,
    choice: String(choice),
    importance: String(importance),
    note,
    revision: String(revision),
    go,
  }
}
