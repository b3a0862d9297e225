import { formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { DateInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Mailing } from '../mailing.ts'
import type { Round } from '../round.ts'
import { messages } from '../round.words.ts'
import { FormHead } from './form-head.tsx'
import { type FormState, problemsOf } from './form-state.ts'
import { ReminderFields } from './invitation-page.tsx'

type Props = { language: Language; round: Round; mailings: Mailing[]; form: FormState }

/** A later last day, other reminder days: what an open round still can change about its time. */
export function DatesPage({ language, round, mailings, form }: Props) {
  const t = messages[language]
  const { problems, errorOf } = problemsOf(form, t)
  return (
    <OnceForm action={`/rounds/${round.id}/dates`} novalidate>
      <FormHead
        problems={problems}
        title={t.dates.title}
        context={round.name}
        lead={t.dates.lead(formatWeekday(round.closesOn, language))}
      />
      <div class="tight">
        <Section id="days" title={t.basics.when}>
          <DateInput
            name="closesOn"
            label={t.basics.closesOn}
            hint={t.basics.closesHint}
            value={form.values.closesOn}
            error={errorOf('closesOn')}
          />
        </Section>
        <Section id="reminders" title={t.invitation.reminders} note={t.invitation.remindersNote}>
          <ReminderFields language={language} form={form} sent={mailings} />
        </Section>
      </div>
      <div class="row">
        <Button>{t.dates.save}</Button>
        <LinkButton variant="quiet" href={`/rounds/${round.id}`}>
          {t.toRound}
        </LinkButton>
      </div>
    </OnceForm>
  )
}
