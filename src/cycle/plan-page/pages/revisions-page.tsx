import type { Framework } from '../../../content/framework/schema.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { partName } from '../../../people/permission/permission.words.ts'
import { pageWords } from '../../plan/plan.words.ts'
import { planTitle } from '../../plan/plan-sentences.ts'
import type { Plan } from '../../plan/store.ts'
import type { Decision } from '../../plan/store-decisions.ts'
import type { Change } from '../changes.ts'
import { decisionWords } from '../decision.words.ts'
import { PlanTabs } from '../plan-tabs.tsx'
import { ChangesTable } from './changes-table.tsx'
import { PlanGoals } from './plan-goals.tsx'

/** Every decision on a plan, the latest first. */
export function RevisionsPage({ language, plan, decisions }: { language: Language; plan: Plan; decisions: Decision[] }) {
  const { revisions: t } = decisionWords[language]
  return (
    <>
      <PageHead
        title={t.title}
        context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>}
        lead={t.lead(decisions.length)}
      />
      <PlanTabs language={language} plan={plan} current="revisions" />
      {decisions.map((decision) => (
        <Section key={decision.number} id={`v${decision.number}`} title={t.version(decision.number)}>
          <div class="stack-s">
            <p class="row">
              <Standing language={language} plan={plan} decision={decision} />
            </p>
            <Facts language={language} decision={decision} />
            <p>
              <a class="tap" href={linkTo('/plans/:id/revisions/:number', plan.id, decision.number)}>
                {t.read}
                <span class="vh">: {t.version(decision.number)}</span>
              </a>
            </p>
          </div>
        </Section>
      ))}
    </>
  )
}

export type RevisionPageProps = {
  language: Language
  today: Day
  plan: Plan
  framework: Framework
  decision: Decision
  /** What has changed since: in a later version, or in what is written now. Null when nothing came after that the viewer may see. */
  since: { caption: string; changes: Change[] } | null
  /** What this version changed of the one before. */
  before: { caption: string; changes: Change[] } | null
  /** The viewer works with matters, in which it can be frozen. */
  freezes: boolean
}

/** A plan as it was decided on, word for word, and what has changed. */
export function RevisionPage({ language, today, plan, framework, decision, since, before, freezes }: RevisionPageProps) {
  const { revisions: t } = decisionWords[language]
  return (
    <>
      <PageHead
        title={`${planTitle(plan, language)}, ${t.version(decision.number).toLocaleLowerCase('sv')}`}
        context={
          <>
            <Standing language={language} plan={plan} decision={decision} />
            <a href={linkTo('/plans/:id', plan.id)}>{t.toPlan}</a>
          </>
        }
        lead={t.frozen(decision.number)}
      >
        <Facts language={language} decision={decision} />
        {freezes && (
          <p class="no-print">
            <a class="tap" href={linkTo('/plans/:id/revisions/:number/matter-documents/new', plan.id, decision.number)}>
              {t.freeze}
            </a>
          </p>
        )}
      </PageHead>
      {since && (
        <Section id="changes" title={since.caption} full>
          <ChangesTable language={language} framework={framework} changes={since.changes} caption={since.caption} />
        </Section>
      )}
      {decision.content.introduction !== '' && (
        <Section id="introduction" title={pageWords[language].introduction}>
          <div class="stack">
            <Paragraphs text={decision.content.introduction} />
          </div>
        </Section>
      )}
      <PlanGoals
        {...{ language, today, framework }}
        plan={plan.id}
        content={decision.content}
        editable={false}
        comments={false}
        histories={new Map()}
      />
      {before && (
        <Section id="before" title={before.caption} full>
          <ChangesTable language={language} framework={framework} changes={before.changes} caption={before.caption} />
        </Section>
      )}
    </>
  )
}

function Standing({ language, plan, decision }: { language: Language; plan: Plan; decision: Decision }) {
  const { revisions: t } = decisionWords[language]
  if (decision.withdrawn) {
    return <Status is="ended">{t.withdrawn(formatDay(dayOf(decision.withdrawn.at), language, true), decision.withdrawn.reason)}</Status>
  }
  return plan.adoption?.number === decision.number ? <Status is="done">{t.inForce}</Status> : <Status is="ended">{t.replaced}</Status>
}

function Facts({ language, decision }: { language: Language; decision: Decision }) {
  const page = pageWords[language]
  const t = decisionWords[language]
  return (
    <>
      <p>
        {page.adopted(formatDay(dayOf(decision.at), language, true), decision.byName ?? '', partName(decision.byRole, language))}
        {decision.recordNumber !== '' && ` · ${page.record(decision.recordNumber)}`}
      </p>
      {decision.note !== '' && (
        <p class="measure">
          <b>{t.revisions.note}</b> {decision.note}
        </p>
      )}
    </>
  )
}
