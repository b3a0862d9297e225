import { linkTo } from '../../ground/base/addresses.ts'
import { addDays } from '../../ground/base/clock.ts'
import { formatNumber, inEach, type Text } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import { hasRole } from '../../ground/base/viewer.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { failingInWords, refusedOf } from './mailing-state.tsx'
import { type MailingProgress, type PostStanding, postStandingAsked, recentMailingsAsked } from './store-standing.ts'
import { waitingWords } from './waiting.words.ts'

/** Days during which what did not arrive is told on the start page. */
const daysTold = 14

/** What an administrator must know about mail: a server that does not work, letters that did not arrive. Nothing while all is well. */
export function waitingFor({ program, viewer, today }: WaitingAsk): Question<Waiting[]> {
  if (!hasRole(viewer, 'administrator')) return known([])
  return together(postStandingAsked(program, viewer.authorityKind), recentMailingsAsked(addDays(today, -daysTold))).map(waitingOf)
}

function waitingOf([standing, mailings]: [PostStanding, MailingProgress[]]): Waiting[] {
  const lost = mailings.filter(({ discreet }) => !discreet).reduce((sum, mailing) => sum + refusedOf(mailing) + mailing.lapsed, 0)
  return [
    ...(standing.is === 'failing'
      ? [
          waiting(
            inEach((language) => waitingWords[language].failing.title),
            inEach((language) => failingInWords(standing, language) ?? ''),
            inEach((language) => waitingWords[language].failing.action),
            true,
          ),
        ]
      : []),
    ...(lost > 0
      ? [
          waiting(
            inEach((language) => waitingWords[language].refused.title(lost, formatNumber(lost, language))),
            inEach((language) => waitingWords[language].refused.text),
            inEach((language) => waitingWords[language].refused.action),
            false,
          ),
        ]
      : []),
  ]
}

function waiting(title: Text, text: Text, label: Text, first: boolean): Waiting {
  return { title, text, lastDay: null, first, link: { href: linkTo('/mailings'), label } }
}
