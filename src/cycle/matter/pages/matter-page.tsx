import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { isPublic, shortHash, stageOf, stateOf } from '../matter.ts'
import { matterWords } from '../matter.words.ts'
import { moment } from '../moment.ts'
import { Dispatches } from './dispatches.tsx'
import { matterPageWords } from './matter-page.words.ts'
import type { MatterPageProps } from './matter-props.ts'
import { Register } from './register.tsx'
import { hasLeft, stateLooks } from './standing.ts'

/** A matter: where it is, its attests, its documents and its register. */
export function MatterPage(props: MatterPageProps) {
  const { language, matter, documents, requests, refused } = props
  const [t, words] = [matterPageWords[language], matterWords[language]]
  const stage = stageOf(matter, documents, requests)
  return (
    <>
      <ErrorSummary problems={Object.entries(refused?.errors ?? {}).map(([field, text]) => ({ field, text }))} />
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
            <a href={linkTo('/decisions')}>{t.decisions}</a>
          </>
        }
        lead={t.lead[stage]}
        privacy={t.privacy}
      />
      <Attests {...props} />
      <Documents {...props} />
      <Dispatches {...props} />
      <Register {...props} />
      <HandingOut {...props} />
    </>
  )
}

/** The matter as a file: what anyone may have, and all of it. */
function HandingOut({ language, matter, documents }: MatterPageProps) {
  const t = matterPageWords[language]
  const open = documents.filter((document) => isPublic(matter, document)).length
  const secret = documents.filter(({ secrecy }) => secrecy !== null).length
  return (
    <Section id="out" title={t.out} note={t.outNote} screenOnly>
      <div class="stack">
        <p class="measure">{t.outCount(open, secret, documents.length - open - secret)}</p>
        <div class="row">
          <LinkButton variant="secondary" icon="download" href={`${linkTo('/matters/:id/package.zip', matter.id)}?part=public`}>
            {t.public}
          </LinkButton>
          <LinkButton variant="quiet" icon="download" href={linkTo('/matters/:id/package.zip', matter.id)}>
            {t.archive}
          </LinkButton>
        </div>
        {!matter.closedOn && (
          <OnceForm action={formTo('POST /matters/:id/closing', matter.id)}>
            <Button variant="quiet">{t.close}</Button>
          </OnceForm>
        )}
      </div>
    </Section>
  )
}

function Attests({ language, documents, requests, there }: MatterPageProps) {
  const [t, words] = [matterPageWords[language], matterWords[language]]
  const titles = new Map(documents.map(({ id, title, version }) => [id, `${title} (${version})`]))
  return (
    <Section id="attests" title={t.attests} note={t.attestsNote}>
      {requests.length === 0 ? (
        <p class="measure">{t.noAttests}</p>
      ) : (
        <ul class="list" role="list">
          {requests.map((request) => {
            const state = stateOf(request, requests)
            const gone = hasLeft(request, state, there)
            return (
              <li key={request.id} class="with-action">
                <div>
                  <h3>
                    {request.name}, {request.title}
                  </h3>
                  <p class="soft small">
                    {request.part}. <a href={linkTo('/documents/:id', request.document)}>{titles.get(request.document) ?? ''}</a>
                  </p>
                </div>
                <p class="row">
                  <Status is={gone ? 'missing' : stateLooks[state]}>{gone ? words.left : words.states[state]}</Status>
                  {!request.attest && request.dueOn && <span class="soft small">{words.due(request.dueOn)}</span>}
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
            rows={documents.map(({ id, kind, title, version, sha256, frozenAt, withdrawn, replaced, secrecy, cameIn, sentOn }) => [
              <>
                <a href={linkTo('/documents/:id', id)}>{title}</a>
                <span class="block small soft not-bold">
                  {words.kinds[kind]}
                  {secrecy ? ` · ${t.secret}` : ''}
                  {cameIn ? ` · ${t.cameIn}` : ''}
                  {sentOn ? ` · ${t.sentOn(sentOn)}` : ''}
                </span>
              </>,
              version,
              withdrawn ? (
                <Status is="ended">{t.withdrawn}</Status>
              ) : replaced ? (
                <Status is="ended">{t.replaced}</Status>
              ) : (
                <Status is="done">{t.locked(dayOf(frozenAt))}</Status>
              ),
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
