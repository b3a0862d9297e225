import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { inEach } from '../../ground/base/language.ts'
import { keepsMail } from '../../ground/base/mail.ts'
import { hasRole } from '../../ground/base/viewer.ts'
import type { Waiting } from '../../ground/base/waiting.ts'
import { wrongCodesAlarm } from './alarm.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for an administrator about ways to sign in: codes that somebody guesses at, mail that has not been set up. */
export async function waitingFor({ viewer, program, tx }: Pick<SignedInAsk, 'viewer' | 'program' | 'tx'>): Promise<Waiting[]> {
  if (!hasRole(viewer, 'administrator')) return []
  const waiting: Waiting[] = []
  if (await wrongCodesAlarm(tx, program)) waiting.push(toSlips('wrongCodes'))
  if (!program.post.ready && !keepsMail(viewer.authorityKind, program.config)) waiting.push(toSlips('noMail'))
  return waiting
}

function toSlips(what: keyof (typeof waitingWords)['sv']): Waiting {
  return {
    title: inEach((language) => waitingWords[language][what].title),
    text: inEach((language) => waitingWords[language][what].text),
    lastDay: null,
    link: { href: linkTo('/slips'), label: inEach((language) => waitingWords[language][what].action) },
  }
}
