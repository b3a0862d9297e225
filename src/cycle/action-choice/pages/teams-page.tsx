import type { Framework } from '../../../content/framework/schema.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { capitalise, countInWords, formatDay, formatList, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { nameWords } from '../../plan/names.words.ts'
import { ActionStatusMark } from '../../plan/past/action-status.tsx'
import type { PlanAction } from '../../plan/plan.ts'
import { planTitle } from '../../plan/plan-sentences.ts'
import { PlanStatus } from '../../plan/plan-status.tsx'
import { listWords } from '../../plan/plans.words.ts'
import type { Plan } from '../../plan/store.ts'
import { PlanTabs } from '../../plan-page/plan-tabs.tsx'
import type { Overlap } from '../overlaps.ts'
import { teamWords } from './teams-page.words.ts'

/** A team's plan with its actions, by goal order. */
export type TeamPlan = { plan: Plan; actions: PlanAction[] }

export type TeamsPageProps = {
  language: Language
  today: Day
  plan: Plan
  framework: Framework
  teams: TeamPlan[]
  /** Teams of the school that have no plan for the year. */
  missing: { id: string; name: string }[]
  overlaps: Overlap[]
  /** The actions that the school's plan has taken up. */
  takenUp: ReadonlySet<string>
  editable: boolean
}

/** All of a school's team actions beside each other, what several teams do, and taking one up into the school's plan. */
export function TeamsPage(props: TeamsPageProps) {
  const { language, plan, teams, missing, overlaps } = props
  const t = teamWords[language]
  const count = teams.reduce((sum, each) => sum + each.actions.length, 0)
  const teamCount = capitalise(countInWords(teams.length, language))
  const lead =
    teams.length > 0
      ? t.lead.some(teamCount, t.actions(formatNumber(count, language), count === 1), teams.length === 1)
      : missing.length > 0
        ? t.lead.noPlans
        : t.lead.none
  return (
    <>
      <PageHead title={t.title} context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>} lead={lead}>
        {missing.length > 0 && (
          <p class="measure">
            <Status is="missing">{t.missing}</Status>{' '}
            {formatList(
              missing.map(({ name }) => name),
              language,
            )}
          </p>
        )}
      </PageHead>
      <PlanTabs language={language} plan={plan} current="teams" />
      {teams.length > 1 && (
        <Section id="overlaps" title={t.overlaps} note={t.overlapsNote}>
          {overlaps.length === 0 ? <p class="soft">{t.noOverlaps}</p> : <OverlapList {...props} />}
        </Section>
      )}
      {teams.map((team) => (
        <TeamSection key={team.plan.id} {...props} team={team} />
      ))}
      {teams.length === 0 && missing.length === 0 && (
        <Empty level={2} title={t.lead.none}>
          <p>{listWords[language].empty.noTeams}</p>
        </Empty>
      )}
    </>
  )
}

function OverlapList(props: TeamsPageProps) {
  const { language, overlaps } = props
  const t = teamWords[language]
  return (
    <ul class="stack" role="list">
      {overlaps.map(({ title, actions }) => (
        <li class="stack-s" key={actions[0]?.id}>
          <h3>{title}</h3>
          <p class="soft">{t.overlap(formatList([...new Set(actions.map(({ home }) => home.unitName))], language))}</p>
          <div class="row">
            {actions.map((action) => (
              <TakeUp key={action.id} {...props} action={action} withUnit />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

function TeamSection(props: TeamsPageProps & { team: TeamPlan }) {
  const { language, today, framework, team } = props
  const { columns: t } = teamWords[language]
  const { plan, actions } = team
  return (
    <Section id={`team-${plan.unit.id}`} title={plan.unit.name} full>
      <div class="stack">
        <p class="row">
          <PlanStatus language={language} plan={plan} />
          <a class="tap" href={linkTo('/plans/:id', plan.id)}>
            {planTitle(plan, language)}
          </a>
        </p>
        {actions.length > 0 && (
          <Table
            caption={planTitle(plan, language)}
            captionHidden
            stack
            columns={[t.title, t.owner, t.due, t.status, t.school]}
            rows={actions.map((action) => [
              <>
                {action.title}
                {action.aspect && <span class="soft small"> · {nameOf(framework, action.aspect, language)}</span>}
              </>,
              ownerName(action, language),
              action.dueOn ? formatDay(action.dueOn, language, true) : nameWords[language].missing,
              <ActionStatusMark key="status" {...{ language, today }} status={action.status} dueOn={action.dueOn} />,
              <TakeUp key="take" {...props} action={action} />,
            ])}
          />
        )}
      </div>
    </Section>
  )
}

function TakeUp({
  language,
  plan,
  takenUp,
  editable,
  action,
  withUnit = false,
}: TeamsPageProps & { action: PlanAction; withUnit?: boolean }) {
  const t = teamWords[language]
  if (takenUp.has(action.id)) return <Status is="done">{t.takenUp}</Status>
  if (!editable || action.status === 'dropped' || action.status === 'done') return null
  return (
    <OnceForm action={formTo('POST /plans/:id/references', plan.id)}>
      <Hidden values={{ action: action.id }} />
      <Button variant="quiet" about={t.about(action.title, action.home.unitName)}>
        {withUnit ? `${t.takeUp} (${action.home.unitName})` : t.takeUp}
      </Button>
    </OnceForm>
  )
}

function ownerName({ owner }: PlanAction, language: Language) {
  const t = nameWords[language]
  if (owner === null) return <Status is="missing">{t.missing}</Status>
  if (owner.kind === 'role') return owner.role
  return owner.left ? <Status is="missing">{t.left(owner.name)}</Status> : owner.name
}

function nameOf(framework: Framework, aspect: string, language: Language): string {
  return framework.areas.flatMap(({ aspects }) => aspects).find(({ key }) => key === aspect)?.name[language] ?? aspect
}
