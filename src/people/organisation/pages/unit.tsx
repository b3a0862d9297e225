import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Select } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { canUndo } from '../organisation.ts'

import type { Unit } from '../store-units.ts'
import { unitWords } from '../unit.words.ts'
import { type Errors, problemsOf } from './fields.tsx'
import { organisationWords } from './organisation.words.ts'
import { MergeTeams, SplitTeam } from './succession.tsx'
import { OrganisationTabs } from './tabs.tsx'
import { UnitFields, type UnitSent } from './unit-form.tsx'

export type UnitView = {
  unit: Unit
  children: Unit[]
  people: { id: string; name: string }[]
  succession: { name: string; side: 'before' | 'after' }[]
  parents: { id: string; label: string }[]
}
type Props = UnitView & { language: Language; today: Day; sent: UnitSent; errors: Errors; refusal?: string | undefined }

const shownPeople = 100

/** A district, school or team: what is in it, and everything that can be done with it. */
export function UnitPage(props: Props) {
  const { language, unit, children, people, succession, errors, refusal, today } = props
  const t = unitWords[language]
  const ended = unit.to !== null && unit.to <= today
  const before = succession.filter((each) => each.side === 'before').map((each) => each.name)
  const after = succession.filter((each) => each.side === 'after').map((each) => each.name)
  return (
    <>
      <ErrorSummary problems={problemsOf(errors)} />
      {refusal && (
        <Notice kind="error" alert>
          {refusal}
        </Notice>
      )}
      <PageHead
        title={unit.name}
        context={[t.kinds[unit.kind], unit.parentName && unit.kind !== 'district' ? t.in(unit.parentName) : null, unit.code]
          .filter(Boolean)
          .join(' · ')}
        lead={unit.to && ended ? t.endedOn(formatDay(unit.to, language, true)) : `${t.people(unit.people)}.`}
      >
        {before.length > 0 && <p>{t.succeeds(before)}</p>}
        {after.length > 0 && <p>{t.succeededBy(after)}</p>}
      </PageHead>
      {ended && canUndo(unit.to, today) && (
        <form method="post" action={formTo('DELETE /organisation/units/:unit/end', unit.id)} novalidate>
          <Button variant="secondary">{organisationWords[language].undo}</Button>
        </form>
      )}
      <div class="tight">
        <OrganisationTabs language={language} current="organisation" />
        {unit.kind === 'school' && <Teams language={language} unit={unit} teams={children} />}
        {unit.kind === 'district' && children.length > 0 && <Children language={language} title={t.schools} units={children} />}
        {unit.kind !== 'district' && <People language={language} people={people} />}
        {!ended && <Changes {...props} />}
      </div>
    </>
  )
}

function Teams({ language, unit, teams }: { language: Language; unit: Unit; teams: Unit[] }) {
  const t = unitWords[language]
  return (
    <Section id="units" title={t.teams}>
      <div class="stack">
        {teams.length === 0 ? <p class="soft">{t.noTeams}</p> : <UnitTable language={language} caption={t.teams} units={teams} />}
        <p>
          <LinkButton href={`${linkTo('/organisation/units/new')}?kind=team&parent=${unit.id}`} variant="secondary" icon="plus">
            {t.addTeam}
          </LinkButton>
        </p>
      </div>
    </Section>
  )
}

function Children({ language, title, units }: { language: Language; title: string; units: Unit[] }) {
  return (
    <Section id="units" title={title}>
      <UnitTable language={language} caption={title} units={units} />
    </Section>
  )
}

function UnitTable({ language, caption, units }: { language: Language; caption: string; units: Unit[] }) {
  const t = unitWords[language]
  const organisation = organisationWords[language]
  return (
    <Table
      caption={caption}
      captionHidden
      measure
      columns={[t.name, { label: organisation.people, numeric: true }]}
      rows={units.map((unit) => [
        <a key={unit.id} class="tap" href={linkTo('/organisation/units/:unit', unit.id)}>
          {unit.name}
        </a>,
        formatNumber(unit.people, language),
      ])}
    />
  )
}

function People({ language, people }: { language: Language; people: { id: string; name: string }[] }) {
  const t = unitWords[language]
  return (
    <Section id="people-here" title={t.peopleTitle}>
      {people.length === 0 ? (
        <p class="soft">{t.nobody}</p>
      ) : (
        <ul class="cols" role="list">
          {people.slice(0, shownPeople).map(({ id, name }) => (
            <li key={id}>
              <a class="tap" href={linkTo('/people/:person', id)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {people.length > shownPeople && <p class="gap soft">{t.morePeople(people.length - shownPeople)}</p>}
    </Section>
  )
}

function Changes({ language, unit, children, people, parents, sent, errors }: Props) {
  const t = unitWords[language]
  return (
    <>
      <Section id="change" title={t.change}>
        <form class="stack" method="post" action={formTo('PUT /organisation/units/:unit', unit.id)} novalidate>
          <UnitFields language={language} kind={unit.kind} sent={sent} errors={errors} />
          <Button variant="secondary">{t.changeButton}</Button>
        </form>
      </Section>
      {parents.length > 1 && (unit.kind === 'school' || unit.kind === 'team') && (
        <Section id="move" title={t.move} note={t.moveNote}>
          <OnceForm class="stack" action={formTo('POST /organisation/units/:unit/parents', unit.id)}>
            <Select
              name="parent"
              label={t.parent}
              error={errors.parent}
              value={sent.parent}
              options={parents.map(({ id, label }) => ({ value: id, label }))}
            />
            <Button variant="secondary">{t.moveButton[unit.kind]}</Button>
          </OnceForm>
        </Section>
      )}
      {unit.kind === 'school' && children.length > 1 && <MergeTeams language={language} unit={unit} teams={children} errors={errors} />}
      {unit.kind === 'team' && people.length > 1 && <SplitTeam language={language} unit={unit} people={people} errors={errors} />}
      {unit.kind !== 'authority' && (
        <Section id="end" title={t.end} note={t.endNote}>
          <OnceForm action={formTo('POST /organisation/units/:unit/end', unit.id)}>
            <Button variant="secondary">{t.endButton[unit.kind]}</Button>
          </OnceForm>
        </Section>
      )}
    </>
  )
}
