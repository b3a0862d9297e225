import { linkTo } from '../../ground/base/addresses.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { formatWeekday, inEach } from '../../ground/base/language.ts'
import type { Question } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { invitationWords as words } from './invitation.words.ts'
import { invitationsAsked } from './store.ts'

/** Sessions that somebody is invited to and has not answered. */
export function waitingFor({ viewer, program }: WaitingAsk): Question<Waiting[]> {
  return invitationsAsked(viewer.person, program.clock()).map((all) =>
    all.map(
      ({ session, title, startsAt, byName }): Waiting => ({
        title: inEach((language) => words[language].waiting.title(title)),
        text: inEach((language) => words[language].waiting.text(byName, formatWeekday(dayOf(startsAt), language))),
        lastDay: null,
        link: {
          href: linkTo('/course-sessions/:id', session),
          label: inEach((language) => words[language].waiting.action),
          about: inEach(() => `: ${title}`),
        },
      }),
    ),
  )
}
