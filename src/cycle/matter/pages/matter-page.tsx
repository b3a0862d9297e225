import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatTime, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status, type StatusKind } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import {
  type AttestRequest,
  directions,
  type FrozenDocument,
  longest,
  type Matter,
  type RegisterEntry,
  type RequestState,
  shortHash,
  stageOf,
  stateOf,
} from '../matter.ts'
import { matterWords } from '../matter.words.ts'
import { matterPageWords } from './matter-page.words.ts'

export type MatterPageProps = {
  language: Language
  today: Day
  matter: Matter
  documents: FrozenDocument[]
  requests: AttestRequest[]
  register: RegisterEntry[]
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** A matter: where it is, its attests, its documents and its register. */
export function MatterPage(props: MatterPageProps) {
  const { language, matter, documents, requests, errors = {} } = props
  const [t, words] = [matterPageWords[language], matterWords[language]]
  const stage = stageOf(matter, documents, requests)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={matter.title}
        context={
          <>
            <Status is={stage === 'closed' ? 'ended' : stage === 'attested' ? 'done' : stage === 'refused' ? 'missing' : 'under-way'}>
              {words.stages[stage]}
            </Status>
            <span>{matter.number}</span>
            <span>{t.opened(matter.openedOn, matter.openedByName)}</span>
            <a href={linkTo('/matters')}>{t.all}</a>
          </>
        }
        lead={t.lead[stage]}
        privacy={t.privacy}
      />
      <Attests {...props} />
      <Documents {...props} />
      <Register {...props} />
      <div class="row gap no-print">
        {documents.length > 0 && (
          <LinkButton variant="secondary" icon="download" href={linkTo('/matters/:id/package.zip', matter.id)}>
            {t.archive}
          </LinkButton>
        )}
        {!matter.closedOn && (
          <OnceForm action={formTo('POST /matters/:id/closing', matter.id)}>
            <Button variant="quiet">{t.close}</Button>
          </OnceForm>
        )}
      </div>
    </>
  )
}

export const stateLooks: Record<RequestState, StatusKind> = {
  attested: 'done',
  withdrawn: 'missing',
  refused: 'missing',
  ended: 'ended',
  waits: 'under-way',
  'not yet': 'not-started',
}

function Attests({ language, documents, requests }: MatterPageProps) {
  const [t, words] = [matterPageWords[language], matterWords[language]]
  const titles = new Map(documents.map(({ id, title, version }) => [id, `${title} (${version})`]))
  return (
    <Section id="attests" title={t.attests} note={t.attestsNote}>
      {requests.length === 0 ? (
        <p class="measure">{t.noAttests}</p>
      ) : (
        <ul class="todo" role="list">
          {requests.map((request) => {
            const state = stateOf(request, requests)
            return (
              <li key={request.id} class="stack-s">
                <h3>
                  {request.name}, {request.title}
                </h3>
                <p class="soft">{t.attestLine(titles.get(request.document) ?? '', request.part)}</p>
                <p class="row">
                  <Status is={stateLooks[state]}>{words.states[state]}</Status>
                  {request.attest && <span class="soft small">{moment(request.attest.at, language)}</span>}
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

function Documents({ language, matter, documents }: MatterPageProps) {
  const [t, words] = [matterPageWords[language], matterWords[language]]
  return (
    <Section id="documents" title={t.documents} note={t.documentsNote}>
      <div class="stack">
        {documents.length === 0 ? (
          <p>{t.noDocuments}</p>
        ) : (
          <Table
            stack
            caption={t.caption}
            captionHidden
            columns={[t.columns.title, t.columns.version, t.columns.state, t.columns.hash]}
            rows={documents.map(({ id, kind, title, version, sha256, frozenAt, withdrawn, secrecy }) => [
              <>
                <a href={linkTo('/documents/:id', id)}>{title}</a>
                <span class="block small soft not-bold">
                  {words.kinds[kind]}
                  {secrecy ? ` · ${t.secret}` : ''}
                </span>
              </>,
              version,
              withdrawn ? <Status is="ended">{t.withdrawn}</Status> : <Status is="done">{t.locked(dayOf(frozenAt))}</Status>,
              <code>{shortHash(sha256)}</code>,
            ])}
          />
        )}
        {!matter.closedOn && (
          <p class="no-print">
            <LinkButton variant={documents.length === 0 ? 'primary' : 'secondary'} href={linkTo('/matters/:id/documents/new', matter.id)}>
              {t.add}
            </LinkButton>
          </p>
        )}
      </div>
    </Section>
  )
}

function Register({ language, today, matter, register, written = {}, errors = {} }: MatterPageProps) {
  const [t, words] = [matterPageWords[language], matterWords[language]]
  return (
    <Section id="register" title={t.register}>
      <div class="stack">
        {register.length > 0 && (
          <Table
            stack
            caption={t.registerCaption}
            captionHidden
            columns={[t.registerColumns.day, t.registerColumns.what, t.registerColumns.party, t.registerColumns.subject]}
            rows={register.map(({ onDay, direction, party, subject, secrecy }) => [
              formatDay(onDay, language, true),
              words.directions[direction],
              party || '–',
              secrecy ? `${subject} (${t.secret}: ${secrecy})` : subject,
            ])}
          />
        )}
        {register.length > 0 && (
          <p class="no-print">
            <a class="tap" href={linkTo('/matters/:id/register.csv', matter.id)}>
              {t.csv}
            </a>
          </p>
        )}
        {!matter.closedOn && (
          <More label={t.entry} open={Object.keys(errors).length > 0}>
            <OnceForm class="stack measure" action={formTo('POST /matters/:id/entries', matter.id)}>
              <Select
                name="direction"
                label={t.direction}
                value={written.direction}
                error={errors.direction}
                options={directions.map((value) => ({ value, label: words.directions[value] }))}
              />
              <DateInput name="day" label={t.day} value={written.day ?? today} max={today} error={errors.day} />
              <TextInput name="party" label={t.party} value={written.party} error={errors.party} maxlength={longest.party} optional />
              <TextInput name="subject" label={t.subject} value={written.subject} error={errors.subject} maxlength={longest.subject} wide />
              <TextInput
                name="secrecy"
                label={t.secrecy}
                hint={t.secrecyHint}
                value={written.secrecy}
                error={errors.secrecy}
                maxlength={longest.secrecy}
                optional
              />
              <div>
                <Button variant="secondary">{t.write}</Button>
              </div>
            </OnceForm>
          </More>
        )}
      </div>
    </Section>
  )
}

/** A day with its year, and the time in Sweden. */
export function moment(at: Date, language: Language): string {
  return `${formatDay(dayOf(at), language, true)} ${formatTime(at, language)}`
}
