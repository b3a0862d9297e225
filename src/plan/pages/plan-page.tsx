import type { ComponentChildren } from 'preact'
import { type Day, dayOf } from '../../base/clock.ts'
import { formatDay, formatList, type Language } from '../../base/language.ts'
import type { Framework } from '../../framework/schema.ts'
import { partName } from '../../permission/messages.ts'
import { LinkButton, PrintButton } from '../../ui/components/button/button.tsx'
import { Facts } from '../../ui/components/facts/facts.tsx'
import { Notice } from '../../ui/components/notice/notice.tsx'
import { PageHead } from '../../ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../ui/components/section/section.tsx'
import type { Check } from '../checks.ts'
import { messages } from '../messages.ts'
import { numbered, type PlanContent } from '../plan.ts'
import type { Plan } from '../store.ts'
import { aspectName, baselineText, countsOf, planTitle, whenOf } from '../wording.ts'
import { PlanTalk, type PlanTalkProps } from './comments.tsx'
import { PlanDecision, type Powers } from './plan-decision.tsx'
import { PlanGoals, type PlanGoalsProps } from './plan-goals.tsx'
import { PlanStatus } from './plan-status.tsx'
import { PlanTabs } from './plan-tabs.tsx'
import { Removed, type RemovedThings } from './removed.tsx'

export type PlanPageProps = {
  language: Language
  today: Day
  plan: Plan
  content: PlanContent
  framework: Framework
  powers: Powers
  checks: Check[]
  changed: boolean
  hasCoach: boolean
  /** The teams that go on with the work of a team that is no more. */
  successors: { id: string; name: string }[]
  /** Null for who only reads what was adopted. */
  talk: PlanTalkProps | null
  histories: PlanGoalsProps['histories']
  removed: RemovedThings | null
}

/** A plan: what it starts from, its goals and actions, the talk about it, and the decision. */
export function PlanPage(props: PlanPageProps) {
  const { language, today, plan, content, framework, powers, talk, removed } = props
  const { page: t } = messages[language]
  const empty = content.goals.length === 0 && content.loose.length === 0
  return (
    <>
      <PageHead
        title={planTitle(plan, language)}
        context={<Context {...props} />}
        lead={empty ? (powers.edit ? t.emptyLead : undefined) : plan.sees === 'adopted' ? t.readerLead : countsOf(content, today, language)}
        privacy={plan.sees === 'adopted' ? undefined : t.readers[plan.unit.kind === 'team' ? 'team' : plan.adoption ? 'adopted' : 'school']}
      >
        <PlanNotice {...props} />
      </PageHead>
      <PlanTabs language={language} plan={plan} current="plan" />
      <Introduction language={language} plan={plan} content={content} editable={powers.edit} />
      <GroundSection language={language} content={content} framework={framework} plan={plan} />
      <PlanGoals
        {...{ language, today, content, framework }}
        plan={plan.id}
        editable={powers.edit}
        comments={talk?.mayComment ?? false}
        histories={props.histories}
      />
      {powers.edit && (
        <Adding
          language={language}
          plan={plan.id}
          order={numbered(content).length + content.goals.length > 1}
          introduction={content.introduction === ''}
        >
          {removed && <Removed language={language} plan={plan.id} removed={removed} />}
        </Adding>
      )}
      {talk && <PlanTalk {...talk} from="plan" />}
      <PlanDecision {...props} />
    </>
  )
}

function Context({ language, today, plan }: PlanPageProps) {
  const { page: t } = messages[language]
  const { adoption } = plan
  return (
    <>
      <PlanStatus language={language} plan={plan} />
      {plan.unit.kind === 'team' && <span>{plan.school.name}</span>}
      {adoption && (
        <span>
          {t.adopted(formatDay(dayOf(adoption.at), language, true), adoption.byName ?? '', partName(adoption.byRole, language))} ·{' '}
          {t.version(adoption.number)}
        </span>
      )}
      {adoption && adoption.recordNumber !== '' && <span>{t.record(adoption.recordNumber)}</span>}
      {plan.sees === 'whole' && <span>{t.changed(whenOf(plan.changedAt, today, language), plan.changedByName)}</span>}
    </>
  )
}

