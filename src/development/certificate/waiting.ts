import { linkTo } from '../../ground/base/addresses.ts'
import { addDays } from '../../ground/base/clock.ts'
import { inEach } from '../../ground/base/language.ts'
import type { Question } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { dueAsked } from './store.ts'
import { waitingWords } from './waiting.words.ts'

/** Days after the end of a programme for which the start page tells that there is a certificate to make. */
const toldDays = 60

/** A certificate that can be made now that a programme is over. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  return dueAsked(viewer.person, today, addDays(today, -toldDays)).map((due) =>
    due.map(({ programme, title }) => ({
      title: inEach((language) => waitingWords[language].title(title)),
      text: inEach((language) => waitingWords[language].text),
      lastDay: null,
      link: {
        href: `${linkTo('/training')}#p-${programme}`,
        label: inEach((language) => waitingWords[language].open),
        about: inEach(() => `: ${title}`),
      },
    })),
  )
}
