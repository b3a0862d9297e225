import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { DateInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Mailing } from '../mailing.ts'
import type { Round } from '../round.ts'
import { roundWords } from '../round.words.ts'
import { basicsWords } from './basics-page.words.ts'
import { dateWords } from './dates-page.words.ts'
import { FormHead } from './form-head.tsx'
import { type FormState, problemsOf } from './form-state.ts'
import { ReminderFields } from './invitation-page.tsx'
import { invitationWords } from './invitation-page.words.ts'

type Props = { language: Language; round: Round; mailings: Mailing[]; form: FormState }

/** A later last day, other reminder days: what an open round still can change about its time. */
export function DatesPage({ language, round, mailings, form }: Props) {
  const t = dateWords[language]
  const basicsText = basicsWords[language]
  const invitationText = invitationWords[language]
  const roundText = roundWords[language]
  const { problems, errorOf } = problemsOf(form, language)
  return (
    <OnceForm action={formTo('POST /rounds/:id/dates', round.id)} novalidate>
      <FormHead problems={problems} title={t.title} context={round.name} lead={t.lead(formatWeekday(round.closesOn, language))} />
      <div class="tight">
        <Section id="days" title={basicsText.when}>
          <DateInput
            name="closesOn"
            label={basicsText.closesOn}
            hint={basicsText.closesHint}
            value={form.values.closesOn}
            error={errorOf('closesOn')}
          />
        </Section>
        <Section id="reminders" title={invitationText.reminders} note={invitationText.remindersNote}>
          <ReminderFields language={language} form={form} sent={mailings} />
        </Section>
      </div>
      <div class="row">
        <Button>{t.save}</Button>
        <LinkButton variant="quiet" href={linkTo('/rounds/:id', round.id)}>
          {roundText.toRound}
        </LinkButton>
      </div>
    </OnceForm>
  )
}
