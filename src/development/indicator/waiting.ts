import { linkTo } from '../../ground/base/addresses.ts'
import { inEach } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { askedHalf, lastDayOf } from './indicator.ts'
import { indicatorWords } from './indicator.words.ts'
import { schoolNamesAsked, unjudgedAsked } from './store-waiting.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for a person about the goals of the plan in force: goals to judge for the half-year, and for principals the school's own work for them. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  const half = askedHalf(today)
  const judges = sightOf(viewer, 'judging authority goals') !== null
  const schools = sightOf(viewer, 'judging goals at school')?.schools ?? []
  if (!half || (!judges && schools.length === 0)) return known([])
  return together(unjudgedAsked(today, half, schools), schoolNamesAsked(schools)).map(([plans, names]) =>
    plans.flatMap(({ plan, title, goals, unjudged, schools: left }): Waiting[] => [
      ...(judges && unjudged > 0
        ? [
            {
              title: inEach((language) => waitingWords[language].judge(title, indicatorWords[language].half(half))),
              text: inEach((language) => waitingWords[language].judgeText(unjudged, goals)),
              lastDay: lastDayOf(half),
              link: { href: linkTo('/authority-plans/:id/follow-up', plan), label: inEach((language) => waitingWords[language].open) },
            },
          ]
        : []),
      ...names
        .filter(({ id }) => left.includes(id))
        .map(({ id, name }) => ({
          title: inEach((language) => waitingWords[language].school(name, indicatorWords[language].half(half))),
          text: inEach((language) => waitingWords[language].schoolText),
          lastDay: lastDayOf(half),
          link: {
            href: linkTo('/authority-plans/:id/schools/:school/judgements', plan, id),
            label: inEach((language) => waitingWords[language].openSchool),
          },
        })),
    ]),
  )
}
