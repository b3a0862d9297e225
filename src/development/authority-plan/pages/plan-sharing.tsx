import { formTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { consultationKinds } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import { nameWords } from '../names.words.ts'
import { revisionsPageWords } from './revisions-page.words.ts'
import type { RevisionsPageProps } from './revisions-props.ts'

type Props = Pick<RevisionsPageProps, 'language' | 'today' | 'plan' | 'consultations' | 'sent' | 'errors'>

/** Showing the draft to leaders, and ending that. */
export function SharingSection({ language, today, plan, sent = {}, errors = {} }: Props) {
  const t = revisionsPageWords[language]
  return (
    <Section id="sharing" title={t.sharing} note={t.sharingNote} screenOnly>
      {plan.sharing ? (
        <div class="stack">
          <p>{t.shared(plan.sharing.byName, dayOf(plan.sharing.at))}</p>
          <OnceForm action={formTo('DELETE /authority-plans/:id/sharing', plan.id)}>
            <Button variant="secondary">{t.unshare}</Button>
          </OnceForm>
        </div>
      ) : (
        <OnceForm class="stack" action={formTo('POST /authority-plans/:id/sharing', plan.id)}>
          <TextArea
            name="message"
            label={t.message}
            hint={t.messageHint}
            value={sent.message}
            error={errors.message}
            rows={3}
            limit={longest.message}
            optional
            wide
          />
          <DateInput name="until" label={t.until} value={sent.until} error={errors.until} min={today} optional />
          <div>
            <Button variant="secondary">{t.share}</Button>
          </div>
        </OnceForm>
      )}
    </Section>
  )
}

/** Whom the plan was talked over with, and noting one more. */
export function ConsultationSection({ language, today, plan, consultations, sent = {}, errors = {}, writes }: Props & { writes: boolean }) {
  const t = revisionsPageWords[language]
  const faulty = (['kind', 'withWhom', 'onDay', 'result'] as const).some((field) => errors[field] !== undefined)
  return (
    <Section id="consultations" title={t.consultations} note={t.consultationsNote}>
      <div class="stack">
        {consultations.length === 0 ? (
          <p>{t.noConsultations}</p>
        ) : (
          <ul class="list" role="list">
            {consultations.map(({ id, kind, withWhom, onDay, text, byName }) => (
              <li key={id} class="stack-s">
                <p>{t.consultationLine(nameWords[language].consultations[kind], withWhom, onDay, byName)}</p>
                {text !== '' && <Paragraphs text={text} />}
              </li>
            ))}
          </ul>
        )}
        {writes && (
          <More label={t.addConsultation} open={faulty}>
            <OnceForm class="stack" action={formTo('POST /authority-plans/:id/consultations', plan.id)}>
              <RadioGroup
                name="kind"
                legend={t.kind}
                error={errors.kind}
                chosen={sent.kind}
                choices={consultationKinds.map((value) => ({ value, label: nameWords[language].consultations[value] }))}
              />
              <TextInput
                name="withWhom"
                label={t.withWhom}
                hint={t.withWhomHint}
                value={sent.withWhom}
                error={errors.withWhom}
                maxlength={longest.withWhom}
                wide
              />
              <DateInput name="onDay" label={t.onDay} value={sent.onDay ?? today} error={errors.onDay} max={today} />
              <TextArea
                name="result"
                label={t.result}
                value={sent.result}
                error={errors.result}
                rows={3}
                limit={longest.consultation}
                optional
                wide
              />
              <div>
                <Button variant="secondary">{t.note}</Button>
              </div>
            </OnceForm>
          </More>
        )}
      </div>
    </Section>
  )
}
