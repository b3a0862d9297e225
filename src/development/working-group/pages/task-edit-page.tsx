import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { type GroupTask, longest, type WorkingGroup } from '../working-group.ts'
import { meetingPageWords } from './meeting-page.words.ts'
import { taskLineWords } from './task-lines.words.ts'

export type TaskEditProps = {
  language: Language
  group: WorkingGroup
  task: GroupTask
  written: Readonly<Record<string, string>>
  revision: number
  errors?: Readonly<Record<string, string>>
  /** Somebody else has changed it meanwhile. */
  another?: boolean
}

/** Changing what was taken on: what, whose it is and until when. */
export function TaskEditPage({ language, group, task, written, revision, errors = {}, another = false }: TaskEditProps) {
  const t = meetingPageWords[language]
  const l = taskLineWords[language]
  const back = `${linkTo('/group-meetings/:id', task.meeting)}#t-${task.id}`
  // Whoever has left the group keeps what they took on until somebody else is chosen.
  const left = task.person !== null && !group.members.some(({ person }) => person === task.person)
  const people = [
    { value: '', label: t.nobody },
    ...group.members.map(({ person, name }) => ({ value: person, label: name })),
    ...(left ? [{ value: task.person ?? '', label: task.name ?? '' }] : []),
  ]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {another && (
        <Notice kind="error" alert>
          {l.another(task.what)}
        </Notice>
      )}
      <PageHead title={l.changeTitle} context={<a href={back}>{group.title}</a>} />
      <OnceForm class="stack-l measure" action={formTo('PUT /group-tasks/:id', task.id)}>
        <Hidden values={{ revision }} />
        <TextInput name="what" label={t.what} value={written.what ?? ''} error={errors.what} maxlength={longest.what} wide />
        <Select name="person" label={t.person} value={written.person ?? ''} options={people} />
        <DateInput name="dueOn" label={t.dueOn} value={written.dueOn ?? ''} error={errors.dueOn} optional />
        <div class="row">
          <Button>{l.save}</Button>
          <LinkButton variant="quiet" href={back}>
            {l.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
