import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { calendarWords } from '../calendar.words.ts'

/** The address by which one's calendar follows one's actions: got, changed and ended here. */
export function CalendarPage({ language, since }: { language: Language; since: Day | null }) {
  const t = calendarWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} privacy={t.privacy} />
      <Section id="calendar-address" title={t.state}>
        <div class="stack">
          <p class="measure">{since ? t.since(formatDay(since, language, true)) : t.none}</p>
          <div class="row">
            <OnceForm action={formTo('POST /calendar/address')}>
              <Button variant={since ? 'secondary' : 'primary'}>{since ? t.renew : t.make}</Button>
            </OnceForm>
            {since && (
              <OnceForm action={formTo('DELETE /calendar/address')}>
                <Button variant="quiet">{t.end}</Button>
              </OnceForm>
            )}
          </div>
          {since && <p class="soft small">{t.renewNote}</p>}
        </div>
      </Section>
      <Section id="what" title={t.what}>
        <ul>
          {t.whatItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}

/** The address, the one time it is shown. */
export function CalendarAddressPage({ language, address }: { language: Language; address: string }) {
  const { new: t, privacy } = calendarWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} privacy={privacy} />
      <Section id="calendar-address" title={t.section}>
        <div class="stack">
          <TextInput name="address" label={t.address} value={address} readonly type="url" />
          <div class="row">
            <LinkButton href={address.replace(/^https?:/, 'webcal:')}>{t.open}</LinkButton>
            <LinkButton variant="quiet" href={linkTo('/calendar')}>
              {t.back}
            </LinkButton>
          </div>
        </div>
      </Section>
      <Section id="how" title={t.how} note={t.often}>
        <dl class="events">
          {t.programs.map(({ name, steps }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{steps}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}
