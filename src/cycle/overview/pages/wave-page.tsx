import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, Select } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Round } from '../../round/round.ts'
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
  /** The rounds whose schools can still be chosen. */
  rounds: readonly Pick<Round, 'id' | 'name'>[]
}

/** A wave: what it is called, when it begins, and which schools are in it. */
export function WavePage({ language, wave, waves, rows, chosen, values, faults, rounds }: Props) {
  const t = waveWords[language]
  const others = new Map(waves.filter(({ id }) => id !== wave.id).flatMap(({ name, schools }) => schools.map((school) => [school, name])))
  return (
    <>
      <ErrorSummary problems={faults.map(({ field, code }) => ({ field, text: t.errors[code] }))} />
      <PageHead title={t.change(wave.name)} context={<a href={linkTo('/waves')}>{t.title}</a>} />
      <OnceForm class="stack-l" action={formTo('PUT /waves/:id', wave.id)}>
        <WaveFields language={language} values={values} faults={faults} />
        {wave.schools.map((school) => (
          <Hidden key={school} values={{ was: school }} />
        ))}
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
      <div class="gap" />
      {wave.schools.length > 0 && (
        <Section id="to-round" title={t.toRound} note={t.toRoundNote} screenOnly>
          {rounds.length === 0 ? (
            <p class="measure">
              {t.noRound} <a href={linkTo('/rounds/new')}>{t.newRound}</a>
            </p>
          ) : (
            <OnceForm class="filter" action={formTo('POST /waves/:id/rounds', wave.id)}>
              <Select name="round" label={t.round} options={rounds.map(({ id, name }) => ({ value: id, label: name }))} />
              <Button variant="secondary">{t.take}</Button>
            </OnceForm>
          )}
        </Section>
      )}
      <Section id="remove" title={t.remove} note={t.removeNote} screenOnly>
        <OnceForm action={formTo('DELETE /waves/:id', wave.id)}>
          <Button variant="danger">{t.remove}</Button>
        </OnceForm>
      </Section>
    </>
  )
}
