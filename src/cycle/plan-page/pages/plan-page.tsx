import type { ComponentChildren } from 'preact'
import type { Framework } from '../../../content/framework/schema.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LinkButton, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Check } from '../../plan/checks.ts'
import { numbered, type PlanContent } from '../../plan/plan.ts'
import { pageWords } from '../../plan/plan.words.ts'
import { aspectName, baselineText, countsOf, planTitle } from '../../plan/plan-sentences.ts'
import type { Plan } from '../../plan/store.ts'
import type { Finding } from '../health/health.ts'
import { healthWords } from '../health/health.words.ts'
import { HealthList } from '../health/health-list.tsx'
import { PlanTabs } from '../plan-tabs.tsx'
import { PlanTalk } from './comments.tsx'
import { PlanDecision } from './plan-decision.tsx'
import { PlanGoals, type PlanGoalsProps } from './plan-goals.tsx'
import { PlanContext, type PlanHeadProps, PlanNotice } from './plan-head.tsx'
import { Removed, type RemovedThings } from './removed.tsx'

export type PlanPageProps = PlanHeadProps & {
  content: PlanContent
  framework: Framework
  checks: Check[]
  /** What should be looked at, for those who can mend it. */
  health: readonly Finding[]
  hasCoach: boolean
  asksSupport: boolean
  mayGiveFeedback: boolean
  /** Whether the unit's released figures are theirs to see: without it the content has none. */
  seesResult: boolean
  histories: PlanGoalsProps['histories']
  removed: RemovedThings | null
  /** What is asked of the plan from outside it, as the room that asks it shows it. */
  asked: ComponentChildren
  /** The way to the meetings that the plan comes out of, for who sees it as it is written; `edits`: and writes in it. */
  meetings(props: { language: Language; plan: Plan; edits: boolean }): ComponentChildren
}

/** A plan: what it starts from, its goals and actions, the talk about it, and the decision. */
export function PlanPage(props: PlanPageProps) {
  const { language, today, plan, content, framework, powers, talk, removed } = props
  const t = pageWords[language]
  const empty = content.goals.length === 0 && content.loose.length === 0
  return (
    <>
      <PageHead
        title={planTitle(plan, language)}
        context={<PlanContext {...props} />}
        lead={empty ? (powers.edit ? t.emptyLead : undefined) : plan.sees === 'adopted' ? t.readerLead : countsOf(content, today, language)}
        privacy={plan.sees === 'adopted' ? undefined : t.readers[plan.unit.kind === 'team' ? 'team' : plan.adoption ? 'adopted' : 'school']}
      >
        <PlanNotice {...props} />
      </PageHead>
      <PlanTabs language={language} plan={plan} current="plan" />
      {!empty && <Health {...props} />}
      <Introduction language={language} plan={plan} content={content} editable={powers.edit} />
      {plan.sees === 'whole' && props.meetings({ language, plan, edits: powers.edit })}
      {props.asked}
      <GroundSection {...props} />
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
      {props.mayGiveFeedback && (
        <p class="gap no-print">
          <LinkButton href={linkTo('/plans/:id/feedback', plan.id)}>{t.feedback}</LinkButton>
        </p>
      )}
      <PlanDecision {...props} />
      {!empty && <Papers language={language} plan={plan.id} />}
    </>
  )
}

function Health({ language, plan, framework, powers, health }: PlanPageProps) {
  const t = healthWords[language]
  if (health.length === 0) return null
  return (
    <Section id="health" title={t.title} note={t.note}>
      <HealthList language={language} plan={plan.id} framework={framework} findings={health} editable={powers.edit} />
    </Section>
  )
}

function Introduction({ language, plan, content, editable }: { language: Language; plan: Plan; content: PlanContent; editable: boolean }) {
  const t = pageWords[language]
  if (content.introduction === '') return null
  return (
    <Section id="introduction" title={t.introduction}>
      <div class="stack">
        <Paragraphs text={content.introduction} />
        {editable && (
          <p class="no-print">
            <a class="tap" href={linkTo('/plans/:id/introduction', plan.id)}>
              {t.changeIntroduction}
            </a>
          </p>
        )}
      </div>
    </Section>
  )
}

/** What the goals start from, as it was when they were set. */
function GroundSection({ language, content, framework, plan, powers, seesResult }: PlanPageProps) {
  const { ground: t } = pageWords[language]
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
  const none = !seesResult ? t.unseen : powers.edit ? t.none : t.noneToRead
  return (
    <Section id="ground" title={t.title} note={note}>
      {unique.length === 0 ? <p class="measure soft">{none}</p> : <Facts facts={unique} />}
      {first && plan.sees === 'whole' && (
        <p class="gap no-print">
          <a href={linkTo('/group-results/:round/:unit', first.round, plan.unit.id)}>{t.toResult}</a>
        </p>
      )}
    </Section>
  )
}

type AddingProps = { language: Language; plan: string; order: boolean; introduction: boolean; children: ComponentChildren }

function Adding({ language, plan, order, introduction, children }: AddingProps) {
  const t = pageWords[language]
  return (
    <div class="no-print">
      <Section id="add" title={t.add}>
        <div class="row">
          <LinkButton variant="secondary" icon="plus" href={linkTo('/plans/:id/goals/new', plan)}>
            {t.addGoal}
          </LinkButton>
          <LinkButton variant="secondary" icon="plus" href={linkTo('/plans/:id/actions/new', plan)}>
            {t.addAction}
          </LinkButton>
          {introduction && (
            <LinkButton variant="quiet" href={linkTo('/plans/:id/introduction', plan)}>
              {t.writeIntroduction}
            </LinkButton>
          )}
          {order && (
            <LinkButton variant="quiet" href={linkTo('/plans/:id/order', plan)}>
              {t.order}
            </LinkButton>
          )}
        </div>
        {children}
      </Section>
    </div>
  )
}

/** The plan to take along: the same content in each form. */
function Papers({ language, plan }: { language: Language; plan: string }) {
  const { paper: t } = pageWords[language]
  return (
    <div class="no-print">
      <Section id="paper" title={t.title}>
        <div class="row">
          {(['pdf', 'docx', 'xlsx'] as const).map((kind) => (
            <LinkButton key={kind} variant="quiet" icon="download" href={linkTo(`/plans/:id/plan.${kind}`, plan)}>
              {t[kind]}
            </LinkButton>
          ))}
          <PrintButton variant="quiet">{t.print}</PrintButton>
        </div>
      </Section>
    </div>
  )
}
