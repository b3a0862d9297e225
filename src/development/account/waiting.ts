import { linkTo } from '../../ground/base/addresses.ts'
import { addDays } from '../../ground/base/clock.ts'
import { inEach } from '../../ground/base/language.ts'
import type { Question } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { isFinished } from './account.ts'
import { endingAsked } from './store.ts'
import { waitingWords } from './waiting.words.ts'

/** Days before the end of a programme from which its final report is told of, and days after it for which it still is. */
const [toldBefore, toldAfter] = [30, 180]

/** Final reports that who leads a programme has to write: it ends soon, or has ended, and none is finished. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  const locks = sightOf(viewer, 'matters') !== null
  return endingAsked(viewer.person, addDays(today, -toldAfter), addDays(today, toldBefore)).map((ending) =>
    ending
      .filter(({ reports }) => !reports.some((report) => isFinished(report, locks)))
      .map(
        ({ programme, title, last, reports: [begun] }): Waiting => ({
          title: inEach((language) => waitingWords[language].title(title)),
          text: inEach((language) => waitingWords[language][last < today ? 'ended' : 'ends'](last)),
          lastDay: null,
          link: {
            href: begun ? linkTo('/programme-reports/:id', begun.id) : linkTo('/programmes/:id/reports', programme),
            label: inEach((language) => (begun ? waitingWords[language].goOn : waitingWords[language].begin)),
            about: inEach(() => `: ${title}`),
          },
        }),
      ),
  )
}
