import { linkTo } from '../../../ground/base/addresses.ts'
import { schoolYearName } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { DateInput, type Option, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { nameWords } from '../../plan/names.words.ts'
import { actionStatuses } from '../../plan/plan.ts'
import { type ActionChoice, dueChoices, isNarrowed } from '../finding.ts'
import { findingWords } from '../finding.words.ts'
import type { Found } from '../store-finding.ts'

type Props = { language: Language; choice: ActionChoice; found: Found; aspectNames: Map<string, string> }

/** The fields that narrow the list: those used most in sight, the rest folded until one of them is used. */
export function ActionsFilter(props: Props) {
  const { language, choice, found } = props
  const t = findingWords[language]
  const { statuses } = nameWords[language]
  const { before, aspect, tag, school, unit, year } = choice
  return (
    <Filter action={linkTo('/actions')} label={t.filter} clear={isNarrowed(choice) ? linkTo('/actions') : undefined}>
      <TextInput name="search" type="search" label={t.search} value={choice.search} />
      <Select
        name="status"
        label={t.status}
        value={choice.status === 'open' ? '' : choice.status}
        empty={t.statuses.open}
        options={[...actionStatuses.map((status) => ({ value: status, label: statuses[status] })), { value: 'all', label: t.statuses.all }]}
      />
      <Select
        name="owner"
        label={t.owner}
        empty={t.owners.all}
        value={choice.owner}
        options={[
          { value: 'me', label: t.owners.me },
          { value: 'none', label: t.owners.none },
          ...found.facets.owners.map(({ value, name }) => ({ value, label: name })),
        ]}
      />
      <Select
        name="due"
        label={t.due}
        empty={t.dues['']}
        value={choice.due}
        options={dueChoices.map((due) => ({ value: due, label: t.dues[due] }))}
      />
      <More label={t.more} open={[before, aspect, tag, school, unit].some((each) => each !== '') || year !== 0}>
        <div class="cols">
          <FoldedFields {...props} />
        </div>
      </More>
    </Filter>
  )
}

/** Where there is one of a kind there is nothing to choose. */
function FoldedFields({ language, choice, found: { facets }, aspectNames }: Props) {
  const t = findingWords[language]
  return (
    <>
      <DateInput name="before" label={t.before} value={choice.before} />
      <Choices
        name="aspect"
        label={t.aspect}
        empty={t.allAspects}
        value={choice.aspect}
        options={[...aspectNames].flatMap(([value, label]) => (facets.aspects.includes(value) ? [{ value, label }] : []))}
      />
      <Choices
        name="tag"
        label={t.tag}
        empty={t.allTags}
        value={choice.tag}
        options={facets.tags.map((value) => ({ value, label: value }))}
      />
      <Choices
        name="school"
        label={t.school}
        empty={t.allSchools}
        value={choice.school}
        least={2}
        options={facets.schools.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choices
        name="unit"
        label={t.unit}
        empty={t.allUnits}
        value={choice.unit}
        least={2}
        options={facets.units.map(({ id, name, kind, schoolName }) => ({ value: id, label: t.unitName[kind](name, schoolName) }))}
      />
      <Choices
        name="year"
        label={t.year}
        empty={t.allYears}
        value={String(choice.year || '')}
        least={2}
        options={facets.years.map((year) => ({ value: String(year), label: schoolYearName(year) }))}
      />
    </>
  )
}

type ChoicesProps = { name: string; label: string; empty: string; value: string; options: Option[]; least?: number }

/** What is chosen stays in sight, though there were nothing else to choose. */
function Choices({ least = 1, options, ...props }: ChoicesProps) {
  return options.length < least && props.value === '' ? null : <Select {...props} options={options} />
}
