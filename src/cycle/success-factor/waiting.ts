import { linkTo } from '../../ground/base/addresses.ts'
import { inEach } from '../../ground/base/language.ts'
import { known, type Question } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { standingOf } from './seeing.ts'
import { factorsAsked } from './store.ts'
import { isTold } from './success-factor.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for a principal: to say whether the school may be named beside a factor that everyone is told of. */
export function waitingFor({ viewer }: WaitingAsk): Question<Waiting[]> {
  const { names } = standingOf(viewer)
  if (names.length === 0) return known([])
  return factorsAsked().map((factors) =>
    factors.filter(isTold).flatMap((factor) =>
      factor.marks.some(({ school, named }) => names.includes(school.id) && named === null)
        ? [
            {
              title: inEach((language) => waitingWords[language].title(factor.title)),
              text: inEach((language) => waitingWords[language].text),
              lastDay: null,
              link: {
                href: linkTo('/success-factors/:factor', factor.id),
                label: inEach((language) => waitingWords[language].answer),
                about: inEach(() => `: ${factor.title}`),
              },
            },
          ]
        : [],
    ),
  )
}
