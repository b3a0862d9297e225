import { topLevel } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { statementKeys } from '../../../cycle/assessment/assessment.ts'
import type { InventedAnswer } from '../answers.ts'
import { bell, chanceOf } from './chance.ts'

/** Whose answers: a member of a round, in the how-manieth year of the simulation. */
export type Answerer = { person: string; school: string; team: string | null; audience: 'staff' | 'leader'; year: number }

/** Standard deviations in levels. Together they give a spread of about one level within a school and of half a level between schools' means. */
const spread = { person: 0.5, school: 0.3, team: 0.25, aspect: 0.35, lasting: 0.45, passing: 0.45 }
const middle = 2.7
/** Leaders see their school a little further than its staff see themselves. */
const leadersAbove = 0.4
/** What a year does. */
const yearly = 0.2
const notRelevant = 0.03

/**
 * A member's answers, each person's alike in a way: a middle of their own, more or less as their school and team, easier and harder aspects, and chance, of
 * which half stays from year to year. About 3 % are not relevant; what matters more lies a little higher.
 */
export function opinionsOf(framework: Framework, { person, school, team, audience, year }: Answerer, seed: number): InventedAnswer[] {
  const own = middle + (audience === 'leader' ? leadersAbove : 0) + yearly * year
  const shared =
    spread.person * bell(chanceOf(seed, 'middle', person)) +
    spread.school * bell(chanceOf(seed, 'climate', school)) +
    (team === null ? 0 : spread.team * bell(chanceOf(seed, 'climate', team)))
  return statementKeys(framework, audience).map((statement) => {
    const random = chanceOf(seed, 'answer', person, school, statement, year)
    const aspect = statement.split('.')[0] ?? statement
    const chance =
      spread.aspect * bell(chanceOf(seed, 'aspect', aspect)) +
      spread.lasting * bell(chanceOf(seed, 'lasting', person, statement)) +
      spread.passing * bell(random)
    const level = Math.min(topLevel(framework), Math.max(1, Math.round(own + shared + chance)))
    const matters = random.next() + level * 0.08
    const importance = matters < 0.35 ? 0 : matters < 0.75 ? 1 : 2
    return { statement, choice: random.next() < notRelevant ? 0 : level, importance }
  })
}

/** Whether a member answers in a year, where this share does. Who answered last year is likelier to answer again. */
export function answersIn(share: number, { person, year }: Pick<Answerer, 'person' | 'year'>, seed: number): boolean {
  if (chanceOf(seed, 'keeps', person, year).next() < 0.6) return chanceOf(seed, 'answers', person).next() < share
  return chanceOf(seed, 'answers', person, year).next() < share
}
