import { linkTo } from '../../ground/base/addresses.ts'
import { inEach } from '../../ground/base/language.ts'
import type { Question } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { monthName } from './month.ts'
import { ledSchools } from './seeing.ts'
import { ownMonthsAsked } from './store-attest.ts'
import { waitingWords } from './waiting.words.ts'

/** Months that somebody has to attest: their own one by one, those of their staff counted. */
export function waitingFor({ viewer }: WaitingAsk): Question<Waiting[]> {
  return ownMonthsAsked(viewer.person, ledSchools(viewer)).map((months) => {
    const waiting = months.filter(({ waits }) => waits)
    const link = { href: linkTo('/participation'), label: inEach((language) => waitingWords[language].open) }
    const text = inEach((language) => waitingWords[language].text)
    const own = waiting
      .filter(({ part }) => part === 'person')
      .map(
        ({ programme, month }): Waiting => ({
          title: inEach((language) => waitingWords[language].own(programme, monthName(month, language))),
          text,
          lastDay: null,
          link,
        }),
      )
    const staff = waiting.length - own.length
    return staff === 0 ? own : [...own, { title: inEach((language) => waitingWords[language].staff(staff)), text, lastDay: null, link }]
  })
}
