import { formTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type Found, roles } from '../drafting.ts'
import { columnNames } from '../faults.words.ts'
import { fewestLevels, mostLevels } from '../history.ts'
import type { Role } from '../manner.ts'
import { mappingPagesWords } from './mapping-pages.words.ts'

type Props = {
  language: Language
  id: string
  fileName: string
  file: Pick<Found, 'headings' | 'counted'>
  /** `roles`: of each heading, in their order. */
  sent: { roles: readonly Role[]; levels: number; audience: string; round: string; day: string }
  /** By the field's id. */
  errors: Readonly<Record<string, string>>
}

/** The first step: what each column of the file is, and what the file does not say itself. */
export function MappingColumnsPage({ language, id, fileName, file, sent, errors }: Props) {
  const t = mappingPagesWords[language].columns
  const named = (role: Role) => (role === 'question' || role === 'counts' || role === 'none' ? t.roles[role] : columnNames[language][role])
  const optionsOf = (heading: string) =>
    (['none', 'question', ...roles] as const)
      .filter((role, at, all) => all.indexOf(role) === at && (role !== 'counts' || file.counted.includes(heading)))
      .map((role) => ({ value: role, label: named(role) }))
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title} context={`${fileName} · ${mappingPagesWords[language].step(1)}`} lead={t.lead} />
      <OnceForm class="stack-l" action={formTo('POST /history-imports/:id/columns', id)}>
        <Section id="columns" title={t.heading} note={t.note}>
          <div class="stack">
            {file.headings.map((heading, at) => (
              <div key={heading}>
                <Hidden values={{ heading }} />
                <Select
                  name="role"
                  id={`role-${at}`}
                  label={heading}
                  error={errors[`role-${at}`]}
                  options={optionsOf(heading)}
                  value={sent.roles[at]}
                />
              </div>
            ))}
          </div>
        </Section>
        <Section id="rest" title={t.rest}>
          <div class="stack">
            <Select
              name="levels"
              label={t.levels}
              hint={t.levelsHint}
              options={Array.from({ length: mostLevels - fewestLevels + 1 }, (_, at) => ({
                value: String(fewestLevels + at),
                label: t.steps(fewestLevels + at),
              }))}
              value={String(sent.levels)}
            />
            <Select
              name="audience"
              label={t.audience}
              hint={t.audienceHint}
              options={(['staff', 'leader'] as const).map((value) => ({ value, label: t.audiences[value] }))}
              value={sent.audience}
            />
            <TextInput name="round" label={t.round} hint={t.roundHint} error={errors.round} value={sent.round} maxlength={120} optional />
            <DateInput name="day" label={t.day} hint={t.dayHint} error={errors.day} value={sent.day} optional />
            <Button iconEnd="arrow-right">{t.next}</Button>
          </div>
        </Section>
      </OnceForm>
      <Discard language={language} id={id} />
    </>
  )
}

/** Throws the file away instead of saying what it means. */
export function Discard({ language, id }: { language: Language; id: string }) {
  return (
    <form class="gap" action={formTo('DELETE /history-imports/:id', id)} method="post" novalidate>
      <Button variant="quiet">{mappingPagesWords[language].discard}</Button>
    </form>
  )
}
