import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { longestStatement, organisers } from '../organisation.ts'

import { type Errors, problemsOf } from './fields.tsx'
import { settingsWords } from './settings.words.ts'
import { OrganisationTabs } from './tabs.tsx'

type Props = { language: Language; sent: Record<string, string>; errors: Errors; today: string }

/** What the authority says of itself: its name, whom to ask, and its accessibility statement. */
export function SettingsPage({ language, sent, errors, today }: Props) {
  const t = settingsWords[language]
  const field = (name: string) => ({ name, value: sent[name] ?? '', error: errors[name] })
  return (
    <>
      <ErrorSummary problems={problemsOf(errors)} />
      <PageHead title={t.title} lead={t.lead} />
      <OnceForm action={formTo('PUT /settings')}>
        <OrganisationTabs language={language} current="settings" />
        <Section id="about" title={t.about}>
          <div class="stack">
            <TextInput {...field('name')} label={t.name} hint={t.nameHint} />
            <RadioGroup
              name="organiser"
              legend={t.organiser}
              hint={t.organiserHint}
              chosen={sent.organiser ?? 'public'}
              choices={organisers.map((value) => ({ value, label: t.organisers[value] }))}
            />
            <TextInput {...field('email')} type="email" label={t.email} optional />
            <TextInput {...field('phone')} type="tel" label={t.phone} optional />
          </div>
        </Section>
        <Section
          id="statement"
          title={t.statement}
          note={
            <>
              {t.statementNote} <a href={linkTo('/accessibility')}>{t.read}</a>
            </>
          }
        >
          <div class="stack">
            <TextInput {...field('responsible')} label={t.responsible} hint={t.responsibleHint} optional />
            <DateInput {...field('assessedOn')} label={t.assessedOn} optional max={today} />
            <TextArea {...field('method')} limit={longestStatement} label={t.method} hint={t.methodHint} optional />
            <TextArea
              {...field('shortcomings')}
              limit={longestStatement}
              label={t.shortcomings}
              hint={t.shortcomingsHint}
              optional
              rows={5}
            />
            <TextArea {...field('reporting')} limit={longestStatement} label={t.reporting} hint={t.reportingHint} optional />
            <TextInput {...field('enforcement')} label={t.enforcement} hint={t.enforcementHint} optional />
            <Button>{t.button}</Button>
          </div>
        </Section>
      </OnceForm>
      <Section id="information" title={t.information} note={t.informationNote}>
        <p>
          <a href={linkTo('/settings/information-text')}>{t.informationLink}</a>
        </p>
      </Section>
      <Section id="open" title={t.open} note={t.openNote}>
        <p class="row">
          <a href={linkTo('/settings/open-site')}>{t.openLink}</a>
          <a href={linkTo('/open-pages')}>{t.openPages}</a>
        </p>
      </Section>
      <Section id="levels" title={t.levels} note={t.levelsNote}>
        <p>
          <a href={linkTo('/settings/level-names')}>{t.levelsLink}</a>
        </p>
      </Section>
    </>
  )
}
