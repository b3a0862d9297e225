import { linkTo } from '../../ground/base/addresses.ts'
import { inEach } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../permission/permission.ts'
import { countPeopleAsked } from './store.ts'
import { authorityPageAsked } from './store-settings.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for an administrator about the authority itself: people, without whom nothing else can begin, and its accessibility statement. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  const people = sightOf(viewer, 'people') ? countPeopleAsked(today) : known(null)
  const page = sightOf(viewer, 'settings') ? authorityPageAsked(viewer.authority) : known(null)
  return together(people, page).map(([count, told]) => [
    ...(count !== null && count <= 1 ? [waiting('roster', linkTo('/roster-imports/new'), true)] : []),
    ...(told?.email === '' && told.phone === '' ? [waiting('statement', linkTo('/settings'), false)] : []),
  ])
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