/** The one thing to know before going on. */
function PlanNotice({ language, today, plan, changed, successors, powers }: PlanPageProps) {
  const { notice: t } = messages[language].page
  const { submit } = messages[language].decision
  if (plan.unit.ended) {
    const names = formatList(
      successors.map(({ name }) => name),
      language,
    )
    return (
      <Notice kind="warn">
        <p>
          {t.ended(plan.unit.name)} {names !== '' && t.successors(names)}
        </p>
      </Notice>
    )
  }
  if (plan.closing) {
    return (
      <Notice>
        <p>{t.closed(whenOf(plan.closing.at, today, language), plan.closing.byName)}</p>
        {plan.closing.text !== '' && <Paragraphs text={plan.closing.text} />}
      </Notice>
    )
  }
  if (plan.sees === 'adopted') return null
  if (plan.submission) return <Notice>{submit.waiting(whenOf(plan.submission.at, today, language), plan.submission.byName)}</Notice>
  if (plan.adoption && changed) {
    return (
      <Notice>
        {t.changed(formatDay(dayOf(plan.adoption.at), language, true))}{' '}
        <a href={`/plans/${plan.id}/revisions/${plan.adoption.number}#changes`}>{t.toChanges}</a>
      </Notice>
    )
  }
  if (!plan.adoption && plan.feedback?.asksChanges) {
    return (
      <Notice>
        {t.asksChanges(plan.feedback.byName ?? '', whenOf(plan.feedback.at, today, language))} <a href="#talk">{t.toTalk}</a>
      </Notice>
    )
  }
  return plan.unit.kind === 'team' && !plan.hasLead && powers.adopt ? <Notice>{t.noLead}</Notice> : null
}

function Introduction({ language, plan, content, editable }: { language: Language; plan: Plan; content: PlanContent; editable: boolean }) {
  const { page: t } = messages[language]
  if (content.introduction === '') return null
  return (
    <Section id="introduction" title={t.introduction}>
      <div class="stack">
        <Paragraphs text={content.introduction} />
        {editable && (
          <p class="no-print">
            <a class="tap" href={`/plans/${plan.id}/introduction`}>
              {t.changeIntroduction}
            </a>
          </p>
        )}
      </div>
    </Section>
  )
}

/** What the goals start from, as it was when they were set. */
function GroundSection({
  language,
  content,
  framework,
  plan,
}: {
  language: Language
  content: PlanContent
  framework: Framework
  plan: Plan
}) {
  const { ground: t } = messages[language].page
  const goals = content.goals.filter(({ baseline }) => baseline !== null)
  if (content.goals.length === 0) return null
  const released = goals.flatMap(({ baseline }) => (baseline?.kind === 'released' ? [baseline] : []))
  const [first] = released
  const note = first ? t.note(first.roundName, first.unitName) : goals.length > 0 ? t.jointNote : undefined
  const facts = goals.flatMap(({ baseline, aspect }) => {
    if (!baseline) return []
    const { figure, note: beside } = baselineText(baseline, language)
    return [{ term: aspectName(framework, aspect, language), value: figure, note: beside || undefined }]
  })
  const unique = facts.filter(({ term, value }, index) => facts.findIndex((each) => each.term === term && each.value === value) === index)
  return (
    <Section id="ground" title={t.title} note={note}>
      {unique.length === 0 ? <p class="measure soft">{t.none}</p> : <Facts facts={unique} />}
      {first && plan.sees === 'whole' && (
        <p class="gap no-print">
          <a href={`/group-results/${first.round}/${plan.unit.id}`}>{t.toResult}</a>
        </p>
      )}
    </Section>
  )
}

type AddingProps = { language: Language; plan: string; order: boolean; introduction: boolean; children: ComponentChildren }

function Adding({ language, plan, order, introduction, children }: AddingProps) {
  const { page: t } = messages[language]
  return (
    <div class="no-print">
      <Section id="add" title={t.add}>
        <div class="row">
          <LinkButton variant="secondary" icon="plus" href={`/plans/${plan}/goals/new`}>
            {t.addGoal}
          </LinkButton>
          <LinkButton variant="secondary" icon="plus" href={`/plans/${plan}/actions/new`}>
            {t.addAction}
          </LinkButton>
          {introduction && (
            <LinkButton variant="quiet" href={`/plans/${plan}/introduction`}>
              {t.writeIntroduction}
            </LinkButton>
          )}
          {order && (
            <LinkButton variant="quiet" href={`/plans/${plan}/order`}>
              {t.order}
            </LinkButton>
          )}
          <PrintButton variant="quiet">{t.paper}</PrintButton>
        </div>
        {children}
      </Section>
    </div>
  )
}
