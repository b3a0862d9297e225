import type { Ask } from '../../ground/base/ask.ts'
import type { Fault } from '../../ground/base/form.ts'
import type { SetupRefusal } from '../../people/access/setup-code.ts'
import { type FirstRunError, FirstRunPage } from './pages/first-run.tsx'
import { firstRunWords } from './pages/first-run.words.ts'

/** What came of what was sent: all that is to be mended at once, or nothing yet. */
type Sent = {
  values?: Record<string, string>
  faults?: Fault<FirstRunError>[]
  refusal?: { field: 'code' | 'demoCode'; why: SetupRefusal } | null
}

/** The first page, as it is first shown or with what is to be mended. */
export function firstRunPage(ask: Ask, { values = {}, faults = [], refusal = null }: Sent = {}): Response {
  const all = [...faults, ...(refusal ? [{ field: refusal.field, code: refusal.why.code }] : [])]
  const often = refusal?.why.code === 'codeOften' ? refusal.why : null
  const status = often ? 429 : all.length > 0 ? 422 : 200
  const page = <FirstRunPage language={ask.language} asksForCode={!ask.madeHere} sent={values} faults={all} />
  return ask.page({ title: firstRunWords[ask.language].first.title, status, retryAfter: often?.seconds }, page)
}
