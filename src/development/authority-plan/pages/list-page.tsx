import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { stateOf } from '../authority-plan.ts'
import { nameWords } from '../names.words.ts'
import { draftPlace } from '../place.ts'
import { proposalSeen } from '../seeing.ts'
import { PlanStatus, StateStatus } from '../status.tsx'
import type { SeenPlan } from '../store.ts'
import { listPageWords } from './list-page.words.ts'

/** The authority's plans that the reader sees. */
export function AuthorityPlansPage({
  language,
  today,
  plans,
  writes,
  drafts,
  answers,
  follows,
}: {
  language: Language
  today: Day
  plans: SeenPlan[]
  writes: boolean
  /** Whether the reader sees what is prepared, too. */
  drafts: boolean
  /** Whether the reader sees how schools answer, and how it goes with the goals. */
  answers: boolean
  follows: boolean
}) {
  const t = listPageWords[language]
  return (
    <>
      <PageHead title={nameWords[language].plans} lead={writes ? t.leadWrites : t.lead}>
        <p class="row no-print">
          {writes && (
            <LinkButton icon="plus" href={linkTo('/authority-plans/new')}>
              {t.make}
            </LinkButton>
          )}
          {drafts && (
            <a class="tap" href={linkTo('/outlook')}>
              {t.outlook}
            </a>
          )}
          {drafts && (
            <a class="tap" href={linkTo('/equipment')}>
              {t.equipment}
            </a>
          )}
          {writes && (
            <a class="tap" href={linkTo('/open-pages')}>
              {t.open}
            </a>
          )}
          <a class="tap" href={linkTo('/plans')}>
            {t.schools}
          </a>
        </p>
        {drafts && <GuideLink language={language} guide="huvudmannens-plan" />}
      </PageHead>
      {plans.length === 0 ? (
        <Empty title={t.none} level={2}>
          <p>{writes ? t.noneWrites : t.noneText}</p>
        </Empty>
      ) : (
        <Table
          stack
          caption={t.caption}
          captionHidden
          columns={[t.columns.title, t.columns.time, t.columns.state]}
          rows={plans.map(({ plan, right }) => [
            <a key={plan.id} href={linkTo('/authority-plans/:id', plan.id)}>
              {plan.head.title}
            </a>,
            t.time(plan.head.from, plan.head.to),
            <div class="stack-s">
              <PlanStatus {...{ language, today, plan }} />
              {(answers || follows) && stateOf(plan, today) === 'in force' && (
                <p class="row small no-print">
                  {answers && (
                    <a class="tap" href={linkTo('/authority-plans/:id/answers', plan.id)}>
                      {t.answers}
                      <span class="vh">{t.about(plan.head.title)}</span>
                    </a>
                  )}
                  {follows && (
                    <a class="tap" href={linkTo('/authority-plans/:id/follow-up', plan.id)}>
                      {t.followUp}
                      <span class="vh">{t.about(plan.head.title)}</span>
                    </a>
                  )}
                </p>
              )}
              <Proposal {...{ language, today, plan, right }} />
              {plan.replaced && <p class="small soft">{t.replacedBy(plan.replaced.title, plan.replaced.from)}</p>}
            </div>,
          ])}
        />
      )}
    </>
  )
}

/** What is proposed beside a plan that is decided, by its own title and time. */
function Proposal({ language, today, plan, right }: SeenPlan & { language: Language; today: Day }) {
  const t = listPageWords[language]
  const state = proposalSeen({ plan, right }, today)
  if (!state) return null
  const { title, from, to } = plan.written
  return (
    <div class="stack-s small">
      <p>
        <a href={draftPlace(plan)}>{title === plan.head.title ? t.proposal : t.proposalOf(title)}</a>
        {(from !== plan.head.from || to !== plan.head.to) && <span class="block soft">{t.time(from, to)}</span>}
      </p>
      <StateStatus language={language} state={state} />
    </div>
  )
}
