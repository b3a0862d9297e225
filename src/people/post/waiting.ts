import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { addDays } from '../../ground/base/clock.ts'
import { formatNumber, inEach, type Text } from '../../ground/base/language.ts'
import { hasRole } from '../../ground/base/viewer.ts'
import type { Waiting } from '../../ground/base/waiting.ts'
import { failingInWords, refusedOf } from './mailing-state.tsx'

import { postStanding, recentMailings } from './store-standing.ts'
import { waitingWords } from './waiting.words.ts'

/** Days during which what did not arrive is told on the start page. */
const daysTold = 14

/** What an administrator must know about mail: a server that does not work, letters that did not arrive. Nothing while all is well. */
export async function waitingFor({
  tx,
  program,
  viewer,
  today,
}: Pick<SignedInAsk, 'tx' | 'program' | 'viewer' | 'today'>): Promise<Waiting[]> {
  if (!hasRole(viewer, 'administrator')) return []
  const standing = await postStanding(tx, program, viewer.authorityKind)
  const mailings = await recentMailings(tx, addDays(today, -daysTold))
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
