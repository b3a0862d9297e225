import { formTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { DateInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { longest } from '../material.ts'
import type { SeenMaterial } from '../store.ts'
import { materialPageWords } from './material-page.words.ts'

type Props = {
  language: Language
  material: SeenMaterial
  sent: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** Who has consented, where that is kept and until when; one that is withdrawn takes the recording down. */
export function ConsentSection({ language, material: { id, consents }, sent, errors }: Props) {
  const t = materialPageWords[language]
  const field = (name: string) => ({ name, value: sent[name], error: errors[name] })
  return (
    <Section id="consents" title={t.consents} note={t.consentsNote}>
      <div class="stack">
        {consents.length > 0 && (
          <ul class="list stack" role="list">
            {consents.map((consent) => (
              <li class="stack-s" key={consent.id}>
                <p>{t.consent(consent.who, formatDay(consent.givenOn, language, true), consent.kept)}</p>
                {consent.until && <p class="small soft">{t.consentUntil(formatDay(consent.until, language, true))}</p>}
                {consent.withdrawn ? (
                  <p class="small">{t.withdrawnOn(formatDay(consent.withdrawn.on, language, true), consent.withdrawn.byName)}</p>
                ) : (
                  <OnceForm action={formTo('DELETE /materials/:id/consents/:consent', id, consent.id)}>
                    <Button variant="secondary" about={`: ${consent.who}`}>
                      {t.withdraw}
                    </Button>
                  </OnceForm>
                )}
              </li>
            ))}
          </ul>
        )}
        <OnceForm class="stack measure" action={formTo('POST /materials/:id/consents', id)}>
          <TextInput {...field('who')} label={t.who} maxlength={longest.who} wide />
          <DateInput {...field('givenOn')} label={t.givenOn} />
          <TextInput {...field('kept')} label={t.kept} hint={t.keptHint} maxlength={longest.kept} wide />
          <DateInput {...field('consentUntil')} label={t.validUntil} optional />
          <div class="row">
            <Button variant="secondary">{t.addConsent}</Button>
          </div>
        </OnceForm>
      </div>
    </Section>
  )
}
