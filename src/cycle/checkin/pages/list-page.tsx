import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { capitalise, countInWords, formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput } from '../../../ground/ui/components/field/inputs.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status, type StatusKind } from '../../../ground/ui/components/status/status.tsx'
import { checkTitle } from '../../plan/past/check-title.ts'
import { planTitle } from '../../plan/plan-sentences.ts'
import type { Plan } from '../../plan/store.ts'
import { PlanTabs } from '../../plan-page/plan-tabs.tsx'
import { daysInWords } from '../../year/year-sentences.ts'
import type { Checkin } from '../checkin.ts'
import { isLate, type NextSpan } from '../due.ts'
import type { Powers } from '../frame.ts'
import { startWords } from '../start.words.ts'

type Props = {
  language: Language
  today: Day
  plan: Plan
  checkins: Checkin[]
  powers: Powers
  next: NextSpan | null
  day: string
  error?: string | undefined
}

/** The checks of a plan: when the next is to be, and those that have been. */
export function ListPage({ language, today, plan, checkins, powers, next, day, error }: Props) {
  const { list: t } = startWords[language]
  const running = checkins.find(({ state }) => state.is !== 'done')
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'day', text: error }] : []} />
      <PageHead title={t.heading} context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>} lead={t.lead} />
      <PlanTabs language={language} plan={plan} current="checkins" />
      <Section id="next" title={t.next}>
        <div class="stack">
          {running ? (
            <p>
              <a href={linkTo('/checkins/:id', running.id)}>{t.running}</a>
            </p>
          ) : next === null ? (
            <p class="measure">{t.none}</p>
          ) : (
            <>
              <p class="measure">{t.nextOn[next.by](daysInWords(next, language))}</p>
              {isLate({ is: 'none', next }, today) && <Status is="late">{t.late(formatDay(next.to, language, true))}</Status>}
              {powers.run && (
                <div class="row">
                  <LinkButton href={linkTo('/plans/:id/checkins/new', plan.id)}>{t.start}</LinkButton>
                </div>
              )}
              {powers.run && (
                <form class="stack" method="post" action={formTo('PUT /plans/:id/checkin-day', plan.id)} novalidate>
                  <DateInput name="day" label={t.day} hint={t.dayHint} value={day} error={error} />
                  <div class="row">
                    <Button variant="secondary">{t.change}</Button>
                  </div>
                </form>
              )}
            </>
          )}
        </div>
      </Section>
      <Section id="earlier" title={t.earlier}>
        {checkins.length === 0 ? (
          <p class="soft">{t.empty}</p>
        ) : (
          <ul class="stack" role="list">
            {checkins.map((checkin) => (
              <li class="split" key={checkin.id}>
                <a href={linkTo('/checkins/:id', checkin.id)}>{checkTitle(checkin.openedOn)[language]}</a>
                <CheckinStatus language={language} checkin={checkin} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function CheckinStatus({ language, checkin: { state, actions } }: { language: Language; checkin: Checkin }) {
  const { states: t } = startWords[language].list
  const left = actions.filter(({ decided, gone }) => !decided && !gone).length
  const said: Record<Checkin['state']['is'], [StatusKind, string]> = {
    open: ['under-way', state.is === 'open' ? t.open(formatDay(state.closesOn, language)) : ''],
    counting: ['under-way', t.counting],
    together: ['not-started', t.together],
    done:
      left > 0
        ? ['under-way', t.undecided(capitalise(countInWords(left, language)))]
        : ['done', state.is === 'done' ? t.done(formatDay(state.on, language, true)) : ''],
  }
  const [is, words] = said[state.is]
  return <Status is={is}>{words}</Status>
}
