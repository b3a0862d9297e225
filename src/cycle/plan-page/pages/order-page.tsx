import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'

import type { PlanContent } from '../../plan/plan.ts'
import { pageWords } from '../../plan/plan.words.ts'
import { planTitle } from '../../plan/plan-sentences.ts'
import type { Plan } from '../../plan/store.ts'
import { orderWords } from './order-page.words.ts'

type Props = { language: Language; plan: Plan; content: PlanContent }

/** Goals and actions to be moved a step at a time, by buttons. */
export function OrderPage({ language, plan, content }: Props) {
  const t = orderWords[language]
  const page = pageWords[language]
  const lists = [
    ...content.goals.map((goal, index) => ({
      id: goal.id,
      title: page.goal.title(index + 1),
      note: goal.title,
      actions: goal.actions,
      prefix: `${index + 1}.`,
    })),
    {
      id: 'loose',
      title: content.goals.length > 0 ? page.loose : page.looseOnly,
      note: undefined,
      actions: content.loose,
      prefix: content.goals.length > 0 ? `${content.goals.length + 1}.` : '',
    },
  ].filter(({ actions }) => actions.length > 0)
  return (
    <>
      <PageHead
        title={t.title}
        context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>}
        lead={lists.length > 0 ? t.lead : t.empty}
      >
        <LinkButton href={linkTo('/plans/:id', plan.id)}>{t.back}</LinkButton>
      </PageHead>
      {content.goals.length > 1 && (
        <Section id="goals" title={t.goals}>
          <Steps
            language={language}
            plan={plan.id}
            items={content.goals.map(({ id, title }, index) => ({
              id,
              anchor: `g-${id}`,
              label: `${index + 1} ${title}`,
              action: formTo('POST /plans/:id/goals/:goal/position', plan.id, id),
            }))}
          />
        </Section>
      )}
      {lists.map((list) => (
        <Section key={list.id} id={`order-${list.id}`} title={list.title} note={list.note}>
          <Steps
            language={language}
            plan={plan.id}
            items={list.actions.map(({ id, title }, index) => ({
              id,
              anchor: `a-${id}`,
              label: `${list.prefix}${index + 1} ${title}`,
              action: formTo('POST /actions/:id/position', id),
            }))}
          />
        </Section>
      ))}
    </>
  )
}

type Item = { id: string; anchor: string; label: string; action: string }

function Steps({ language, plan, items }: { language: Language; plan: string; items: Item[] }) {
  const t = orderWords[language]
  return (
    <OnceForm>
      <Hidden values={{ plan }} />
      <ol class="todo" role="list">
        {items.map(({ id, anchor, label, action }, index) => (
          <li class="with-action" id={anchor} key={id}>
            <span>{label}</span>
            <span class="row">
              {index > 0 && (
                <Button variant="quiet" name="direction" value="up" formaction={action} about={t.about(label)}>
                  {t.up}
                </Button>
              )}
              {index < items.length - 1 && (
                <Button variant="quiet" name="direction" value="down" formaction={action} about={t.about(label)}>
                  {t.down}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </OnceForm>
  )
}
