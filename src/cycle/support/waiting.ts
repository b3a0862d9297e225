import { linkTo } from '../../ground/base/addresses.ts'
import { capitalise, countInWords, inEach } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { plansWaitingAsked } from '../plan/store-feedback.ts'
import { requestsForAsked } from './store.ts'
import { canAnswer } from './support.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for a coach: schools that ask for support, and plans that wait for feedback. Others cannot go on until it is done, so both come first. Nothing for others. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  const sight = sightOf(viewer, 'coach desk')
  if (!sight) return known([])
  const asked = sightOf(viewer, 'plan feedback')?.schools ?? []
  const open = viewer.askedSchools.map(({ id }) => id).filter((id) => asked.includes(id))
  return together(requestsForAsked(sight, viewer.person, today), plansWaitingAsked(open, today)).map(([requests, plans]) => {
    const schools = new Set(requests.filter((request) => canAnswer(request, viewer.person)).map(({ school }) => school)).size
    return [
      ...(schools > 0 ? [waiting('requests', schools, `${linkTo('/desk')}#asked`)] : []),
      ...(plans.length > 0 ? [waiting('plans', plans.length, `${linkTo('/desk')}#feedback`)] : []),
    ]
  })
}

function waiting(kind: 'requests' | 'plans', count: number, href: string): Waiting {
  return {
    title: inEach((language) => waitingWords[language][kind].title(capitalise(countInWords(count, language)), count === 1)),
    text: inEach((language) => waitingWords[language][kind].text),
    lastDay: null,
    first: true,
    ...(kind === 'requests' && { letter: true }),
    link: { href, label: inEach((language) => waitingWords[language][kind].action) },
  }
}
