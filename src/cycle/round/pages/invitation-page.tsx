import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { releaseDelays } from '../closing.ts'
import { longest } from '../limits.ts'
import type { Mailing } from '../mailing.ts'
import { minimumGroups } from '../round.ts'
import { messages } from '../round.words.ts'
import { FormHead } from './form-head.tsx'
import { type FormState, problemsOf } from './form-state.ts'

type Props = { language: Language; roundName: string; action: string; back: string; form: FormState }

/** Step 3: minimum group, greeting, reminders. */
export function InvitationPage({ language, roundName, action, back, form }: Props) {
  const t = messages[language]
  const { problems, errorOf } = problemsOf(form, t)
  return (
    <OnceForm action={action} novalidate>
      <FormHead problems={problems} title={t.invitation.title} context={`${roundName} · ${t.step(3)}`} lead={t.invitation.lead} />
      <div class="tight">
        <Section id="protection" title={t.invitation.protection} note={t.invitation.protectionNote}>
          <RadioGroup
            name="minimumGroup"
            legend={t.invitation.minimum}
            chosen={form.values.minimumGroup}
            error={errorOf('minimumGroup')}
            choices={minimumGroups.map((group) => ({
              value: String(group),
              label: t.invitation.minimums[group],
              hint: t.invitation.minimumHints[group],
            }))}
          />
        </Section>
        <Section id="release" title={t.release.title} note={t.release.note}>
          <DelayField language={language} form={form} name="releaseDelay" />
        </Section>
        <Section id="mail" title={t.invitation.mail} note={t.invitation.mailNote}>
          <TextArea
            name="message"
            label={t.invitation.message}
            hint={t.invitation.messageHint}
            optional
            rows={5}
            value={form.values.message}
            error={errorOf('message')}
            limit={longest.message}
          />
        </Section>
        <Section id="reminders" title={t.invitation.reminders} note={t.invitation.remindersNote}>
          <ReminderFields language={language} form={form} sent={[]} />
        </Section>
      </div>
      <div class="row">
        <Button iconEnd="arrow-right">{t.next}</Button>
        <LinkButton variant="quiet" href={back}>
          {t.back}
        </LinkButton>
      </div>
    </OnceForm>
  )
}

/** How long after the closing the results are shown. */
export function DelayField({ language, form, name }: { language: Language; form: FormState; name: string }) {
  const t = messages[language]
  return (
    <RadioGroup
      name={name}
      legend={t.release.delay}
      hint={t.release.delayNote}
      chosen={form.values[name]}
      error={problemsOf(form, t).errorOf(name)}
      choices={releaseDelays.map((hours) => ({ value: String(hours), label: t.release.delays[hours], hint: t.release.delayHints[hours] }))}
    />
  )
}

/** The days of the two reminders; one that has gone out is told instead of asked. */
export function ReminderFields({ language, form, sent }: { language: Language; form: FormState; sent: Mailing[] }) {
  const t = messages[language]
  const { errorOf } = problemsOf(form, t)
  return (
    <div class="stack">
      {(['first', 'second'] as const).map((name) => {
        const gone = sent.find(({ kind }) => kind === `${name}_reminder`)?.handedOn
        if (gone)
          return (
            <p key={name}>
              {t.invitation[name]}: {t.invitation.sentAlready(formatDay(gone, language))}
            </p>
          )
        return (
          <DateInput
            key={name}
            name={name}
            label={t.invitation[name]}
            hint={t.invitation.reminderHint}
            optional
            value={form.values[name]}
            error={errorOf(name)}
          />
        )
      })}
    </div>
  )
}
