import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Fault } from '../../../ground/base/form.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { type SchoolRow, steps } from '../overview.ts'
import { countDone, type Wave, waveStandings } from '../waves/wave.ts'
import { OverviewTabs } from './overview-tabs.tsx'
import { waveWords } from './waves.words.ts'

export type WaveFault = Fault<'name' | 'taken' | 'begins'>
type Props = {
  language: Language
  waves: readonly Wave[]
  rows: readonly SchoolRow[]
  /** The viewer makes the waves. */
  makes: boolean
  sent?: { values: Record<string, string>; faults: readonly WaveFault[] }
}

/** The waves of a roll-out: how many schools of each have done each step. */
export function WavesPage({ language, waves, rows, makes, sent }: Props) {
  const t = waveWords[language]
  const standings = waveStandings(waves, rows)
  const inWaves = new Set(waves.flatMap(({ schools }) => schools))
  const outside = rows.filter(({ school }) => !inWaves.has(school.id))
  const of = (done: number, all: number) => t.of(formatNumber(done, language), formatNumber(all, language))
  const others = waves.filter(({ id }) => makes && !standings.some(({ wave }) => wave.id === id))
  return (
    <>
      <ErrorSummary problems={(sent?.faults ?? []).map(({ field, code }) => ({ field, text: t.errors[code] }))} />
      <PageHead title={t.title} lead={t.lead} />
      <OverviewTabs language={language} current="waves" />
      {waves.length === 0 ? (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <Section full id="waves" title={t.heading} note={t.note}>
          <Table
            stack
            captionHidden
            caption={t.caption}
            columns={[t.columns.wave, t.columns.schools, ...steps.map((step) => t.columns.steps[step])]}
            rows={[
              ...standings.map(({ wave, schools, done }) => [
                <Name key={wave.id} language={language} wave={wave} makes={makes} />,
                formatNumber(schools, language),
                ...steps.map((step) => of(done[step], schools)),
              ]),
              ...others.map((wave) => [
                <Name key={wave.id} language={language} wave={wave} makes={makes} />,
                '0',
                ...steps.map(() => of(0, 0)),
              ]),
              ...(outside.length > 0 ? [[t.outside, formatNumber(outside.length, language), ...stepsOf(outside, of)]] : []),
            ]}
          />
        </Section>
      )}
      {makes && (
        <Section id="make" title={t.make} screenOnly>
          <OnceForm class="stack" action={formTo('POST /waves')}>
            <WaveFields language={language} values={sent?.values ?? {}} faults={sent?.faults ?? []} />
            <div class="row">
              <Button variant="secondary">{t.makeButton}</Button>
            </div>
          </OnceForm>
        </Section>
      )}
    </>
  )
}

function stepsOf(rows: readonly SchoolRow[], of: (done: number, all: number) => string): string[] {
  const done = countDone(rows)
  return steps.map((step) => of(done[step], rows.length))
}

function Name({ language, wave, makes }: { language: Language; wave: Wave; makes: boolean }) {
  const said = waveWords[language].term(wave.name, wave.beginsOn)
  return makes ? <a href={linkTo('/waves/:id', wave.id)}>{said}</a> : said
}

/** What a wave is called and when it begins. */
export function WaveFields({
  language,
  values,
  faults,
}: {
  language: Language
  values: Record<string, string>
  faults: readonly WaveFault[]
}) {
  const t = waveWords[language]
  const errorOf = (field: string) => {
    const fault = faults.find((each) => each.field === field)
    return fault && t.errors[fault.code]
  }
  return (
    <>
      <TextInput name="name" label={t.name} hint={t.nameHint} maxlength={100} value={values.name} error={errorOf('name')} />
      <DateInput name="begins" label={t.begins} value={values.begins} error={errorOf('begins')} />
    </>
  )
}
