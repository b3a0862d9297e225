import { numberText } from '../../../cycle/matter/matter.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { type Certificate, durationOf, longestReason } from '../certificate.ts'
import { certificatesPageWords } from './certificates-page.words.ts'

export type CertificatesPageProps = {
  language: Language
  programme: { id: string; title: string }
  certificates: readonly Certificate[]
  /** The certificate whose withdrawal lacks something, and what. */
  error?: { certificate: string; text: string }
}

/** The certificates of a programme, for who runs it. */
export function CertificatesPage({ language, programme, certificates, error }: CertificatesPageProps) {
  const t = certificatesPageWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: `reason-${error.certificate}`, text: error.text }] : []} />
      <PageHead
        title={t.title}
        context={<a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>}
        lead={t.lead}
        privacy={t.privacy}
      />
      {certificates.length === 0 ? (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <Section id="certificates" title={t.title}>
          <ul class="list" role="list">
            {certificates.map((each) => (
              <li key={each.id} class="stack-s">
                <Line {...{ language }} certificate={each} error={error?.certificate === each.id ? error.text : undefined} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Line({ language, certificate, error }: { language: Language; certificate: Certificate; error: string | undefined }) {
  const t = certificatesPageWords[language]
  const { id, number, name, minutes, from, to, withdrawn, agrees } = certificate
  const who = name || t.erased
  return (
    <>
      <p class="row">
        <a href={linkTo('/certificate/:certificateNumber', number)}>{numberText(number)}</a>
        <b>{who}</b>
        <Status is={withdrawn ? 'ended' : 'done'}>{withdrawn ? t.withdrawn : t.holds}</Status>
      </p>
      <p class="small soft">{t.said(durationOf(minutes, language), formatDay(from, language, true), formatDay(to, language, true))}</p>
      {withdrawn && <p class="small">{t.because(withdrawn.reason, withdrawn.byName)}</p>}
      {!withdrawn && !agrees && <Notice kind="warn">{t.differs}</Notice>}
      {!withdrawn && (
        <More label={`${t.withdraw}: ${numberText(number)}`} open={error !== undefined}>
          <OnceForm class="stack measure" action={formTo('POST /certificates/:id/withdrawal', id)}>
            <TextInput id={`reason-${id}`} name="reason" label={t.reason} value="" error={error} maxlength={longestReason} wide />
            <p>
              <Button variant="secondary" about={`: ${numberText(number)}`}>
                {t.withdraw}
              </Button>
            </p>
          </OnceForm>
        </More>
      )}
    </>
  )
}
