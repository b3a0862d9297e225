import { formTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { SmallChoice } from '../../../ground/ui/components/small-choice/small-choice.tsx'
import { longest } from '../../plan/limits.ts'

import { nameWords } from '../../plan/names.words.ts'
import { type ActionStatus, actionStatuses } from '../../plan/plan.ts'
import { actionWords } from './action.words.ts'

/** What the form holds when it comes back; `was` is the status that its writer saw. */
export type StatusValues = { status: string; note: string; was: string }

type Props = {
  language: Language
  action: { id: string; title: string; status: ActionStatus }
  values?: StatusValues | undefined
  errors?: Partial<Record<'status' | 'note', string>>
  /** Where to go afterwards, a path within the plans; the action's own page when nothing is said. */
  back?: string
  /** Before the ids of the fields, where a page has several of these forms. */
  idPrefix?: string
}

/**
 * Notes how an action goes: a status, words, or both. The status that the writer saw travels along, so that words alone never put back what somebody else
 * has changed in between.
 */
export function StatusForm({ language, action, values, errors = {}, back, idPrefix = '' }: Props) {
  const { form: t } = actionWords[language]
  const { statuses } = nameWords[language]
  return (
    <OnceForm class="stack" action={formTo('POST /actions/:id/notes', action.id)}>
      <Hidden values={{ was: values?.was ?? action.status, ...(back ? { back } : {}) }} />
      <SmallChoice
        name="status"
        id={`${idPrefix}status`}
        legend={t.legend}
        error={errors.status}
        options={actionStatuses.map((status) => ({ value: status, label: statuses[status] }))}
        chosen={values?.status ?? action.status}
      />
      <TextArea
        name="note"
        id={`${idPrefix}note`}
        label={t.note}
        hint={t.noteHint}
        optional
        rows={2}
        value={values?.note}
        error={errors.note}
        limit={longest.actionNote}
        wide
      />
      <div class="row">
        <Button about={t.about(action.title)}>{t.submit}</Button>
      </div>
    </OnceForm>
  )
}
