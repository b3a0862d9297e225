import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { DateInput, Hidden, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { SmallChoice } from '../../../ground/ui/components/small-choice/small-choice.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { fields } from '../../plan/action/fields.ts'
import { type Decided, decisions } from '../checkin.ts'
import { decisionWords } from '../decision.words.ts'

export type DecisionErrors = Readonly<Record<string, string>>

/** What stands in the fields of an action's decision. */
export type DecisionValues = { decision: string; reason: string; title: string; text: string; due: string; revision: string }

export type DecisionProps = {
  language: Language
  position: number
  title: string
  values: DecisionValues
  edits: boolean
  errors?: DecisionErrors
}

/** Continue, change or stop: with the reason, and the action's own fields to change it there and then. */
export function DecisionFields({ language, position, title, values, edits, errors = {} }: DecisionProps) {
  const t = decisionWords[language]
  const name = (field: string) => `${field}${position}`
  const faulty = ['title', 'text', 'due'].some((field) => errors[name(field)])
  return (
    <div class="stack no-print">
      <SmallChoice
        name={name('decision')}
        legend={
          <>
            <span aria-hidden="true">{t.visible}</span>
            <span class="vh">{t.legend(title)}</span>
          </>
        }
        options={decisions.map((value) => ({ value, label: t.names[value] }))}
        chosen={values.decision}
        error={errors[name('decision')]}
      />
      <TextInput
        name={name('reason')}
        label={t.reason}
        hint={t.reasonHint}
        value={values.reason}
        error={errors[name('reason')]}
        optional
        wide
        autocomplete="off"
      />
      {edits && (
        <More label={t.edit} open={faulty || values.decision === 'change'}>
          <div class="stack">
            <p class="soft small">{t.editNote}</p>
            <Hidden values={{ [name('revision')]: values.revision }} />
            <TextInput
              name={name('title')}
              label={t.fields.title}
              value={values.title}
              error={errors[name('title')]}
              wide
              autocomplete="off"
            />
            <TextArea
              name={name('text')}
              label={t.fields.text}
              value={values.text}
              rows={3}
              error={errors[name('text')]}
              limit={fields.text.longest}
              optional
              wide
            />
            <DateInput name={name('due')} label={t.fields.due} value={values.due} error={errors[name('due')]} optional />
          </div>
        </More>
      )}
    </div>
  )
}

/** A decision that has been taken. */
export function DecisionTaken({ language, decided: { decision, reason, byName, at } }: { language: Language; decided: Decided }) {
  const t = decisionWords[language]
  return (
    <div class="stack-s">
      <p class="row">
        <Status is={decision === 'stop' ? 'ended' : 'done'}>{t.was[decision]}</Status>
        <span class="soft small">{t.by(byName, formatDay(dayOf(at), language, true))}</span>
      </p>
      {reason && <p class="measure">{reason}</p>}
    </div>
  )
}
