import { linkTo } from '../../../ground/base/addresses.ts'
import { type Day, schoolYearName } from '../../../ground/base/clock.ts'
import { formatShortDay, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Pages } from '../../../ground/ui/components/pages/pages.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { ActionStatusMark } from '../../plan/past/action-status.tsx'
import { type ActionChoice, actionsOnAPage, choiceQuery, type FoundAction, isNarrowed } from '../finding.ts'
import { findingWords } from '../finding.words.ts'
import type { Found } from '../store-finding.ts'
import { ActionsFilter } from './actions-filter.tsx'

type Props = { language: Language; today: Day; choice: ActionChoice; found: Found; aspectNames: Map<string, string> }

/** Every action that one sees, by last day, fifty at a time. */
export function ActionsPage(props: Props) {
  const { language, choice, found } = props
  const { actions, total, facets } = found
  const t = findingWords[language]
  const narrowed = isNarrowed(choice)
  const nothing = facets.units.length === 0 && choice.school === ''
  const query = choiceQuery({ ...choice, page: 1 })
  return (
    <>
      <PageHead title={t.title} lead={t.lead(total, narrowed)} context={actions.some(({ whole }) => !whole) ? t.adopted : undefined} />
      {nothing ? (
        <Empty level={2} title={t.empty}>
          <p>{t.emptyPlans}</p>
        </Empty>
      ) : (
        <div class="stack-l">
          <ActionsFilter {...props} />
          {total > 0 && (
            <p class="row no-print">
              <LinkButton href={`${linkTo('/actions.xlsx')}${query ? `?${query}` : ''}`} variant="quiet" icon="download">
                {t.export}
              </LinkButton>
              <LinkButton href={linkTo('/reminders')} variant="quiet" icon="mail">
                {t.reminders}
              </LinkButton>
            </p>
          )}
          {actions.length === 0 ? (
            <Empty level={2} title={t.empty}>
              <p>{t.emptyText}</p>
            </Empty>
          ) : (
            <ActionsTable {...props} />
          )}
          <Pages
            page={choice.page}
            pages={Math.ceil(total / actionsOnAPage)}
            href={(page) => `${linkTo('/actions')}?${choiceQuery({ ...choice, page })}`}
          />
        </div>
      )}
    </>
  )
}

function ActionsTable({ language, today, found }: Props) {
  const { actions, facets } = found
  const t = findingWords[language]
  const manySchools = facets.schools.length > 1
  return (
    <Table
      caption={t.caption}
      captionHidden
      stack
      columns={[t.action, t.place, t.owner, t.due, t.status]}
      rows={actions.map((action) => [
        <a key={action.id} class="tap" href={hrefOf(action)}>
          {action.title}
        </a>,
        placeOf(action, manySchools, facets.years.length > 1),
        action.ownerName || action.ownerRole || <Status is="missing">{t.noOwner}</Status>,
        action.dueOn ? <DueDay language={language} day={action.dueOn} today={today} /> : <span class="soft">{t.noDue}</span>,
        <ActionStatusMark key={action.id} {...{ language, today }} status={action.status} dueOn={action.dueOn} closed={action.closed} />,
      ])}
    />
  )
}

/** An action of a plan that one reads only as it was decided is read there. */
function hrefOf({ id, plan, whole }: FoundAction): string {
  return whole ? linkTo('/actions/:id', id) : `${linkTo('/plans/:id', plan)}#a-${id}`
}

function placeOf({ unitKind, unitName, schoolName, schoolYear }: FoundAction, manySchools: boolean, manyYears: boolean): string {
  const names = unitKind === 'team' && manySchools ? [unitName, schoolName] : [unitName]
  return [...names, ...(manyYears ? [schoolYearName(schoolYear)] : [])].join(', ')
}

/** A day without its year where that is this one. */
function DueDay({ language, day, today }: { language: Language; day: Day; today: Day }) {
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  return <time datetime={day}>{sameYear ? formatShortDay(day, language) : `${formatShortDay(day, language)} ${day.slice(0, 4)}`}</time>
}
