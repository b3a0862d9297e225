import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { AuthorityPlan } from '../../authority-plan/authority-plan.ts'
import { PlanTabs } from '../../authority-plan/plan-tabs.tsx'
import type { Right } from '../../authority-plan/seeing.ts'
import { PlanStatus } from '../../authority-plan/status.tsx'
import { type Decision, longest, type Organiser, type Request, standing } from '../decision.ts'
import type { PlanDocument } from '../store-documents.ts'
import type { StatementLine } from '../store-statement.ts'
import { Decisions } from './decisions-page.tsx'
import { planDecisionWords } from './plan-decision-page.words.ts'

export type PlanDecisionPageProps = {
  language: Language
  today: Day
  plan: AuthorityPlan
  right: Right
  /** The latest frozen version. */
  latest: { number: number } | null
  documents: readonly PlanDocument[]
  decisions: readonly Decision[]
  requests: readonly Request[]
  statements: readonly StatementLine[]
  returned: { board: string; onDay: Day } | null
  organiser: Organiser
  decides: boolean
  writes: boolean
  /** Which decisions the schools have been sent, and when. */
  sent: readonly { decision: string; at: Date }[]
  errors?: { message: string } | undefined
}

/** A plan on its way: its documents with attests, decisions, statements, and what the board made of it. */
export function PlanDecisionPage(props: PlanDecisionPageProps) {
  const { language, today, plan, right, decisions, returned, errors } = props
  const t = planDecisionWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors ?? {}).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={plan.head.title}
        context={
          <>
            <PlanStatus {...{ language, today, plan }} />
            <a href={linkTo('/decisions')}>{t.all}</a>
          </>
        }
        lead={t.lead}
      >
        {returned && (
          <Notice kind="warn">
            <p>
              {t.returned(returned.board, returned.onDay)} <a href={linkTo('/authority-plans/:id', plan.id)}>{t.write}</a>
            </p>
          </Notice>
        )}
        <GuideLink language={language} guide="skicka-planen-till-skolorna" />
      </PageHead>
      <PlanTabs {...{ language, right }} plan={plan.id} current="decision" />
      <Documents {...props} />
      <Section id="decisions" title={t.decisions}>
        {decisions.length === 0 ? <p>{t.noDecisions}</p> : <Decisions language={language} caption={t.decisions} decisions={decisions} />}
      </Section>
      <Send {...props} />
      <Statements {...props} />
    </>
  )
}

function Documents({ language, plan, latest, documents, decisions, requests, decides, writes }: PlanDecisionPageProps) {
  const t = planDecisionWords[language]
  const lies = documents.some(({ of, withdrawn }) => of === latest?.number && !withdrawn)
  return (
    <Section id="documents" title={t.documents} note={t.documentsNote}>
      <div class="stack">
        {documents.length === 0 ? (
          <p>{latest ? t.none : t.notFrozen}</p>
        ) : (
          <Table
            stack
            caption={t.documents}
            captionHidden
            columns={[t.columns.what, t.columns.attests, t.columns.state]}
            rows={documents.map((document) => {
              const decision = standing(decisions, document.id, { id: plan.id, version: document.of })
              const waits = requests.some((each) => each.document === document.id)
              const open = !document.withdrawn && !document.matter.closed && !decision
              return [
                <>
                  <a href={linkTo('/documents/:id', document.id)}>{`${document.title} (${document.version})`}</a>
                  <span class="block small soft not-bold">{`${document.matter.number} · ${t.version(document.of)}`}</span>
                </>,
                t.attests(document.attested, document.asked),
                <div class="stack-s">
                  <Status is={document.withdrawn ? 'ended' : decision ? 'done' : waits ? 'under-way' : 'not-started'}>
                    {document.withdrawn ? t.withdrawn : decision ? t.decided(decision.called) : waits ? t.waits : t.notLaid}
                  </Status>
                  {open && (decides || (writes && !waits)) && (
                    <a class="tap no-print" href={linkTo('/documents/:id/decision/new', document.id)}>
                      {decides ? t.decide : t.lay}
                    </a>
                  )}
                </div>,
              ]
            })}
          />
        )}
        {latest && writes && !lies && (
          <p class="no-print">
            <LinkButton href={linkTo('/authority-plans/:id/revisions/:number/matter-documents/new', plan.id, String(latest.number))}>
              {t.lock(latest.number)}
            </LinkButton>
          </p>
        )}
      </div>
    </Section>
  )
}

/** The decided plan to the schools, who read it from then on: the decision that stands, about a document that anyone may have. */
function Send({ language, today, documents, decisions, sent, writes, errors }: PlanDecisionPageProps) {
  const t = planDecisionWords[language]
  const decision = decisions.find(({ withdrawn, from }) => withdrawn === null && from !== null)
  if (!decision?.from) return null
  const there = sent.find((each) => each.decision === decision.id)
  const document = documents.find(({ id }) => id === decision.document.id)
  const possible = writes && document && !document.withdrawn && !document.matter.closed
  if (!there && !possible) return null
  const coming = decision.from > today
  return (
    <Section id="send" title={t.send} note={coming ? t.sendNote(decision.from) : t.sendNow}>
      {there ? (
        <div class="stack-s">
          <Status is="done">{t.sentOn(dayOf(there.at))}</Status>
          {coming && decision.plan && <a href={linkTo('/authority-plans/:id/coming', decision.plan.id)}>{t.seeSent}</a>}
        </div>
      ) : decision.document.secrecy !== null ? (
        <p>{t.notSecret}</p>
      ) : (
        <OnceForm class="stack measure no-print" action={formTo('POST /authority-plans/:id/dispatches', decision.plan?.id ?? '')}>
          <Hidden values={{ decision: decision.id }} />
          <TextArea name="message" label={t.message} rows={3} limit={longest.message} error={errors?.message} optional wide />
          <div>
            <Button>{t.sendButton}</Button>
          </div>
        </OnceForm>
      )}
    </Section>
  )
}

function Statements({ language, documents, statements, writes }: PlanDecisionPageProps) {
  const t = planDecisionWords[language]
  const matter = documents.find((each) => !each.matter.closed)?.matter
  return (
    <Section id="statements" title={t.statements} note={t.statementsNote}>
      <div class="stack">
        {statements.length === 0 ? (
          <p>{t.noStatements}</p>
        ) : (
          <ul class="list" role="list">
            {statements.map(({ id, title, board, meetingOn, document }) => (
              <li key={id}>
                <a href={linkTo('/statements/:id', id)}>{title}</a>
                <span class="block small soft">
                  {[document ? t.locked : t.draft, board, meetingOn ? formatDay(meetingOn, language, true) : '']
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
        {writes && matter && (
          <p class="no-print">
            <LinkButton variant="secondary" href={linkTo('/matters/:id/statements/new', matter.id)}>
              {t.neu}
            </LinkButton>
          </p>
        )}
      </div>
    </Section>
  )
}
