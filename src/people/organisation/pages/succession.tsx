import { formTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { CheckboxGroup } from '../../../ground/ui/components/field/choices.tsx'
import { TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'

import type { Unit } from '../store-units.ts'
import { unitWords } from '../unit.words.ts'
import type { Errors } from './fields.tsx'

/** Several teams of a school become one that succeeds them. */
export function MergeTeams({ language, unit, teams, errors }: { language: Language; unit: Unit; teams: Unit[]; errors: Errors }) {
  const t = unitWords[language]
  return (
    <Section id="merge" title={t.merge} note={t.mergeNote}>
      <More label={t.merge} open={Boolean(errors.mergedName ?? errors.teams)}>
        <OnceForm class="stack gap" action={formTo('POST /organisation/units/:unit/successors', unit.id)}>
          <CheckboxGroup
            name="teams"
            legend={t.mergeTeams}
            error={errors.teams}
            choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextInput name="mergedName" label={t.mergeName} error={errors.mergedName} autocomplete="off" />
          <Button variant="secondary">{t.mergeButton}</Button>
        </OnceForm>
      </More>
    </Section>
  )
}

/** Some of a team become a new one that succeeds it. */
export function SplitTeam({
  language,
  unit,
  people,
  errors,
}: {
  language: Language
  unit: Unit
  people: { id: string; name: string }[]
  errors: Errors
}) {
  const t = unitWords[language]
  return (
    <Section id="split" title={t.split} note={t.splitNote}>
      <More label={t.split} open={Boolean(errors.splitName ?? errors.people)}>
        <OnceForm class="stack gap" action={formTo('POST /organisation/units/:unit/successors', unit.id)}>
          <TextInput name="splitName" label={t.splitName} error={errors.splitName} autocomplete="off" />
          <CheckboxGroup
            name="people"
            legend={t.splitPeople}
            error={errors.people}
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button variant="secondary">{t.splitButton}</Button>
        </OnceForm>
      </More>
    </Section>
  )
}
