import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, NumberInput, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { FollowedGoal, FollowedIndicator } from '../follow-up.ts'
import { isTyped, type Reading, type Target, ways } from '../indicator.ts'
import { indicatorWords } from '../indicator.words.ts'
import { longest } from '../limits.ts'
import { ReadingChart } from '../reading-chart.tsx'
import { baselineSaid, readingSaid, ruleOf, sinceSaid, targetSaid } from '../sentences.ts'
import { indicatorPageWords } from './indicator-page.words.ts'
import { newIndicatorWords } from './new-indicator.words.ts'

export type Props = {
  language: Language
  plan: string
  followed: FollowedIndicator
  goal: Pick<FollowedGoal, 'id' | 'title' | 'standing'>
  writes: boolean
  /** What was sent and refused, by field. */
  sent?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>> | undefined
}

/** One indicator: what it is, what is wanted, everything that was ever read of it, and how to go on. */
export function IndicatorPage(props: Props) {
  const { language, plan, followed, goal, writes, errors = {} } = props
  const { indicator, readings, target } = followed
  const t = indicatorPageWords[language]
  const names = indicatorWords[language]
  const day = (on: string) => formatDay(on, language, true)
  const from = baselineSaid(followed, language)
  const isOpen = writes && indicator.end === null
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={indicator.name}
        context={<a href={`${linkTo('/authority-plans/:id/follow-up', plan)}#g-${goal.id}`}>{goal.title}</a>}
        lead={sinceSaid(followed, language)}
        privacy={indicator.end ? `${t.ended(day(indicator.end.onDay), indicator.end.byName)}: ${indicator.end.reason}` : undefined}
      />
      <Section id="facts" title={t.facts}>
        <Keys
          rows={[
            { term: t.kind, value: names.kinds[indicator.kind] },
            { term: t.definition, value: indicator.definition },
            { term: isTyped(indicator.kind) ? t.source : t.rule, value: ruleOf(indicator, language) },
            ...(indicator.readingDays === '' ? [] : [{ term: t.readingDays, value: indicator.readingDays }]),
            { term: t.made, value: t.madeBy(day(indicator.begunOn), indicator.byName) },
            { term: t.baseline, value: from ? `${from.said}, ${from.note}` : goal.standing === 'draft' ? t.noBaseline : t.noBaselineYet },
            { term: t.wanted, value: wantedSaid(target, props) },
            ...(target ? [{ term: t.why, value: target.why }] : []),
          ]}
        />
      </Section>
      {followed.before.length > 0 && (
        <Section id="targets" title={t.targetsBefore}>
          <ul class="list" role="list">
            {followed.before.map((before) => (
              <li key={before.at.toISOString()}>
                {wantedSaid(before, props)}. {before.why} <span class="soft small">{before.byName}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="readings" title={t.readings} note={t.readingsNote}>
        <div class="stack-l">
          {readings.length === 0 ? <p class="soft">{t.noReadings}</p> : <ReadingChart {...{ language, indicator, readings }} />}
          {readings.length > 0 && <Readings {...props} />}
        </div>
      </Section>
      {isOpen && isTyped(indicator.kind) && <TypeReading {...props} />}
      {isOpen && <Retarget {...props} />}
      {isOpen && <End {...props} />}
    </>
  )
}

function wantedSaid(target: Target | null, { language, followed }: Pick<Props, 'language' | 'followed'>): string {
  const said = targetSaid(target, followed.indicator, language)
  return target?.byDay ? `${said}, ${indicatorPageWords[language].by(formatDay(target.byDay, language, true))}` : said
}

function Readings({ language, followed: { indicator, readings } }: Props) {
  const t = indicatorPageWords[language]
  const corrected = new Set(readings.map(({ corrects }) => corrects))
  const origin = (reading: Reading) => {
    const other = readings.find(({ id }) => id === reading.corrects)
    return [
      reading.byName === '' ? t.byStegvis : reading.byName,
      ...(other ? [t.corrects(formatDay(other.onDay, language, true))] : []),
      ...(reading.note === '' ? [] : [reading.note]),
    ].join('. ')
  }
  return (
    <Table
      stack
      caption={indicator.name}
      captionHidden
      columns={[t.columns.day, t.columns.said, t.columns.from, t.columns.mark]}
      rows={readings.map((reading) => [
        formatDay(reading.onDay, language, true),
        <>
          {readingSaid(reading, indicator, language)}
          {corrected.has(reading.id) && <span class="block small soft">{t.corrected}</span>}
        </>,
        origin(reading),
        <span key={reading.id} class="small soft nums">
          {reading.hash.slice(0, 8)}
        </span>,
      ])}
    />
  )
}

function TypeReading({ language, plan, followed, sent = {}, errors = {} }: Props) {
  const t = indicatorPageWords[language]
  const { indicator, readings } = followed
  const states = ['value', 'protected', 'not measured'] as const
  const corrected = new Set(readings.map(({ corrects }) => corrects))
  const open = readings.filter(({ id }) => !corrected.has(id))
  return (
    <Section id="add" title={t.add} note={t.addNote} screenOnly>
      <OnceForm class="stack-l measure" action={formTo('POST /authority-plans/:id/indicators/:indicator/readings', plan, indicator.id)}>
        <DateInput name="onDay" label={t.onDay} value={sent.onDay} error={errors.onDay} />
        <Select
          name="state"
          label={t.state}
          value={sent.state}
          error={errors.state}
          options={states.map((value) => ({ value, label: t.states[value] }))}
        />
        <TextInput
          name="reading"
          label={t.reading}
          hint={t.readingHint}
          value={sent.reading}
          error={errors.reading}
          inputmode="decimal"
          optional
        />
        <NumberInput name="n" label={t.n} value={sent.n ?? ''} error={errors.n} min={1} optional />
        {open.length > 0 && (
          <Select
            name="corrects"
            label={t.correct}
            value={sent.corrects}
            error={errors.corrects}
            empty={t.correctNone}
            options={open.map((reading) => ({
              value: reading.id,
              label: `${formatDay(reading.onDay, language, true)}: ${readingSaid(reading, indicator, language)}`,
            }))}
          />
        )}
        <TextArea
          name="note"
          label={t.note}
          hint={t.noteHint}
          value={sent.note}
          error={errors.note}
          rows={2}
          limit={longest.note}
          optional
          wide
        />
        <div>
          <Button>{t.save}</Button>
        </div>
      </OnceForm>
    </Section>
  )
}

function Retarget({ language, plan, followed: { indicator }, sent = {}, errors = {} }: Props) {
  const t = indicatorPageWords[language]
  const named = newIndicatorWords[language]
  return (
    <Section id="retarget" title={t.retarget} note={t.retargetNote} screenOnly>
      <OnceForm class="stack-l measure" action={formTo('POST /authority-plans/:id/indicators/:indicator/targets', plan, indicator.id)}>
        <Select
          name="way"
          label={t.way}
          value={sent.way}
          error={errors.way}
          options={ways.map((value) => ({ value, label: named.ways[value] }))}
        />
        <TextInput name="value" label={t.value} hint={t.valueHint} value={sent.value} error={errors.value} inputmode="decimal" optional />
        <DateInput name="byDay" label={t.byDay} value={sent.byDay} error={errors.byDay} optional />
        <TextArea name="why" label={t.whyNow} value={sent.why} error={errors.why} rows={3} limit={longest.why} wide />
        <div>
          <Button variant="secondary">{t.saveTarget}</Button>
        </div>
      </OnceForm>
    </Section>
  )
}

function End({ language, plan, followed: { indicator }, sent = {}, errors = {} }: Props) {
  const t = indicatorPageWords[language]
  return (
    <Section id="end" title={t.end} note={t.endNote} screenOnly>
      <OnceForm class="stack-l measure" action={formTo('POST /authority-plans/:id/indicators/:indicator/end', plan, indicator.id)}>
        <TextArea name="reason" label={t.reason} value={sent.reason} error={errors.reason} rows={2} limit={longest.reason} wide />
        <div>
          <Button variant="secondary">{t.endIt}</Button>
        </div>
      </OnceForm>
    </Section>
  )
}
