import type { Content } from '../protection/cell.ts'
import { isEnough, largeGroup } from '../protection/minimum.ts'
import { saidAlone } from '../protection/participation.ts'
import { prove } from '../protection/prove.ts'
import { codedTenths } from '../protection/small-group.ts'
import type { LevelCounts, Settings, Sums } from '../protection/sums.ts'
import type { MinimumGroup } from '../round/round.ts'
import type { Answers, Asking, Outcome, Said, StepQuestion } from './ballot.ts'

/** Whose answers: how many were asked, and how many of the papers came by the code, where one device is not one person for certain. */
export type Group = { eligible: number; minimumGroup: MinimumGroup; coded: number }

/**
 * What may be said of a ballot's papers: the only way from papers to shown figures. The steps go through the rules of results and their gate (decision 30), as one
 * group's; choices are coded (decision 41). Pure.
 */
export function count(asking: Asking, papers: readonly Answers[], { eligible, minimumGroup, coded }: Group): Outcome {
  // Everybody has one ticket by mail. One person can have as many by the code as there are devices, so all of those count as one person.
  const twice = Math.max(0, coded - 1)
  const persons = papers.length - twice
  const enough = isEnough(persons, minimumGroup)
  // By the code somebody may answer twice, so papers can be more than people. Nothing is said of more than were asked, and a small group stays a small one.
  const within = (papersOf: number) => Math.min(eligible, papersOf)
  const questions = asking.questions.filter((question) => question.kind === 'steps')
  return {
    eligible,
    minimumGroup,
    answered: saidAlone({ invited: eligible, answered: within(papers.length) }),
    enough,
    approximate: coded > 0,
    ...(coded > 0
      ? {
          byCode: {
            count: saidAlone({ invited: eligible, answered: within(coded) }),
            tooMany: !enough && isEnough(papers.length, minimumGroup),
          },
        }
      : {}),
    // In a group under ten it would say that everyone has answered.
    over: eligible >= largeGroup && papers.length > eligible,
    steps: questions.map((question) => ({
      key: question.key,
      levels: question.steps.length,
      content: asSaid(
        contentOf(countsOf(question, papers), twice, minimumGroup, question.steps.length),
        twice,
        eligible,
        question.steps.length,
      ),
      aside: question.aside ? asideOf(question.key, papers, { eligible, minimumGroup, twice }) : null,
    })),
    choices: asking.questions.flatMap((question) =>
      question.kind === 'choices'
        ? [
            {
              key: question.key,
              of: enough && within(persons) >= largeGroup ? within(papers.length) : null,
              said: question.choices.map((_, place) =>
                sayCount(
                  within(papers.filter(({ choices }) => choices.get(question.key)?.includes(place)).length),
                  within(persons),
                  enough,
                ),
              ),
            },
          ]
        : [],
    ),
  }
}

/** A count of which nothing nearer is said than two at either end; in a small group whether three chose it, and no more. */
export function sayCount(count: number, of: number, enough: boolean): Said {
  if (!enough) return { kind: 'protected' }
  if (count < 3) return { kind: 'at most', count: 2 }
  if (of < largeGroup) return { kind: 'at least', count: 3 }
  return count > of - 3 ? { kind: 'at least', count: of - 2 } : { kind: 'exact', count }
}

/** How many chose each step. */
function countsOf({ key, steps }: StepQuestion, papers: readonly Answers[]): LevelCounts {
  return steps.map((_, index) => papers.filter((paper) => paper.steps.get(key) === index + 1).length)
}

/**
 * "Too early": said where k and more for certain said it, beside k and more on a step, as of those who opt out (decision 42); else nothing. The answers to a question, beside those
 * who handed in, tell how many chose no step: who left it out is among those, so that a smaller number, which would be told apart from them, is not said at all.
 */
function asideOf(
  key: string,
  papers: readonly Answers[],
  { eligible, minimumGroup, twice }: { eligible: number; minimumGroup: MinimumGroup; twice: number },
): Said {
  const aside = papers.filter(({ steps }) => steps.get(key) === 0).length
  const onSteps = papers.filter(({ steps }) => (steps.get(key) ?? 0) > 0).length
  const certain = (count: number) => Math.min(count - twice, eligible)
  return isEnough(certain(aside), minimumGroup) && isEnough(certain(onSteps), minimumGroup) && eligible >= largeGroup
    ? { kind: 'exact', count: Math.min(aside, eligible) }
    : { kind: 'protected' }
}

/**
 * A cell as it is kept: a large one only of ten people for certain, without what only a large one tells; and in a group under ten its number as participation is said,
 * so that it gives away no "everyone".
 */
function asSaid(made: Content, twice: number, eligible: number, levels: number): Content {
  const content: Content =
    made.kind === 'large' && Math.min(made.n - twice, eligible) < largeGroup
      ? { kind: 'small', n: made.n, mean: codedTenths(Math.round(made.mean * 10), made.n, levels), spread: null, withheld: true }
      : made
  if (content.kind !== 'small' || eligible >= largeGroup) return content
  const said = saidAlone({ invited: eligible, answered: Math.min(eligible, content.n) })
  return said.kind === 'unsaid' ? { kind: 'protected', reason: 'few' } : { ...content, n: said.count }
}

const unit = 'group'

/** One group's cell by the rules of results: a school of its own, without teams, whose staff answered one statement. */
function contentOf(counts: LevelCounts, twice: number, minimumGroup: MinimumGroup, levels: number): Content {
  const n = counts.reduce((sum, each) => sum + each, 0)
  const sums: Sums = {
    tree: { authority: 'all', districts: [], schools: [{ id: unit, district: null, teams: [] }] },
    groups: [
      {
        school: unit,
        team: null,
        audience: 'staff',
        invited: n,
        answered: n,
        choices: [{ kind: 'statement', key: unit, counts, uncounted: Math.min(twice, n) }],
        areas: [],
      },
    ],
    overlaps: [],
  }
  const settings: Settings = { minimumGroup, levels, statements: [{ key: unit, audience: 'staff', area: unit }] }
  const { release } = prove(sums, settings)
  const cell = release.cells.find(({ level, measure }) => level === 'school' && measure.kind === 'statement')
  return cell?.content ?? { kind: 'protected', reason: 'few' }
}
