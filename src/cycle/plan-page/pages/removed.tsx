import { formTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'

import { pageWords } from '../../plan/plan.words.ts'

/** What was taken away from a plan and can be brought back. */
export type RemovedThings = { goals: { id: string; title: string }[]; actions: { id: string; title: string }[] }

/** The things that were taken away, folded, each with a way back. */
export function Removed({ language, plan, removed }: { language: Language; plan: string; removed: RemovedThings }) {
  const { removed: t } = pageWords[language]
  const things = [
    ...removed.goals.map(({ id, title }) => ({
      id,
      title: t.goal(title),
      action: formTo('DELETE /plans/:id/goals/:goal/removal', plan, id),
    })),
    ...removed.actions.map(({ id, title }) => ({ id, title, action: formTo('DELETE /actions/:id/removal', id) })),
  ]
  if (things.length === 0) return null
  return (
    <div class="gap no-print">
      <More label={`${t.title} (${things.length})`}>
        <ul class="stack-s" role="list">
          {things.map(({ id, title, action }) => (
            <li key={id}>
              <form class="row" method="post" action={action} novalidate>
                <span class="measure">{title}</span>
                <Button variant="quiet" about={`: ${title}`}>
                  {t.back}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      </More>
    </div>
  )
}
