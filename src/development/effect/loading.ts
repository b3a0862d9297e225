import { findAspect } from '../../content/framework/framework.ts'
import type { Action, Framework } from '../../content/framework/schema.ts'
import { versionAsked } from '../../content/framework/store.ts'
import { type SaidOf, stepOf } from '../../content/suggestion/said.ts'
import { saidAsked } from '../../content/suggestion/store.ts'
import { answeredInWords } from '../../cycle/ballot/saying.ts'
import type { ReleasedRound, ResultFigures } from '../../cycle/release/released.ts'
import { aspectRows, contributorsOf, meanOf } from '../../cycle/result/reading/rows.ts'
import { figuresAsked, roundsSeenAsked } from '../../cycle/result/store-seen.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { must } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { formatNumber, inEach, type Language, type Text } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { sentenceOf } from '../evaluation/reading.ts'
import { chargedAsked, evaluationsOfProgramme } from '../evaluation/store.ts'
import { programmeSeen } from '../programme/store.ts'
import type { Effect, EffectLevel } from './effect.ts'
import { effectWords as words } from './effect.words.ts'
import { type Extent, extentAsked, type TakenUp, takenUpAsked } from './store.ts'

/** As many schools must have taken something up before it is said how many. */
const fewestSchools = 3

/** What a programme has led to, for who leads or coordinates it; NotFound for anybody else. */
export function effectAsked({ viewer, now }: SignedInAsk, id: string): Question<Effect> {
  return together(programmeSeen(viewer, id), chargedAsked(viewer, id), evaluationsOfProgramme(viewer, id), extentAsked(id, now)).followedBy(
    ([programme, charged, evaluations, extent]) => {
      must(charged)
      const aspects = programme.aspects.map(({ aspect }) => aspect)
      const frameworks = [...new Set(programme.aspects.map(({ framework }) => framework))]
      return together(
        learntAsked(viewer, aspects, programme.from),
        takenUpAsked(aspects, programme.from),
        saidAsked(frameworks[0] ?? ''),
      ).map(
        ([learnt, taken, said]): Effect => ({
          programme,
          extent: extentLines(extent),
          levels: [
            { level: 'reactions', lines: saidOf(evaluations, 'after', () => true) },
            { level: 'learning', lines: learnt.lines },
            { level: 'support', lines: takenLines(taken) },
            {
              level: 'use',
              lines: [...saidOf(evaluations, 'later', (key) => key !== 'pupils'), ...checkLines(said, learnt.framework, aspects)],
            },
            { level: 'pupils', lines: saidOf(evaluations, 'later', (key) => key === 'pupils') },
          ],
        }),
      )
    },
  )
}

function number(value: number, language: Language): string {
  return formatNumber(value, language)
}

function extentLines({ sessions, held, people, minutes }: Extent): Text[] {
  return [
    inEach((language) => words[language].sessions(number(held, language), number(sessions, language))),
    inEach((language) =>
      people === 0
        ? words[language].unlocked
        : words[language].attended(number(people, language), number(Math.floor(minutes / 60), language)),
    ),
  ]
}

/** What each evaluation that can be shown says of some of its questions, a session at a time. */
function saidOf(evaluations: readonly Evaluation[], kind: Evaluation['kind'], about: (key: string) => boolean): Text[] {
  return evaluations.flatMap(({ standing, questions, session, ...evaluation }) => {
    if (evaluation.kind !== kind || standing.is !== 'done' || !standing.outcome.enough) return []
    const { outcome } = standing
    const asked = { questions: questions.filter(({ key }) => about(key)) }
    if (!outcome.steps.some(({ key }) => asked.questions.some((each) => each.key === key))) return []
    return [
      inEach((language) =>
        words[language].reaction(session.title, answeredInWords(outcome, language), sentenceOf(asked, outcome, language)),
      ),
    ]
  })
}

type Learnt = { lines: Text[]; framework: Framework | null }

/** The authority's released means of some aspects: of the last round that closed before a day, and of the newest. */
function learntAsked(viewer: Viewer, aspects: readonly string[], from: Day): Question<Learnt> {
  return roundsSeenAsked(viewer).followedBy((rounds): Question<Learnt> => {
    const whole = rounds.flatMap(({ round, units }) =>
      units.filter(({ level }) => level === 'authority').map((unit) => ({ round, unit, seen: true })),
    )
    const now = whole[0]
    if (!now) return known({ lines: [], framework: null })
    const before = whole.find(
      ({ round }) => round.closedOn < from && round.id !== now.round.id && round.frameworkVersion === now.round.frameworkVersion,
    )
    return together(figuresAsked(before ? [now, before] : [now]), versionAsked(now.round.frameworkVersion)).map(
      ([figures, { framework }]) => ({
        framework,
        lines: learntLines(figures, framework, aspects, now.round, before?.round ?? null),
      }),
    )
  })
}

function learntLines(
  figures: readonly ResultFigures[],
  framework: Framework,
  aspects: readonly string[],
  nowRound: ReleasedRound,
  beforeRound: ReleasedRound | null,
): Text[] {
  const of = (round: ReleasedRound | null, aspect: string) => {
    const found = round && figures.find((each) => each.round.id === round.id)
    const cell = found && aspectRows(found, framework).find((row) => row.aspect.key === aspect)?.staff
    const [mean, n] = cell ? [meanOf(cell.content), contributorsOf(cell.content)] : [null, null]
    return mean && n !== null ? { mean: mean.value, n } : null
  }
  return aspects.flatMap((aspect): Text[] => {
    const [name, now, before] = [findAspect(framework, aspect)?.name, of(nowRound, aspect), of(beforeRound, aspect)]
    if (!name || !now) return []
    return [
      inEach((language) => {
        const t = words[language]
        const [mean, n] = [formatNumber(now.mean, language, 1), number(now.n, language)]
        if (!before || !beforeRound) return t.only(name[language], mean, n, nowRound.name)
        return t.mean(
          name[language],
          formatNumber(before.mean, language, 1),
          number(before.n, language),
          beforeRound.name,
          mean,
          n,
          nowRound.name,
        )
      }),
    ]
  })
}

function takenLines({ schools, actions, underWay, done }: TakenUp): Text[] {
  if (schools < fewestSchools) return []
  return [
    inEach((language) =>
      words[language].plans(number(schools, language), number(actions, language), number(underWay, language), number(done, language)),
    ),
  ]
}

/** What checks over at least five schools say of how far the actions about some aspects have come. */
function checkLines(said: SaidOf, framework: Framework | null, aspects: readonly string[]): Text[] {
  const actions: readonly Action[] = framework?.actions ?? []
  return actions.flatMap(({ id, aspect, title }): Text[] => {
    const far = aspects.includes(aspect) ? said.get(id)?.far : null
    if (!far) return []
    return [
      inEach((language) => words[language].said(title[language], words[language].far[stepOf(far.mean)] ?? '', number(far.n, language))),
    ]
  })
}

/** What is said of a level, or that nothing can be. */
export function linesOf(lines: readonly Text[], level: EffectLevel, language: Language): string[] {
  return lines.length === 0 ? [words[language].nothing[level]] : lines.map((line) => line[language])
}
