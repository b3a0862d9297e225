import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { formatBytes, type Language, quote } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { DateInput, NumberInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { type AttestRequest, canBeAttested, type FrozenDocument, longest, type Matter, numberText, stateOf } from '../matter.ts'
import { matterWords } from '../matter.words.ts'
import { documentPageWords } from './document-page.words.ts'
import { moment, stateLooks } from './matter-page.tsx'

export type DocumentPageProps = {
  language: Language
  today: Day
  matter: Matter
  document: FrozenDocument
  requests: AttestRequest[]
  /** Who can be asked. */
  people: { id: string; name: string; role: string; unit: string }[]
  /** The form that was sent faulty, by its own name. */
  refused?: undefined | { form: 'ask' | 'withdraw' | string; written: Record<string, string>; errors: Record<string, string> }
}

/** A frozen document: what it is, who has attested it, and what can be done with it. */
export function DocumentPage(props: DocumentPageProps) {
  const { language, matter, document, refused } = props
  const [t, words] = [documentPageWords[language], matterWords[language]]
  const { kind, title, version, size, fileName, sha256, number, secrecy, frozenAt, byName, withdrawn } = document
  const canAsk = canBeAttested(matter, document)
  return (
    <>
      <ErrorSummary problems={Object.entries(refused?.errors ?? {}).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={title}
        context={
          <>
            <a href={linkTo('/matters/:id', matter.id)}>{matter.title}</a>
            <span>{matter.number}</span>
          </>
        }
        lead={t.lead(dayOf(frozenAt), byName)}
        privacy={t.privacy}
      >
        {withdrawn && (
          <Notice kind="warn">
            <p>{t.withdrawn(withdrawn.byName, withdrawn.reason)}</p>
          </Notice>
        )}
      </PageHead>
      <Section id="about" title={t.about}>
        <div class="stack">
          <Facts
            facts={[
              { term: t.kind, value: words.kinds[kind] },
              { term: t.version, value: version },
              { term: t.size, value: `${fileName} (${formatBytes(size, language)})` },
              { term: t.hash, value: <code>{sha256}</code> },
              {
                term: t.number,
                value: <a href={linkTo('/attest/:documentNumber', number)}>{numberText(number)}</a>,
                note: secrecy ? undefined : t.numberNote,
              },
              ...(secrecy ? [{ term: t.secrecy, value: secrecy }] : []),
            ]}
          />
          <p class="no-print">
            <LinkButton icon="download" variant="secondary" href={linkTo('/documents/:id/file', document.id)}>
              {t.get}
            </LinkButton>
          </p>
        </div>
      </Section>
      <Requests {...props} />
      {canAsk && <Ask {...props} />}
      {!withdrawn && (
        <Section id="withdraw" title={t.withdraw} note={t.withdrawNote} screenOnly>
          <More label={t.withdraw} open={refused?.form === 'withdraw'}>
            <OnceForm class="stack measure" action={formTo('POST /documents/:id/withdrawal', document.id)}>
              <TextInput
                name="reason"
                label={t.withdrawReason}
                error={refused?.form === 'withdraw' ? refused.errors.reason : undefined}
                maxlength={longest.reason}
                wide
              />
              <div>
                <Button variant="secondary">{t.withdrawButton}</Button>
              </div>
            </OnceForm>
          </More>
        </Section>
      )}
    </>
  )
}

function Requests({ language, requests, refused }: DocumentPageProps) {
  const [t, words] = [documentPageWords[language], matterWords[language]]
  return (
    <Section id="attests" title={t.attests}>
      {requests.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul class="todo" role="list">
          {requests.map((request) => {
            const state = stateOf(request, requests)
            const said = request.refused?.reason ?? request.attest?.withdrawn?.reason ?? request.ended?.reason
            const field = `reason-${request.id}`
            return (
              <li key={request.id} class="stack-s">
                <h3>
                  {request.name}, {request.title}
                </h3>
                <p>
                  {request.part}. {quote(request.sentence, language)}
                </p>
                <p class="row">
                  <Status is={stateLooks[state]}>{words.states[state]}</Status>
                  <span class="soft small">{t.step(request.step)}</span>
                  {request.attest && <span class="soft small">{moment(request.attest.at, language)}</span>}
                  {!request.attest && request.dueOn && <span class="soft small">{t.due(request.dueOn)}</span>}
                </p>
                {said && <p class="soft measure">{said}</p>}
                {(state === 'waits' || state === 'not yet') && (
                  <div class="row no-print">
                    {state === 'waits' && (
                      <OnceForm action={formTo('POST /attest-requests/:id/reminder', request.id)}>
                        <Button variant="secondary" about={t.about1(request.name)}>
                          {t.remind}
                        </Button>
                      </OnceForm>
                    )}
                    <More label={t.end} open={refused?.form === request.id}>
                      <OnceForm class="stack measure" action={formTo('DELETE /attest-requests/:id', request.id)}>
                        <TextInput
                          name="reason"
                          id={field}
                          label={t.endReason}
                          error={refused?.form === request.id ? refused.errors[field] : undefined}
                          maxlength={longest.reason}
                          wide
                        />
                        <div>
                          <Button variant="secondary" about={t.about1(request.name)}>
                            {t.end}
                          </Button>
                        </div>
                      </OnceForm>
                    </More>
                  </div>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

const nothing: { written: Record<string, string>; errors: Record<string, string> } = { written: {}, errors: {} }

function Ask({ language, today, document, people, refused }: DocumentPageProps) {
  const t = documentPageWords[language]
  const { written, errors } = refused?.form === 'ask' ? refused : nothing
  return (
    <Section id="ask" title={t.ask} note={t.askNote} screenOnly>
      <OnceForm class="stack measure" action={formTo('POST /documents/:id/attest-requests', document.id)}>
        <Select
          name="person"
          label={t.person}
          empty={t.choosePerson}
          value={written.person}
          error={errors.person}
          options={people.map(({ id, name, unit }) => ({ value: id, label: `${name}, ${unit}` }))}
        />
        <TextInput name="title" label={t.title} hint={t.titleHint} value={written.title} error={errors.title} maxlength={longest.role} />
        <TextInput name="part" label={t.part} hint={t.partHint} value={written.part} error={errors.part} maxlength={longest.role} />
        <TextInput
          name="sentence"
          label={t.sentence}
          value={written.sentence ?? t.sentenceDefault}
          error={errors.sentence}
          maxlength={longest.sentence}
          wide
        />
        <NumberInput name="step" label={t.stepLabel} hint={t.stepHint} value={written.step ?? 1} min={1} max={20} error={errors.step} />
        <DateInput name="due" label={t.dueLabel} value={written.due} min={today} error={errors.due} optional />
        <div>
          <Button>{t.send}</Button>
        </div>
      </OnceForm>
    </Section>
  )
}
