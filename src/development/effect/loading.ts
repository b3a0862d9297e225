import type { Framework } from '../../content/framework/schema.ts'
import { newestAsked } from '../../content/framework/store.ts'
import { type SaidOf, stepOf } from '../../content/suggestion/said.ts'
import { saidAsked } from '../../content/suggestion/store.ts'
import { answeredInWords } from '../../cycle/ballot/saying.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { must } from '../../ground/base/ask.ts'
import { formatNumber, inEach, type Language, type Text } from '../../ground/base/language.ts'
import { all, type Question, together } from '../../ground/base/question.ts'
import { type Registered, register } from '../../ground/published/published.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { middleInWords, middleOf, sentenceOf } from '../evaluation/reading.ts'
import { chargedAsked, evaluationsOfProgramme } from '../evaluation/store.ts'
import type { ProgrammeAspect } from '../programme/programme.ts'
import { programmeSeen } from '../programme/store.ts'
import type { Effect, EffectLevel } from './effect.ts'
import { effectWords as words } from './effect.words.ts'
import { extentFigures, toldExtent } from './extent.ts'
import { learntAsked } from './learning.ts'
import { extentAsked, type TakenUp, takenUpAsked } from './store.ts'

/** As many schools must have taken something up before it is said how many. */
const fewestSchools = 3

/** What a programme has led to, for who leads or coordinates it; NotFound for anybody else. */
export function effectAsked({ viewer, now, today }: SignedInAsk, id: string): Question<Registered<Effect>> {
  return together(
    programmeSeen(viewer, id),
    chargedAsked(viewer, id),
    evaluationsOfProgramme(viewer, id),
    extentAsked(id, now, null),
  ).followedBy(([programme, charged, evaluations, extent]) => {
    must(charged)
    const { aspects } = programme
    const frameworks = [...new Set(aspects.map(({ framework }) => framework))]
    return together(
      learntAsked(viewer, aspects, programme.from),
      takenUpAsked(aspects, { from: programme.from, to: today }),
      all(frameworks.map((framework) => saidAsked(framework).map((said) => ({ framework, said })))),
      newestAsked(),
    ).map(([learnt, taken, said, newest]) =>
      register<Effect>(
        {
          programme,
          extent: toldExtent(extent),
          levels: [
            { level: 'reactions', lines: [...middleLines(evaluations, 'after'), ...saidOf(evaluations, 'after', () => true)] },
            { level: 'learning', lines: learnt.map(({ line }) => line) },
            { level: 'support', lines: takenLines(taken) },
            {
              level: 'use',
              lines: [
                ...saidOf(evaluations, 'later', (key) => key !== 'pupils'),
                ...said.flatMap((each) =>
                  checkLines(each.said, newest.find(({ framework }) => framework.key === each.framework)?.framework ?? null, aspects),
                ),
              ],
            },
            { level: 'pupils', lines: saidOf(evaluations, 'later', (key) => key === 'pupils') },
          ],
        },
        () => extentFigures(id, viewer.authority, extent),
      ),
    )
  })
}

function number(value: number, language: Language): string {
  return formatNumber(value, language)
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

export function takenLines({ schools, actions, underWay, done }: TakenUp): Text[] {
  if (schools < fewestSchools) return []
  return [
    inEach((language) =>
      words[language].plans(number(schools, language), number(actions, language), number(underWay, language), number(done, language)),
    ),
  ]
}

/** What checks over at least five schools say of how far the actions of a framework about some aspects have come. */
function checkLines(said: SaidOf, framework: Framework | null, aspects: readonly ProgrammeAspect[]): Text[] {
  if (!framework) return []
  return framework.actions.flatMap(({ id, aspect, title }): Text[] => {
    const far = aspects.some((each) => each.framework === framework.key && each.aspect === aspect) ? said.get(id)?.far : null
    if (!far) return []
    return [
      inEach((language) => {
        const t = words[language]
        return t.said(title[language], framework.name[language], t.far[stepOf(far.mean)] ?? '', number(far.n, language))
      }),
    ]
  })
}

/** What lies in the middle of the sessions' evaluations, in a sentence; nothing while they are few. */
function middleLines(evaluations: readonly Evaluation[], kind: Evaluation['kind']): Text[] {
  const found = middleOf(evaluations, kind)
  return found ? [inEach((language) => middleInWords(found, language))] : []
}

/** What is said of a level, or that nothing can be. */
export function linesOf(lines: readonly Text[], level: EffectLevel, language: Language): string[] {
  return lines.length === 0 ? [words[language].nothing[level]] : lines.map((line) => line[language])
}
