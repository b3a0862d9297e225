import { linkTo } from '../../ground/base/addresses.ts'
import { inEach } from '../../ground/base/language.ts'
import { type Question, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { monthName } from './month.ts'
import { reachOf } from './seeing.ts'
import { ownMonthsAsked, staffWaitingAsked } from './store-attest.ts'
import { waitingWords } from './waiting.words.ts'

/** Months that somebody has to attest: their own one by one, those of their staff counted. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  return together(ownMonthsAsked(viewer.person), staffWaitingAsked(viewer.person, reachOf(viewer), today)).map(([months, staff]) => {
    const link = { href: linkTo('/participation'), label: inEach((language) => waitingWords[language].open) }
    const text = inEach((language) => waitingWords[language].text)
    const own = months
      .filter(({ waits }) => waits)
      .map(
        ({ programme, month }): Waiting => ({
          title: inEach((language) => waitingWords[language].own(programme, monthName(month, language))),
          text,
          lastDay: null,
          link,
        }),
      )
    return staff === 0 ? own : [...own, { title: inEach((language) => waitingWords[language].staff(staff)), text, lastDay: null, link }]
  })
}
