import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { SchoolRow } from '../overview.ts'
import type { Wave } from '../waves/wave.ts'
import { waveWords } from './waves.words.ts'
import { type WaveFault, WaveFields } from './waves-page.tsx'

type Props = {
  language: Language
  wave: Wave
  waves: readonly Wave[]
  /** Every school, by name. */
  rows: readonly SchoolRow[]
  chosen: string[]
  values: Record<string, string>
  faults: readonly WaveFault[]
}

/** A wave: what it is called, when it begins, and which schools are in it. */
export function WavePage({ language, wave, waves, rows, chosen, values, faults }: Props) {
  const t = waveWords[language]
  const others = new Map(waves.filter(({ id }) => id !== wave.id).flatMap(({ name, schools }) => schools.map((school) => [school, name])))
  return (
    <>
      <ErrorSummary problems={faults.map(({ field, code }) => ({ field, text: t.errors[code] }))} />
      <PageHead title={t.change(wave.name)} context={<a href={linkTo('/waves')}>{t.title}</a>} />
      <OnceForm class="stack-l" action={formTo('PUT /waves/:id', wave.id)}>
        <WaveFields language={language} values={values} faults={faults} />
        <CheckboxGroup
          name="schools"
          legend={t.which}
          chosen={chosen}
          choices={rows.map(({ school }) => {
            const other = others.get(school.id)
            return { value: school.id, label: school.name, ...(other === undefined ? {} : { hint: t.inOther(other) }) }
          })}
        />
        <div class="row">
          <Button>{t.save}</Button>
          <Button variant="secondary" name="add" value="rest">
            {t.addRest}
          </Button>
        </div>
      </OnceForm>
      <Section id="remove" title={t.remove} note={t.removeNote} screenOnly>
        <OnceForm action={formTo('DELETE /waves/:id', wave.id)}>
          <Button variant="danger">{t.remove}</Button>
        </OnceForm>
      </Section>
    </>
  )
}
