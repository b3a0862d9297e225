import { countInWords, formatNumber, type Language } from '../../../ground/base/language.ts'
import '../../../ground/ui/custom-elements.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CodeInput } from '../../../ground/ui/components/field/inputs.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { AnswerFault, CodeFault, Written } from '../answer-form.ts'
import { answeringWords } from '../answering.words.ts'
import { longestLine, readersOf } from '../ballot.ts'
import type { Asked } from '../casting.ts'
import { Questions } from '../questions.tsx'

export type AnswerPageProps = {
  language: Language
  form: Asked
  written: Written
  faults: readonly AnswerFault[]
  /** What is to be mended with the code, where another one is needed to send by. */
  codeFault: CodeFault | null
}

/** All questions of a ballot on one page, and one press. Works without script; with it, the answer waits in the page while there is no network. */
export function AnswerPage({ language, form: { asking, minimumGroup }, written, faults, codeFault }: AnswerPageProps) {
  const t = answeringWords[language]
  const reads = t.reads[readersOf(asking)]
  const texts = Object.fromEntries(
    faults.map(({ field, why }) => [field, why === 'nothing' ? t.faults.nothing : t.faults.long(formatNumber(longestLine, language))]),
  )
  const codeError = codeFault === null ? undefined : codeFault === 'changed' ? t.code.changedHere : t.code.faults[codeFault]
  return (
    <div class="ask stack">
      <ErrorSummary
        problems={Object.entries({ ...texts, ...(codeError ? { code: codeError } : {}) }).map(([field, text]) => ({ field, text }))}
      />
      <PageHead
        title={asking.title[language]}
        context={asking.place}
        lead={asking.lead[language]}
        privacy={
          <>
            <b>{t.anonymous}</b> {reads.protection(countInWords(minimumGroup, language))}
          </>
        }
      />
      <wait-for-net>
        <form class="stack" method="post" novalidate autocomplete="off">
          <p class="soft">{t.optional}</p>
          <Questions {...{ language, asking, written }} errors={texts} />
          {asking.questions.some(({ kind }) => kind === 'line') && (
            <p class="small soft">{reads.lines(countInWords(minimumGroup, language))}</p>
          )}
          <div class="notice" role="status" data-waiting hidden>
            <p>{t.waiting}</p>
          </div>
          {codeError && (
            <CodeInput name="code" label={t.code.label} hint={t.code.hint} value={written.code?.at(-1) ?? ''} error={codeError} />
          )}
          <div class="row">
            <Button>{t.send}</Button>
          </div>
        </form>
      </wait-for-net>
    </div>
  )
}
