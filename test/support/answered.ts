import { openRoundIn } from './answering.ts'
import { answerAll, aspects, assessmentPath, resultPath } from './assessing.ts'
import { signedIn, type Visitor } from './browser.ts'
import type { Municipality } from './municipality.ts'
import type { TestProgram } from './program.ts'

/** Opens a round for Almskolan, in which its teacher answers everything: of each sub-area this level. @returns the teacher, and where their result is */
export async function answeredByTeacher(
  program: TestProgram,
  town: Municipality,
  levelOf: (aspect: string, index: number) => number,
): Promise<{ teacher: Visitor; result: string }> {
  const teacher = await signedIn(program, town.authority, town.people.teacher)
  const round = await openRoundIn(program, town, { schools: [town.almskolan] })
  await answerAll(teacher, assessmentPath(round, town.almskolan), aspects.map(levelOf))
  return { teacher, result: resultPath(round, town.almskolan) }
}
