import type { Language } from '../../../base/language.ts'
import { DateInput, type Option, Select, TextInput } from '../../../ui/components/field/inputs.tsx'
import { Filter } from '../../../ui/components/filter/filter.tsx'
import { actionStatuses, schoolYearName } from '../../plan.ts'
import { type ActionChoice, dueChoices, isNarrowed } from '../finding.ts'
import { findingMessages } from '../finding-messages.ts'
import { messages } from '../messages.ts'
import type { Found } from '../store-finding.ts'

type Props = { language: Language; choice: ActionChoice; found: Found; aspectNames: Map<string, string> }

/** The fields that narrow the list. Where there is one of a kind to choose there is nothing to choose. */
export function ActionsFilter({ language, choice, found: { facets }, aspectNames }: Props) {
  const t = findingMessages[language]
  const { statuses } = messages[language]
  const aspects = [...aspectNames].filter(([key]) => facets.aspects.includes(key)).map(([value, label]) => ({ value, label }))
  const plain = (values: string[]): Option[] => values.map((value) => ({ value, label: value }))
  return (
    <Filter action="/actions" label={t.filter} clear={isNarrowed(choice) ? '/actions' : undefined}>
      <TextInput name="search" type="search" label={t.search} value={choice.search} />
      <Select
        name="status"
        label={t.status}
        value={choice.status === 'open' ? '' : choice.status}
        empty={t.statuses.open}
        options={[...actionStatuses.map((status) => ({ value: status, label: statuses[status] })), { value: 'all', label: t.statuses.all }]}
      />
      <Select
        name="due"
        label={t.due}
        empty={t.dues['']}
        value={choice.due}
        options={dueChoices.map((due) => ({ value: due, label: t.dues[due] }))}
      />
      <DateInput name="before" label={t.before} value={choice.before} />
      <Select
        name="owner"
        label={t.owner}
        empty={t.owners.all}
        value={choice.owner}
        options={[
          { value: 'me', label: t.owners.me },
          { value: 'none', label: t.owners.none },
          ...facets.owners.map(({ value, name }) => ({ value, label: name })),
        ]}
      />
      <Choices name="aspect" label={t.aspect} empty={t.allAspects} value={choice.aspect} options={aspects} />
      <Choices name="tag" label={t.tag} empty={t.allTags} value={choice.tag} options={plain(facets.tags)} />
      {facets.schools.length > 1 && (
        <Select
          name="school"
          label={t.school}
          empty={t.allSchools}
          value={choice.school}
          options={facets.schools.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {facets.units.length > 1 && (
        <Select
          name="unit"
          label={t.unit}
          empty={t.allUnits}
          value={choice.unit}
          options={facets.units.map(({ id, name, kind, schoolName }) => ({ value: id, label: t.unitName[kind](name, schoolName) }))}
        />
      )}
      {facets.years.length > 1 && (
        <Select
          name="year"
          label={t.year}
          empty={t.allYears}
          value={String(choice.year || '')}
          options={facets.years.map((year) => ({ value: String(year), label: schoolYearName(year) }))}
        />
      )}
    </Filter>
  )
}

function Choices(props: { name: string; label: string; empty: string; value: string; options: Option[] }) {
  return props.options.length === 0 ? null : <Select {...props} />
}
