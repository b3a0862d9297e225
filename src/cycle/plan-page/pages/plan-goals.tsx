import type { ComponentChildren } from 'preact'
import type { Framework } from '../../../content/framework/schema.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Acts } from '../../../ground/ui/components/act/act.tsx'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Select } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'

import { numbered, type PlanAction, type PlanContent } from '../../plan/plan.ts'
import { pageWords } from '../../plan/plan.words.ts'
import { Lines, PlanActionView } from '../../plan/plan-action.tsx'
import { aspectName } from '../../plan/plan-sentences.ts'

export type PlanGoalsProps = {
  language: Language
  today: Day
  plan: string
  content: PlanContent
  framework: Framework
  editable: boolean
  /** Who takes part in the talk can comment on an action. */
  comments: boolean
  /** What has happened with each action, by its id. */
  histories: ReadonlyMap<string, ComponentChildren>
}

/** The goals of a plan with their actions, and the actions under no goal. */
export function PlanGoals(props: PlanGoalsProps) {
  const { language, content, framework, editable, plan } = props
  const { goal: t, ...words } = pageWords[language]
  const numbers = new Map(numbered(content).map(({ number, action }) => [action.id, number]))
  return (
    <>
      {content.goals.map((goal, index) => (
        <Section
          key={goal.id}
          id={`g-${goal.id}`}
          title={t.title(index + 1)}
          note={aspectName(framework, goal.aspect, language) || undefined}
        >
          <div class="stack">
            <div class="stack-s">
              <h3 class="big measure">{goal.title}</h3>
              {goal.signs !== '' && (
                <p class="measure">
                  <b>{t.signs}</b> <Lines text={goal.signs} />
                </p>
              )}
            </div>
            {goal.actions.length === 0 && <p class="soft">{t.none}</p>}
            <ActionList {...props} actions={goal.actions} numbers={numbers} level={4} />
            {editable && (
              <div class="row no-print">
                <LinkButton
                  variant="secondary"
                  icon="plus"
                  href={`${linkTo('/plans/:id/actions/new', plan)}?goal=${goal.id}`}
                  about={t.addActionAbout(index + 1)}
                >
                  {t.addAction}
                </LinkButton>
                <a class="tap" href={linkTo('/plans/:id/goals/:goal', plan, goal.id)}>
                  {t.change}
                  <span class="vh">{t.changeAbout(index + 1)}</span>
                </a>
              </div>
            )}
          </div>
        </Section>
      ))}
      {content.loose.length > 0 && (
        <Section
          id="loose"
          title={content.goals.length > 0 ? words.loose : words.looseOnly}
          note={content.goals.length > 0 ? words.looseNote : undefined}
        >
          <ActionList {...props} actions={content.loose} numbers={numbers} level={3} />
        </Section>
      )}
    </>
  )
}

type ListProps = PlanGoalsProps & { actions: PlanAction[]; numbers: ReadonlyMap<string, string>; level: 3 | 4 }

function ActionList({ actions, numbers, level, ...props }: ListProps) {
  const { language, today, plan, editable, comments, histories } = props
  const { action: t } = pageWords[language]
  if (actions.length === 0) return null
  return (
    <Acts>
      {actions.map((action) => {
        const number = numbers.get(action.id) ?? ''
        return (
          <PlanActionView
            key={action.id}
            {...{ language, today, number, action, level }}
            editable={editable && !action.referred}
            history={histories.get(action.id)}
          >
            {comments && (
              <p class="row small no-print">
                <a class="tap" href={linkTo('/actions/:id', action.id)}>
                  {t.doing}
                  <span class="vh">{t.doingAbout(number)}</span>
                </a>
                <a class="tap" href={`${linkTo('/plans/:id/comments', plan)}?action=${action.id}#comment`}>
                  {t.comment}
                  <span class="vh">{t.about(number)}</span>
                </a>
              </p>
            )}
            {editable && action.referred && <Referred {...props} action={action} number={number} />}
          </PlanActionView>
        )
      })}
    </Acts>
  )
}

/** What can be done here with an action that lives elsewhere: put it under a goal, or let it go. */
function Referred({ language, plan, content, action, number }: PlanGoalsProps & { action: PlanAction; number: string }) {
  const { action: t } = pageWords[language]
  return (
    <div class="row no-print">
      {content.goals.length > 0 && (
        <More label={t.place}>
          <form class="row" method="post" action={formTo('PUT /plans/:id/references/:reference', plan, action.id)} novalidate>
            <Select
              name="goal"
              id={`goal-of-${action.id}`}
              label={t.place}
              value={action.goal ?? ''}
              empty={t.placeNone}
              options={content.goals.map(({ id, title }, index) => ({ value: id, label: `${index + 1} ${title}` }))}
            />
            <Button variant="secondary" about={t.about(number)}>
              {t.placeSave}
            </Button>
          </form>
        </More>
      )}
      <form method="post" action={formTo('DELETE /plans/:id/references/:reference', plan, action.id)} novalidate>
        <Button variant="quiet" about={t.about(number)}>
          {t.letGo}
        </Button>
      </form>
    </div>
  )
}
