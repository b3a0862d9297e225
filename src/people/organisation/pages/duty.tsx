import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { type Role, roles } from '../../../ground/base/viewer.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Hidden, Select } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { roleNames } from '../../permission/permission.words.ts'

import type { PersonDetails } from '../store-people.ts'
import { dutyWords } from './duty.words.ts'
import { type Errors, problemsOf } from './fields.tsx'
import { nameOf } from './person.tsx'
import { personWords } from './person.words.ts'
import { OrganisationTabs } from './tabs.tsx'

type Props = {
  language: Language
  person: PersonDetails
  role: Role | null
  places: { id: string; label: string }[]
  sent: Record<string, string>
  errors: Errors
}

/** A new duty in two steps: the role, then the places where it can be held. */
export function DutyPage({ language, person, role, places, sent, errors }: Props) {
  const t = dutyWords[language]
  const words = personWords[language]
  const names = roleNames[language]
  return (
    <>
      <ErrorSummary problems={problemsOf(errors)} />
      <PageHead
        title={t.title(nameOf(person))}
        context={
          role ? (
            <>
              {t.roleIs(names[role])} <a href={linkTo('/people/:person/duties/new', person.id)}>{t.changeRole}</a>
            </>
          ) : undefined
        }
      />
      <OrganisationTabs language={language} current="people" />
      {role === null ? (
        <form class="stack" method="get" action={linkTo('/people/:person/duties/new', person.id)}>
          <Hidden values={{ step: 'place' }} />
          <RadioGroup
            name="role"
            legend={t.roleLegend}
            error={errors.role}
            choices={roles.map((value) => ({ value, label: names[value], hint: t.hints[value] }))}
          />
          <Button>{t.next}</Button>
        </form>
      ) : places.length === 0 ? (
        <Empty level={2} title={t.noUnits}>
          <p>
            <a href={linkTo('/organisation')}>{t.toOrganisation}</a>
          </p>
        </Empty>
      ) : (
        <OnceForm class="stack" action={formTo('POST /people/:person/duties', person.id)}>
          <Hidden values={{ role }} />
          <Select
            name="unit"
            label={t.unit}
            error={errors.unit}
            empty={places.length > 1 ? t.unitEmpty : undefined}
            value={sent.unit}
            options={places.map(({ id, label }) => ({ value: id, label }))}
          />
          <DateInput name="from" label={t.from} value={sent.from} error={errors.from} />
          <div class="row">
            <Button>{t.button}</Button>
            <a class="btn btn-3" href={linkTo('/people/:person', person.id)}>
              {words.keep}
            </a>
          </div>
        </OnceForm>
      )}
    </>
  )
}
