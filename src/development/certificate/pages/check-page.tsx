import { numberText } from '../../../cycle/matter/matter.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import { type Checked, durationOf } from '../certificate.ts'
import { checkPageWords } from './check-page.words.ts'

/** Where somebody writes the number that stands on a certificate. */
export function AskNumberPage({ language, number, error }: { language: Language; number: string; error: string | undefined }) {
  const t = checkPageWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'number', text: error }] : []} />
      <PageHead title={t.title} lead={t.lead} />
      <form class="stack measure" method="get" action={linkTo('/certificate')} novalidate>
        <TextInput name="number" label={t.number} hint={t.numberHint} value={number} error={error} />
        <div>
          <Button>{t.look}</Button>
        </div>
      </form>
    </>
  )
}

/** What anyone may know of a certificate: whether it holds and what it says, without the name. */
export function CheckPage({ language, number, checked }: { language: Language; number: string; checked: Checked }) {
  const t = checkPageWords[language]
  const { authority, title, minutes, from, to, issuedOn, initials, sha256, withdrawn } = checked
  const state = withdrawn ? 'withdrawn' : 'holds'
  const day = (each: string) => formatDay(each, language, true)
  const rows = [
    { term: t.names.title, value: title },
    { term: t.names.extent, value: durationOf(minutes, language) },
    { term: t.names.time, value: from === to ? day(from) : `${day(from)} – ${day(to)}` },
    { term: t.names.initials, value: initials },
    { term: t.names.authority, value: authority },
    { term: t.names.issued, value: day(issuedOn) },
    { term: t.names.hash, value: <code>{sha256}</code> },
  ]
  return (
    <>
      <PageHead
        title={t.certificate(numberText(number))}
        context={
          <>
            <Status is={withdrawn ? 'ended' : 'done'}>{t[state]}</Status>
            <span>{authority}</span>
          </>
        }
        lead={t.about[state]}
      />
      <Section id="facts" title={t.facts} note={t.note}>
        <div class="stack-l">
          <Keys rows={rows} />
          <FunderLine language={language} of={checked} from={linkTo('/certificate/:certificateNumber/funder-logo', number)} />
          <p class="small soft measure">{t.states}</p>
        </div>
      </Section>
    </>
  )
}
