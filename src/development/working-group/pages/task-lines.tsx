import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { finishes, type GroupTask, type WorkingGroup, writes } from '../working-group.ts'
import { taskLineWords } from './task-lines.words.ts'

type Props = { language: Language; group: WorkingGroup; person: string; tasks: readonly GroupTask[]; removable?: boolean }

/** What was taken on: by whom, until when, and whether it is done. */
export function TaskLines({ language, group, person, tasks, removable = false }: Props) {
  const t = taskLineWords[language]
  return (
    <ul class="list" role="list">
      {tasks.map((task) => {
        const name = task.name ?? t.nobody
        return (
          <li key={task.id} id={`t-${task.id}`} class="with-action">
            <span class="measure">
              {task.what} <span class="soft small">{task.dueOn ? t.due(name, formatDay(task.dueOn, language, true)) : name}</span>{' '}
              {task.doneAt && <Status is="done">{t.done}</Status>}
            </span>
            <span class="row no-print">
              {finishes(group, person, task) && (
                <OnceForm
                  action={
                    task.doneAt ? formTo('DELETE /group-tasks/:id/completion', task.id) : formTo('PUT /group-tasks/:id/completion', task.id)
                  }
                >
                  <Button variant="quiet" about={`: ${task.what}`}>
                    {task.doneAt ? t.reopen : t.finish}
                  </Button>
                </OnceForm>
              )}
              {removable && writes(group) && (
                <a class="tap" href={linkTo('/group-tasks/:id/edit', task.id)}>
                  {t.change}
                  <span class="vh">: {task.what}</span>
                </a>
              )}
              {removable && writes(group) && (
                <OnceForm action={formTo('DELETE /group-tasks/:id', task.id)}>
                  <Button variant="quiet" about={`: ${task.what}`}>
                    {t.remove}
                  </Button>
                </OnceForm>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
