import { linkTo } from '../../ground/base/addresses.ts'
import { inEach } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Role } from '../../ground/base/viewer.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { decisionsAsked, requestsAsked, returnedAsked } from './store.ts'
import { comingAsked } from './store-sending.ts'
import { waitingWords } from './waiting.words.ts'

/** Who is told that a plan was sent to the schools. */
const readers: readonly Role[] = ['principal', 'leader', 'district_head']

/**
 * What waits for a person about decisions: for those who lead schools, a plan that was sent to them, until it is in force; for a head, documents that lie before them; for those who work for the board, decisions that it has not been told of, and
 * plans that it sent back.
 */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  const decides = sightOf(viewer, 'deciding') ? requestsAsked() : known([])
  const reports = sightOf(viewer, 'matters of the board') !== null
  const writes = sightOf(viewer, 'writing authority plan') !== null
  const reads = viewer.duties.some(({ role }) => readers.includes(role))
  return together(
    decides,
    reports ? decisionsAsked('to report') : known([]),
    writes ? returnedAsked() : known([]),
    reads ? comingAsked(today) : known([]),
  ).map(([requests, decisions, returned, coming]): Waiting[] => [
    ...coming.map(({ plan, title, from, byName }) => ({
      title: inEach((language) => waitingWords[language].coming(title)),
      text: inEach((language) => waitingWords[language].comingText(byName, from)),
      lastDay: from,
      link: { href: linkTo('/authority-plans/:id/coming', plan), label: inEach((language) => waitingWords[language].open) },
    })),
    ...requests.map(({ document, title, version, dueOn, byName }) => ({
      title: inEach((language) => waitingWords[language].decide(title, version)),
      text: inEach((language) => waitingWords[language].decideText(byName)),
      lastDay: dueOn,
      first: true,
      link: { href: linkTo('/documents/:id/decision/new', document), label: inEach((language) => waitingWords[language].open) },
    })),
    ...returned.map(({ plan, title, board, onDay }) => ({
      title: inEach((language) => waitingWords[language].returned(title)),
      text: inEach((language) => waitingWords[language].returnedText(board, onDay)),
      lastDay: null,
      first: true,
      link: { href: linkTo('/authority-plans/:id/decision', plan), label: inEach((language) => waitingWords[language].open) },
    })),
    ...(decisions.length === 0
      ? []
      : [
          {
            title: inEach((language) => waitingWords[language].report(decisions.length)),
            text: inEach((language) => waitingWords[language].reportText),
            lastDay: null,
            link: { href: `${linkTo('/decisions')}#to-report`, label: inEach((language) => waitingWords[language].see) },
          },
        ]),
  ])
}
