import { countInWords, formatNumber, type Language } from '../../ground/base/language.ts'
import { Button, LinkButton } from '../../ground/ui/components/button/button.tsx'
import { NumberInput } from '../../ground/ui/components/field/inputs.tsx'
import { More } from '../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../ground/ui/components/section/section.tsx'
import type { Answered } from './answered-now.ts'
import type { Code } from './store.ts'

/** What the desk of an open ballot says, in the words of who asks. */
export type DeskWords = {
  answered: string
  code: {
    title: string
    note: string
    present: string
    presentHint(most: string): string
    make: string
    again: string
    screen: string
    given(given: string, one: boolean): string
    renew: string
  }
  reminder: { title: string; text: string; button: string }
  closing: { title: string; text: string; ask: string; tooFew(fewest: string): string; button: string }
}

export type DeskProps = {
  language: Language
  words: DeskWords
  /** Where it is shown, and where its forms are sent; `reminder` null where nobody is reminded now. */
  to: Record<'screen' | 'code' | 'closing', string> & { reminder: string | null }
  code: Code | null
  answered: Answered | null
  eligible: number
  minimumGroup: number
  present: string
  error?: string | undefined
}

/** What who runs an open ballot does with it: the code for the room, reminding, and closing. */
export function BallotDesk({ language, words: t, to, code, answered, eligible, minimumGroup, present, error }: DeskProps) {
  return (
    <>
      <Section id="code" title={t.code.title} note={t.code.note}>
        <div class="stack">
          {code && (
            <>
              <p class="letters">{code.letters}</p>
              <p class="soft">{t.code.given(formatNumber(code.given, language), code.given === 1)}</p>
              <div class="row">
                <LinkButton href={to.screen}>{t.code.screen}</LinkButton>
              </div>
              <p class="measure">{t.code.renew}</p>
            </>
          )}
          <OnceForm class="stack" action={to.code}>
            <NumberInput
              name="present"
              label={t.code.present}
              hint={t.code.presentHint(formatNumber(eligible, language))}
              value={present}
              min={1}
              max={eligible}
              error={error}
            />
            <div class="row">
              <Button variant={code ? 'secondary' : 'primary'}>{code ? t.code.again : t.code.make}</Button>
            </div>
          </OnceForm>
        </div>
      </Section>
      {to.reminder && (
        <Section id="reminder" title={t.reminder.title}>
          <OnceForm class="stack" action={to.reminder}>
            <p class="measure">{t.reminder.text}</p>
            <div class="row">
              <Button variant="secondary">{t.reminder.button}</Button>
            </div>
          </OnceForm>
        </Section>
      )}
      <Section id="closing" title={t.closing.title}>
        <More label={t.closing.ask}>
          <OnceForm class="stack" action={to.closing}>
            {answered && (
              <p class="measure">
                {t.answered}: <b>{answered.text}</b>. {answered.tooFew && t.closing.tooFew(countInWords(minimumGroup, language))}
              </p>
            )}
            <p class="measure">{t.closing.text}</p>
            <div class="row">
              <Button variant="secondary">{t.closing.button}</Button>
            </div>
          </OnceForm>
        </More>
      </Section>
    </>
  )
}
