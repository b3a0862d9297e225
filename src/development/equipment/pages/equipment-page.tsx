import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { type Count, equipmentKinds, longestWhat, totalsOf } from '../equipment.ts'
import type { Unit } from '../store.ts'
import { equipmentWords } from './equipment.words.ts'

export type EquipmentPageProps = {
  language: Language
  today: Day
  counts: Count[]
  /** At which somebody may count; none for who only reads. */
  units: Unit[]
  chosen: string
  sent?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** Rows that are shown before a unit is chosen. */
const mostShown = 20

/** What there is at units: in all, at each, and counting something. */
export function EquipmentPage(props: EquipmentPageProps) {
  const { language, counts, units, errors = {} } = props
  const t = equipmentWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title} context={<a href={linkTo('/authority-plans')}>{t.plans}</a>} lead={t.lead} privacy={t.privacy}>
        {units.length > 0 && (
          <p class="row no-print">
            <LinkButton variant="secondary" icon="upload" href={linkTo('/equipment/imports/new')}>
              {t.import}
            </LinkButton>
          </p>
        )}
      </PageHead>
      {counts.length === 0 ? (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <>
          <Totals {...props} />
          <Each {...props} />
        </>
      )}
      {units.length > 0 && <CountForm {...props} />}
    </>
  )
}

function Totals({ language, counts }: EquipmentPageProps) {
  const t = equipmentWords[language]
  return (
    <Section id="all" title={t.all} note={t.allNote}>
      <Table
        stack
        caption={t.allCaption}
        captionHidden
        columns={[
          t.columns.what,
          t.columns.kind,
          t.columns.days,
          { label: t.columns.units, numeric: true },
          { label: t.columns.number, numeric: true },
        ]}
        rows={totalsOf(counts).map(({ what, kind, number, units, from, to }) => [
          what,
          t.kinds[kind],
          t.days(from, to),
          formatNumber(units, language),
          formatNumber(number, language),
        ])}
      />
    </Section>
  )
}

function Each({ language, counts, units, chosen }: EquipmentPageProps) {
  const t = equipmentWords[language]
  const places = new Map(counts.map(({ unit, unitName }) => [unit, unitName]))
  const wanted = counts.filter(({ unit }) => chosen === '' || unit === chosen)
  const mayRemove = new Set(units.map(({ id }) => id))
  return (
    <Section id="each" title={t.each}>
      <div class="stack">
        {places.size > 1 && (
          <Filter action={linkTo('/equipment')} clear={chosen ? linkTo('/equipment') : undefined}>
            <Select
              name="unit"
              id="chosen-unit"
              label={t.unit}
              value={chosen}
              empty={t.allUnits}
              options={[...places].map(([value, label]) => ({ value, label }))}
            />
          </Filter>
        )}
        <Table
          stack
          caption={t.eachCaption}
          captionHidden
          columns={[
            t.columns.unit,
            t.columns.what,
            t.columns.days,
            { label: t.columns.number, numeric: true },
            { label: t.remove, hidden: true },
          ]}
          rows={wanted.slice(0, chosen === '' ? mostShown : wanted.length).map(({ id, unit, unitName, what, number, onDay, byName }) => [
            unitName,
            what,
            <div key="day">
              <span class="whole">{formatDay(onDay, language, true)}</span>
              <span class="block small soft">{byName}</span>
            </div>,
            formatNumber(number, language),
            mayRemove.has(unit) ? (
              <OnceForm action={formTo('DELETE /equipment/:id', id)}>
                <Button variant="quiet" about={t.removeAbout(what, unitName)}>
                  {t.remove}
                </Button>
              </OnceForm>
            ) : (
              ''
            ),
          ])}
        />
        {chosen === '' && wanted.length > mostShown && <p class="soft">{t.shown(mostShown, wanted.length)}</p>}
      </div>
    </Section>
  )
}

function CountForm({ language, today, units, sent = {}, errors = {} }: EquipmentPageProps) {
  const t = equipmentWords[language]
  return (
    <Section id="add" title={t.add} screenOnly>
      <OnceForm class="stack" action={formTo('POST /equipment')}>
        <Select
          name="unit"
          label={t.unit}
          value={sent.unit ?? (units.length === 1 ? units[0]?.id : undefined)}
          error={errors.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RadioGroup
          name="kind"
          legend={t.kind}
          error={errors.kind}
          chosen={sent.kind ?? 'equipment'}
          choices={equipmentKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextInput name="what" label={t.what} hint={t.whatHint} value={sent.what} error={errors.what} maxlength={longestWhat} wide />
        <TextInput name="number" label={t.number} value={sent.number} error={errors.number} inputmode="numeric" />
        <DateInput name="onDay" label={t.day} value={sent.onDay ?? today} error={errors.onDay} max={today} />
        <div>
          <Button>{t.save}</Button>
        </div>
      </OnceForm>
    </Section>
  )
}
