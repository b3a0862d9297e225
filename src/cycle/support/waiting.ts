import { linkTo } from '../../ground/base/addresses.ts'
import { capitalise, countInWords, inEach } from '../../ground/base/language.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { plansWaiting } from '../plan/store-feedback.ts'
import { requestsFor } from './store.ts'
import { canAnswer } from './support.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for a coach: schools that ask for support, and plans that wait for feedback. Others cannot go on until it is done, so both come first. Nothing for others. */
export async function waitingFor({ viewer, tx, today }: WaitingAsk): Promise<Waiting[]> {
  const sight = sightOf(viewer, 'coach desk')
  if (!sight) return []
  const requests = (await requestsFor(tx, sight, viewer.person, today)).filter((request) => canAnswer(request, viewer.person))
  const schools = new Set(requests.map(({ school }) => school)).size
  const asked = viewer.askedSchools.map(({ id }) => id)
  const plans = asked.length > 0 ? (await plansWaiting(tx, asked, today)).length : 0
  return [
    ...(schools > 0 ? [waiting('requests', schools, `${linkTo('/desk')}#asked`)] : []),
    ...(plans > 0 ? [waiting('plans', plans, `${linkTo('/desk')}#feedback`)] : []),
  ]
}

function waiting(kind: 'requests' | 'plans', count: number, href: string): Waiting {
  return {
    title: inEach((language) => waitingWords[language][kind].title(capitalise(countInWords(count, language)), count === 1)),
    text: inEach((language) => waitingWords[language][kind].text),
    lastDay: null,
    first: true,
    link: { href, label: inEach((language) => waitingWords[language][kind].action) },
  }
}
