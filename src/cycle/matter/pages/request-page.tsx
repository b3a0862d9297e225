import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatBytes, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CodeInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type AttestRequest, codeMinutes, type FrozenDocument, longest, type RequestState } from '../matter.ts'
import { requestPageWords } from './request-page.words.ts'

export type RequestPageProps = {
  language: Language
  request: AttestRequest
  state: RequestState
  document: FrozenDocument
  /** It can be attested: not withdrawn, and of a matter that is open. */
  open: boolean
  /** Why the person cannot attest as they are signed in; null when they can. */
  hindrance: 'demo' | 'origin' | null
  /** Where a code was sent that still holds; null when none was. */
  code: { to: string } | null
  /** It was asked for just now, and is not there yet. */
  codeOnWay?: boolean
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** What somebody is asked to attest, and where they do. */
export function RequestPage(props: RequestPageProps) {
  const { language, request, state, document, errors = {} } = props
  const t = requestPageWords[language]
  const open = state === 'waits' && props.open
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title(document.title)} lead={t.lead[state]} privacy={t.privacy}>
        {!document.withdrawn && !props.open && state === 'waits' && (
          <Notice kind="warn">
            <p>{document.replaced ? t.replaced : t.matterClosed}</p>
          </Notice>
        )}
        {document.withdrawn && (
          <Notice kind="warn">
            <p>{t.withdrawnDocument(document.withdrawn.reason)}</p>
          </Notice>
        )}
      </PageHead>
      <Section id="about" title={t.about}>
        <div class="stack">
          <Keys
            rows={[
              { term: t.file, value: `${document.fileName} (${formatBytes(document.size, language)})` },
              { term: t.version, value: document.version },
              { term: t.as, value: [request.name, request.title, request.unit].filter(Boolean).join(', ') },
              { term: t.part, value: request.part },
              ...(request.dueOn ? [{ term: t.due, value: t.dueDay(request.dueOn) }] : []),
            ]}
          />
          <p class="small measure">
            {t.hash} <code class="block">{document.sha256}</code>
          </p>
          <p class="row no-print">
            <LinkButton variant={open ? 'primary' : 'secondary'} icon="download" href={linkTo('/documents/:id/file', document.id)}>
              {t.read}
            </LinkButton>
            {request.attest && !document.secrecy && (
              <a class="tap" href={linkTo('/attest/:documentNumber', document.number)}>
                {t.check}
              </a>
            )}
          </p>
        </div>
      </Section>
      {open && <Attesting {...props} />}
      {state === 'attested' && !request.attest?.withdrawn && <Withdrawing {...props} />}
    </>
  )
}

function Attesting({ language, request, hindrance, code, written = {}, errors = {} }: RequestPageProps) {
  const t = requestPageWords[language]
  return (
    <Section id="attest" title={t.do}>
      <div class="stack measure">
        <p>
          {t.sentence} <b>{request.sentence}</b>
        </p>
        {hindrance ? (
          <Notice kind="warn">
            <p>{t.cannot[hindrance]}</p>
          </Notice>
        ) : (
          <>
            {code && (
              <OnceForm class="stack" action={formTo('POST /attest-requests/:id/attest', request.id)}>
                <CodeInput name="code" label={t.code} hint={t.codeHint(code.to, codeMinutes)} error={errors.code} />
                <div>
                  <Button>{t.attest}</Button>
                </div>
              </OnceForm>
            )}
            <OnceForm action={formTo('POST /attest-requests/:id/code', request.id)}>
              <Button variant={code ? 'quiet' : 'secondary'}>{code ? t.sendAgain : t.sendCode}</Button>
            </OnceForm>
          </>
        )}
        <More label={t.refuse} open={errors.refusal !== undefined}>
          <OnceForm class="stack" action={formTo('POST /attest-requests/:id/refusal', request.id)}>
            <TextInput
              name="reason"
              id="refusal"
              label={t.refuseReason}
              hint={t.refuseNote}
              value={written.reason}
              error={errors.refusal}
              maxlength={longest.reason}
              wide
            />
            <div>
              <Button variant="secondary">{t.refuse}</Button>
            </div>
          </OnceForm>
        </More>
      </div>
    </Section>
  )
}

/** Taking an attest back, by a code that was just mailed, as giving it asks for. */
function Withdrawing({ language, request, hindrance, code, codeOnWay = false, written = {}, errors = {} }: RequestPageProps) {
  const t = requestPageWords[language]
  const open = codeOnWay || code !== null || Object.keys(errors).length > 0
  return (
    <Section id="withdraw" title={t.withdraw} note={t.withdrawNote} screenOnly>
      {hindrance ? (
        <Notice kind="warn">
          <p>{t.cannotWithdraw[hindrance]}</p>
        </Notice>
      ) : (
        <More label={t.withdraw} open={open}>
          <OnceForm class="stack measure" action={formTo('POST /attest-requests/:id/withdrawal', request.id)}>
            <TextInput
              name="reason"
              id="withdrawal"
              label={t.withdrawReason}
              value={written.reason}
              error={errors.withdrawal}
              maxlength={longest.reason}
              wide
            />
            {codeOnWay && (
              <Notice>
                <p role="status">{t.codeOnWay}</p>
              </Notice>
            )}
            <CodeInput
              name="code"
              label={t.code}
              hint={code ? t.codeHint(code.to, codeMinutes) : t.codeWhy}
              value={errors.code ? '' : written.code}
              error={errors.code}
            />
            <div class="row">
              {code && <Button variant="danger">{t.withdraw}</Button>}
              <Button variant={code ? 'secondary' : 'primary'} formaction={formTo('POST /attest-requests/:id/withdrawal-code', request.id)}>
                {code ? t.sendAgain : t.sendCode}
              </Button>
              {!code && <Button variant="danger">{t.withdraw}</Button>}
            </div>
          </OnceForm>
        </More>
      )}
    </Section>
  )
}
