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
import { roundWords } from '../round.words.ts'
import { FormHead } from './form-head.tsx'
import { type FormState, problemsOf } from './form-state.ts'
import { invitationWords } from './invitation-page.words.ts'
import { releaseWords } from './release-section.words.ts'

type Props = { language: Language; roundName: string; action: string; back: string; form: FormState }

/** Step 3: minimum group, greeting, reminders. */
export function InvitationPage({ language, roundName, action, back, form }: Props) {
  const t = invitationWords[language]
  const roundText = roundWords[language]
  const releaseText = releaseWords[language]
  const { problems, errorOf } = problemsOf(form, language)
  return (
    <OnceForm action={action} novalidate>
      <FormHead problems={problems} title={t.title} context={`${roundName} · ${roundText.step(3)}`} lead={t.lead} />
      <div class="tight">
        <Section id="protection" title={t.protection} note={t.protectionNote}>
          <RadioGroup
            name="minimumGroup"
            legend={t.minimum}
            chosen={form.values.minimumGroup}
            error={errorOf('minimumGroup')}
            choices={minimumGroups.map((group) => ({
              value: String(group),
              label: t.minimums[group],
              hint: t.minimumHints[group],
            }))}
          />
        </Section>
        <Section id="release" title={releaseText.title} note={releaseText.note}>
          <DelayField language={language} form={form} name="releaseDelay" />
        </Section>
        <Section id="mail" title={t.mail} note={t.mailNote}>
          <TextArea
            name="message"
            label={t.message}
            hint={t.messageHint}
            optional
            rows={5}
            value={form.values.message}
            error={errorOf('message')}
            limit={longest.message}
          />
        </Section>
        <Section id="reminders" title={t.reminders} note={t.remindersNote}>
          <ReminderFields language={language} form={form} sent={[]} />
        </Section>
      </div>
      <div class="row">
        <Button iconEnd="arrow-right">{roundText.next}</Button>
        <LinkButton variant="quiet" href={back}>
          {roundText.back}
        </LinkButton>
      </div>
    </OnceForm>
  )
}

/** How long after the closing the results are shown. */
export function DelayField({ language, form, name }: { language: Language; form: FormState; name: string }) {
  const t = releaseWords[language]
  return (
    <RadioGroup
      name={name}
      legend={t.delay}
      hint={t.delayNote}
      chosen={form.values[name]}
      error={problemsOf(form, language).errorOf(name)}
      choices={releaseDelays.map((hours) => ({ value: String(hours), label: t.delays[hours], hint: t.delayHints[hours] }))}
    />
  )
}

/** The days of the two reminders; one that has gone out is told instead of asked. */
export function ReminderFields({ language, form, sent }: { language: Language; form: FormState; sent: Mailing[] }) {
  const t = invitationWords[language]
  const { errorOf } = problemsOf(form, language)
  return (
    <div class="stack">
      {(['first', 'second'] as const).map((name) => {
        const gone = sent.find(({ kind }) => kind === `${name}_reminder`)?.handedOn
        if (gone)
          return (
            <p key={name}>
              {t[name]}: {t.sentAlready(formatDay(gone, language))}
            </p>
          )
        return (
          <DateInput
            key={name}
            name={name}
            label={t[name]}
            hint={t.reminderHint}
            optional
            value={form.values[name]}
            error={errorOf(name)}
          />
        )
      })}
    </div>
  )
}
