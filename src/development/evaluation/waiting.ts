import { linkTo } from '../../ground/base/addresses.ts'
import { addDays } from '../../ground/base/clock.ts'
import { inEach } from '../../ground/base/language.ts'
import { type Question, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import type { Evaluation } from './evaluation.ts'
import { type Asked, askedOf, readSince } from './store.ts'
import { waitingWords as words } from './waiting.words.ts'

/** Days that what came of one is told of. */
const daysTold = 14
/** Days that an evaluation is open at most, breaks with them. */
const mostOpen = 60

/** To who took part that it is open, whatever they have done; to who led that there is something to read. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  return together(askedOf(viewer.person, today), readSince(viewer, addDays(today, -mostOpen - daysTold))).map(([asked, read]) => [
    ...asked.map(askedOne),
    ...read
      .filter(({ standing }) => standing.is === 'done' && standing.outcome.enough && addDays(standing.on, daysTold) >= today)
      .map(readOne),
  ])
}

function askedOne({ session, title, kind, closesOn }: Asked): Waiting {
  return {
    title: inEach((language) => words[language].asked[kind](title)),
    text: inEach((language) => words[language].askedText),
    lastDay: closesOn,
    letter: true,
    link: {
      href: linkTo('/course-sessions/:id', session),
      label: inEach((language) => words[language].askedAction),
      about: inEach(() => `: ${title}`),
    },
  }
}

function readOne({ id, kind, session }: Evaluation): Waiting {
  return {
    title: inEach((language) => words[language].done[kind](session.title)),
    text: inEach((language) => words[language].doneText),
    lastDay: null,
    link: {
      href: linkTo('/evaluations/:id', id),
      label: inEach((language) => words[language].doneAction),
      about: inEach(() => `: ${session.title}`),
    },
  }
}
