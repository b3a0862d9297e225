import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Act, Acts, type MetaRow } from '../../../ground/ui/components/act/act.tsx'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { AuthorityPlan } from '../../authority-plan/authority-plan.ts'
import { PlanTabs } from '../../authority-plan/plan-tabs.tsx'
import type { Right } from '../../authority-plan/seeing.ts'
import { PlanStatus } from '../../authority-plan/status.tsx'
import type { FollowedGoal } from '../follow-up.ts'
import { IndicatorTable } from '../indicator-table.tsx'
import { Judgements } from '../judgements.tsx'
import { ReadingChart } from '../reading-chart.tsx'
import { countsSaid, judgementSaid, schoolsSaid } from '../sentences.ts'
import { followUpPageWords } from './follow-up-page.words.ts'

export type FollowUpProps = {
  language: Language
  today: Day
  plan: AuthorityPlan
  right: Right
  goals: FollowedGoal[]
  /** Adds indicators; judges goals. */
  writes: boolean
  judges: boolean
  /** Locks the paper for the board in a matter. */
  locks: boolean
}

/** How it goes with each goal of a plan: what a person judges, and beside it what was read. */
export function FollowUpPage(props: FollowUpProps) {
  const { language, today, plan, right, goals, locks } = props
  const t = followUpPageWords[language]
  const there = goals.filter(({ standing }) => standing !== 'dropped')
  const dropped = goals.filter(({ standing }) => standing === 'dropped')
  const parts = [...Map.groupBy(there, ({ part }) => part)]
  return (
    <>
      <PageHead
        title={t.title(plan.head.title)}
        context={
          <>
            <PlanStatus {...{ language, today, plan }} />
            <a href={linkTo('/authority-plans/:id', plan.id)}>{t.plan}</a>
          </>
        }
        lead={countsSaid(goals, language)}
        privacy={t.privacy}
      >
        <nav class="row small wide no-print" aria-label={t.contents}>
          <span class="soft">{t.onPage}</span>
          {there.map(({ id, number, title }) => (
            <a key={id} class="tap" href={`#g-${id}`}>
              {number} {title}
            </a>
          ))}
          <a class="tap" href="#files">
            {t.files}
          </a>
        </nav>
      </PageHead>
      <PlanTabs {...{ language, right }} plan={plan.id} current="follow-up" />
      {there.length === 0 && (
        <Section id="goals" title={t.goals}>
          <p class="soft">{t.noGoals}</p>
        </Section>
      )}
      {parts.map(([part, within], at) => (
        <Section key={part} id={`part-${at}`} title={part}>
          <Acts>
            {within.map((goal) => (
              <GoalFollowed key={goal.id} {...props} goal={goal} />
            ))}
          </Acts>
        </Section>
      ))}
      {dropped.length > 0 && (
        <Section id="dropped" title={t.droppedGoals} note={t.droppedNote}>
          <Acts>
            {dropped.map((goal) => (
              <GoalFollowed key={goal.id} {...props} goal={goal} />
            ))}
          </Acts>
        </Section>
      )}
      <Files {...{ language, locks }} plan={plan.id} />
    </>
  )
}

function GoalFollowed({ language, plan, goal, writes, judges }: FollowUpProps & { goal: FollowedGoal }) {
  const t = followUpPageWords[language]
  const [latest] = goal.judgements
  const earlier = goal.everJudged.filter(({ id }) => id !== latest?.id)
  const ofSchools = schoolsSaid(goal, language)
  const isOpen = goal.standing !== 'dropped'
  const owner = [goal.owner?.duty, goal.owner?.unitName].filter(Boolean).join(', ')
  const meta: MetaRow[] = [
    ...(owner === '' ? [] : [{ term: t.owner, value: owner }]),
    ...(goal.sign === '' ? [] : [{ term: t.sign, value: goal.sign }]),
  ]
  return (
    <Act id={`g-${goal.id}`} level={3} title={`${goal.number} ${goal.title}`} meta={meta}>
      {goal.standing === 'draft' && <p class="soft">{t.draft}</p>}
      <div class="stack-s measure">
        <p class="big">
          <b>{judgementSaid(latest, language)}</b>
        </p>
        {latest && (
          <>
            <p>
              <b>{t.causes}:</b>
            </p>
            <Paragraphs text={latest.causes} />
            <p>
              <b>{t.now}:</b> {latest.next}
            </p>
            <p class="soft small">{t.by(formatDay(latest.onDay, language, true), latest.byName)}</p>
          </>
        )}
        {ofSchools && <p>{ofSchools}</p>}
      </div>
      {goal.indicators.length === 0 ? (
        <p class="soft">{t.noIndicators}</p>
      ) : (
        <IndicatorTable
          language={language}
          plan={plan.id}
          number={goal.number}
          indicators={goal.indicators}
          decided={goal.standing !== 'draft'}
        />
      )}
      {goal.indicators.map(({ indicator, readings }) => (
        <ReadingChart key={indicator.id} {...{ language, indicator, readings }} />
      ))}
      {earlier.length > 0 && (
        <More label={t.earlier}>
          <Judgements language={language} judgements={earlier} />
        </More>
      )}
      {isOpen && (writes || judges) && (
        <p class="row no-print">
          {judges && goal.standing === 'decided' && (
            <a class="tap" href={linkTo('/authority-plans/:id/goals/:goal/judgements/new', plan.id, goal.id)}>
              {t.judge}
              <span class="vh">{t.about(goal.number)}</span>
            </a>
          )}
          {writes && (
            <a class="tap" href={linkTo('/authority-plans/:id/goals/:goal/indicators/new', plan.id, goal.id)}>
              {t.addIndicator}
              <span class="vh">{t.about(goal.number)}</span>
            </a>
          )}
        </p>
      )}
    </Act>
  )
}

function Files({ language, plan, locks }: { language: Language; plan: string; locks: boolean }) {
  const t = followUpPageWords[language]
  const file = (href: string, form: string, about: string) => (
    <LinkButton variant="secondary" href={href}>
      {form}
      <span class="vh">: {about}</span>
    </LinkButton>
  )
  return (
    <Section id="files" title={t.files} note={t.filesNote} screenOnly>
      <div class="stack">
        <GuideLink language={language} guide="uppfoljning-till-namnden" />
        <p>{t.board}</p>
        <div class="row">
          {file(linkTo('/authority-plans/:id/board-follow-up.pdf', plan), t.pdf, t.board)}
          {file(linkTo('/authority-plans/:id/board-follow-up.docx', plan), t.word, t.board)}
          {locks && (
            <LinkButton variant="quiet" href={linkTo('/authority-plans/:id/board-follow-up/matter-documents/new', plan)}>
              {t.lock}
            </LinkButton>
          )}
        </div>
        <p>{t.followUp}</p>
        <div class="row">
          {file(linkTo('/authority-plans/:id/follow-up.pdf', plan), t.pdf, t.followUp)}
          {file(linkTo('/authority-plans/:id/follow-up.docx', plan), t.word, t.followUp)}
        </div>
        <p>{t.dialogue}</p>
        <div class="row">
          {file(linkTo('/authority-plans/:id/quality-dialogue.pdf', plan), t.pdf, t.dialogue)}
          {file(linkTo('/authority-plans/:id/quality-dialogue.docx', plan), t.word, t.dialogue)}
        </div>
        <p>
          <a href={linkTo('/authority-plans/:id/follow-up.xlsx', plan)}>{t.excel}</a>
        </p>
      </div>
    </Section>
  )
}
