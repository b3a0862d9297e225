import { linkTo } from '../../ground/base/addresses.ts'
import { inEach } from '../../ground/base/language.ts'
import { hasRole } from '../../ground/base/viewer.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { countPeople } from './store.ts'
import { authorityPage } from './store-settings.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for an administrator about the authority itself: people, without whom nothing else can begin, and its accessibility statement. */
export async function waitingFor({ tx, viewer, today }: WaitingAsk): Promise<Waiting[]> {
  if (!hasRole(viewer, 'administrator')) return []
  const { email, phone } = await authorityPage(tx, viewer.authority)
  return [
    ...((await countPeople(tx, today)) <= 1 ? [waiting('roster', linkTo('/roster-imports/new'), true)] : []),
    ...(email === '' && phone === '' ? [waiting('statement', linkTo('/settings'), false)] : []),
  ]
}

function waiting(kind: 'roster' | 'statement', href: string, first: boolean): Waiting {
  return {
    title: inEach((language) => waitingWords[language][kind].title),
    text: inEach((language) => waitingWords[language][kind].text),
    lastDay: null,
    first,
    link: { href, label: inEach((language) => waitingWords[language][kind].action) },
  }
}
