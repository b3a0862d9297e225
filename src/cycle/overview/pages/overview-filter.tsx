import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { schoolForms } from '../../../people/organisation/organisation.ts'
import { unitWords } from '../../../people/organisation/unit.words.ts'
import { type Choice, hrefOf, isNarrowed, orders, sizes } from '../choice.ts'
import type { SchoolRow } from '../overview.ts'
import { overviewPageWords } from './overview-page.words.ts'

/** The fields that narrow the list. Where there is one of a kind there is nothing to choose. */
export function OverviewFilter({ language, choice, rows }: { language: Language; choice: Choice; rows: readonly SchoolRow[] }) {
  const t = overviewPageWords[language]
  const there = new Set(rows.flatMap(({ school }) => school.forms))
  const forms = schoolForms.filter((form) => there.has(form))
  const districts = new Map(rows.flatMap(({ school: { district } }) => (district ? [[district.id, district.name]] : [])))
  const clear = isNarrowed(choice) ? hrefOf({ ...choice, search: '', form: '', size: '', district: '', page: 1 }) : undefined
  return (
    <Filter action={linkTo('/overview')} label={t.filter} clear={clear}>
      {choice.cut !== '' && <Hidden values={{ cut: choice.cut }} />}
      <TextInput name="search" type="search" label={t.search} value={choice.search} />
      {(forms.length > 1 || choice.form !== '') && (
        <Select
          name="form"
          label={t.form}
          empty={t.allForms}
          value={choice.form}
          options={forms.map((form) => ({ value: form, label: unitWords[language].formNames[form] }))}
        />
      )}
      <Select
        name="size"
        label={t.size}
        empty={t.allSizes}
        value={choice.size}
        options={sizes.map((size) => ({ value: size, label: t.sizes[size] }))}
      />
      {(districts.size > 1 || choice.district !== '') && (
        <Select
          name="district"
          label={t.district}
          empty={t.allDistricts}
          value={choice.district}
          options={[...districts].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))}
        />
      )}
      <Select
        name="order"
        label={t.ordering}
        value={choice.order}
        options={orders.map((order) => ({ value: order, label: t.orderNames[order] }))}
      />
    </Filter>
  )
}
