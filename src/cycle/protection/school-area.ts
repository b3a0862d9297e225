import type { Content } from './cell.ts'
import { shownArea } from './content.ts'
import { isEnough, reasonUnderMinimum } from './minimum.ts'
import { meanTenths } from './rounding.ts'
import { isPlain, type SchoolChoice, type Turnout } from './school-choice.ts'
import { codedTenths } from './small-group.ts'
import type { Pattern, Settings } from './sums.ts'
import { addPatterns, answersIn, momentsOfAnswers, personsIn } from './tally.ts'

/** A school's answers to one area: by team, and of its people without team. */
export type SchoolPatterns = {
  turnout: Turnout
  teams: readonly { id: string; turnout: Turnout; patterns: readonly Pattern[] }[]
  rest: readonly Pattern[]
}

/** What a school and its teams may show of one area, and what figures above the school have to know of it. */
export type SchoolArea = {
  content: Content
  teams: ReadonlyMap<string, Content>
  patterns: readonly Pattern[]
  /** Whether every statement that somebody answered shows its plain mean at the school: only then does the area count above it. */
  statementsShown: boolean
}

/**
 * The staff's cells of one area in one school, after those of its statements (`choice`). An area's mean is the mean of all answers to its
 * statements, so it follows from their means and is shown where these all are.
 */
export function protectArea(
  school: SchoolPatterns,
  choice: (statement: string) => SchoolChoice | undefined,
  settings: Settings,
): SchoolArea {
  const patterns = addPatterns([...school.teams.map((team) => team.patterns), school.rest])
  const ofSchool = (key: string) => choice(key)?.content
  return {
    content: contentOf(patterns, school.turnout, ofSchool, settings),
    teams: new Map(
      school.teams.map((team): [string, Content] => [
        team.id,
        contentOf(team.patterns, team.turnout, (key) => choice(key)?.teams.get(team.id), settings),
      ]),
    ),
    patterns,
    statementsShown: answeredIn(patterns).every((key) => isPlain(ofSchool(key))),
  }
}

/** The leaders of a school: their view is per aspect, so the area has no cell here, but it counts above the school. */
export function leadershipArea(school: SchoolPatterns): SchoolArea {
  const patterns = addPatterns([...school.teams.map((team) => team.patterns), school.rest])
  return { content: { kind: 'protected', reason: 'outside view' }, teams: new Map(), patterns, statementsShown: true }
}

/** What an area says of n persons: the mean of all their answers. */
export function areaContent(patterns: readonly Pattern[], n: number, settings: Settings): Content {
  return shownArea(n, codedTenths(meanTenths(momentsOfAnswers(patterns)), n, settings.levels))
}

function contentOf(
  patterns: readonly Pattern[],
  turnout: Turnout,
  statement: (key: string) => Content | undefined,
  settings: Settings,
): Content {
  const n = personsIn(patterns)
  if (!isEnough(n, settings.minimumGroup) || answersIn(patterns) === 0) return { kind: 'protected', reason: reasonUnderMinimum(turnout) }
  const answered = answeredIn(patterns).map(statement)
  if (answered.every(isPlain)) return areaContent(patterns, n, settings)
  const isFew = answered.some((content) => content?.kind === 'protected' && content.reason === 'few')
  return { kind: 'protected', reason: isFew ? 'few' : 'complementary' }
}

/** Statements that somebody answered. */
function answeredIn(patterns: readonly Pattern[]): string[] {
  return [...new Set(patterns.flatMap(({ answered }) => answered))]
}
