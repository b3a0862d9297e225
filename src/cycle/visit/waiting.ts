import { linkTo } from '../../ground/base/addresses.ts'
import { addDays } from '../../ground/base/clock.ts'
import { inEach } from '../../ground/base/language.ts'
import type { Question } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { visitsAsked } from './store.ts'
import { askedFor, stateOf, type Visit } from './visit.ts'
import { waitingWords } from './waiting.words.ts'

type Step = 'answer' | 'write' | 'write along' | 'read'

/** What waits: for the invited to answer, and then to share what they noted; for the host to read and answer it. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  return visitsAsked(viewer).map((visits) =>
    visits.flatMap((visit) => {
      const step = stepOf(visit, today)
      return step ? [told(visit, step)] : []
    }),
  )
}

function stepOf(visit: Visit, today: string): Step | null {
  const state = stateOf(visit, today)
  if (visit.invited && state === 'asked') return 'answer'
  if (visit.side === 'visitor' && state === 'visited' && addDays(visit.onDay, askedFor) >= today)
    return visit.invited ? 'write' : 'write along'
  if (visit.side === 'host' && state === 'told' && visit.notes?.sharedOn && addDays(visit.notes.sharedOn, askedFor) >= today) return 'read'
  return null
}

function told(visit: Visit, step: Step): Waiting {
  const school = step === 'read' ? visit.visitors.name : visit.host.name
  return {
    title: inEach((language) => waitingWords[language][step].title(school)),
    text: inEach((language) => waitingWords[language][step].text(step === 'answer' ? visit.byName : visit.visitorName)),
    lastDay: step === 'answer' ? visit.onDay : null,
    link: {
      href: linkTo('/visits/:id', visit.id),
      label: inEach((language) => waitingWords[language][step].link),
      about: inEach(() => `: ${school}`),
    },
  }
}
