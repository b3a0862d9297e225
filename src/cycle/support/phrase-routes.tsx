import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, sentencesOf } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { keepPhrase, phrasesOf, removePhrase } from '../plan/store-phrases.ts'

import { longest } from './limits.ts'
import { PhrasesPage } from './pages/phrases.tsx'
import { phraseWords } from './pages/phrases.words.ts'
import { requestWords } from './request.words.ts'

/** What a form here may be told to mend. */
const code = codesOf(requestWords.sv.errors)

const phrase = z.object({ text: z.string(code.phrase).min(1, code.phrase).max(longest.phrase, code.textLong) })

/** The texts that a coach keeps to write again. */
export const phraseRoutes: Route[] = [
  seeing('coach desk', 'GET', '/desk/phrases', (ask) => phrasesPage(ask)),
  seeing('coach desk', 'POST', '/desk/phrases', async (ask) => {
    const parsed = await ask.form(phrase, code)
    const { errors } = requestWords[ask.language]
    if (!parsed.ok) return phrasesPage(ask, { written: parsed.sent.text, error: sentencesOf(parsed.faults, errors).text })
    const { authority, person } = ask.viewer
    const kept = await keepPhrase(ask.tx, { authority, person }, parsed.value.text, ask.today)
    const t = phraseWords[ask.language]
    return kept ? ask.redirect(linkTo('/desk/phrases'), t.kept) : phrasesPage(ask, { written: parsed.value.text, error: t.there })
  }),
  seeing('coach desk', 'DELETE', '/desk/phrases/:id', async (ask) => {
    must(await removePhrase(ask.tx, ask.viewer.person, ask.id('id')))
    return ask.redirect(linkTo('/desk/phrases'), phraseWords[ask.language].removed)
  }),
]

async function phrasesPage(ask: SignedInAsk, shown: { written?: string | undefined; error?: string | undefined } = {}): Promise<Response> {
  const phrases = await phrasesOf(ask.tx, ask.viewer.person)
  return ask.page(
    { title: phraseWords[ask.language].title, current: 'desk', status: shown.error ? 422 : 200 },
    <PhrasesPage language={ask.language} phrases={phrases} {...shown} />,
  )
}
