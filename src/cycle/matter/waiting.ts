import { sql } from 'kysely'
import { linkTo } from '../../ground/base/addresses.ts'
import { inEach } from '../../ground/base/language.ts'
import { type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { stateOf } from './matter.ts'
import { requestsAsked } from './store-attests.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for a person about matters: a document to attest, when it is their turn. */
export function waitingFor({ viewer }: WaitingAsk): Question<Waiting[]> {
  const titles = rowsOf(sql<{ id: string; title: string }>`
    select d.id, d.title from matter_document d
     where d.id in (select r.document_id from attest_request r where r.person_id = ${viewer.person})
       and not exists (select from document_withdrawal w where w.document_id = d.id) and not app.is_replaced(d)
       and not exists (select from matter_closing c where c.matter_id = d.matter_id)`)
  return together(requestsAsked({ person: viewer.person }), titles).map(([requests, documents]) =>
    requests
      .filter((each) => each.person === viewer.person && stateOf(each, requests) === 'waits')
      .flatMap(({ id, document, dueOn }) => {
        const title = documents.find((each) => each.id === document)?.title
        if (title === undefined) return []
        return [
          {
            title: inEach((language) => waitingWords[language].attest(title)),
            text: inEach((language) => waitingWords[language].text),
            lastDay: dueOn,
            first: true,
            letter: true as const,
            link: { href: linkTo('/attest-requests/:id', id), label: inEach((language) => waitingWords[language].open) },
          },
        ]
      }),
  )
}
