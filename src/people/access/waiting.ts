import { linkTo } from '../../ground/base/addresses.ts'
import { inEach } from '../../ground/base/language.ts'
import { keepsMail } from '../../ground/base/mail.ts'
import { known, type Question } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../permission/permission.ts'
import { alarmAsked } from './alarm.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for an administrator about ways to sign in: codes that somebody guesses at, mail that has not been set up. */
export function waitingFor({ viewer, program }: WaitingAsk): Question<Waiting[]> {
  if (!sightOf(viewer, 'people')) return known([])
  const noMail = !program.post.ready && !keepsMail(viewer.authorityKind, program.config)
  return alarmAsked(program).map((alarm) => [...(alarm ? [toSlips('wrongCodes')] : []), ...(noMail ? [toSlips('noMail')] : [])])
}

function toSlips(what: keyof (typeof waitingWords)['sv']): Waiting {
  return {
    title: inEach((language) => waitingWords[language][what].title),
    text: inEach((language) => waitingWords[language][what].text),
    lastDay: null,
    link: { href: linkTo('/slips'), label: inEach((language) => waitingWords[language][what].action) },
  }
}
