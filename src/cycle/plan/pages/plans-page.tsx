import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Day, schoolYearName } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, Select } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { Group } from '../../../people/organisation/store-groups.ts'

import { pageWords } from '../plan.words.ts'
import { planInSentence, planTitle, whenOf } from '../plan-sentences.ts'
import { PlanStatus } from '../plan-status.tsx'
import { listWords } from '../plans.words.ts'
import type { Plan } from '../store.ts'

/** A unit whose plan the viewer writes: its plan for the year, or what a new one could begin with. */
export type OwnUnit = { unit: Group; plan: Plan | null; year: number; sources: { plan: Plan; unfinished: number }[] }

export type PlansPageProps = {
  language: Language
  today: Day
  year: number
  /** The school years that there are plans of. */
  years: number[]
  school: string
  schools: { id: string; name: string }[]
  own: OwnUnit[]
  /** Everything else that the viewer sees, for the year. */
  others: Plan[]
  /** Units seen, without a plan for the year. */
  without: Group[]
  lead: string
  nothing: string | null
}

/** The plans that the viewer writes, and those that they may read. */
export function PlansPage({ language, today, year, years, school, schools, own, others, without, lead, nothing }: PlansPageProps) {
  const t = listWords[language]
  const narrowed = years.length > 1 || schools.length > 1
  return (
    <>
      <PageHead title={t.title} context={<span>{t.year(schoolYearName(year))}</span>} lead={lead}>
        <p class="row no-print">
          {nothing === null && <a href={linkTo('/actions')}>{t.actions}</a>}
          <a href={linkTo('/authority-plans')}>{t.authorityPlan}</a>
        </p>
      </PageHead>
      {narrowed && (
        <Filter action={formTo('POST /plans')} clear={school ? linkTo('/plans') : undefined}>
          <Select
            name="year"
            label={t.filterYear}
            value={String(year)}
            options={years.map((each) => ({ value: String(each), label: schoolYearName(each) }))}
          />
          {schools.length > 1 && (
            <Select
              name="school"
              label={t.filterSchool}
              value={school}
              empty={t.allSchools}
              options={schools.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Filter>
      )}
      {own.map((each) => (
        <Section
          key={`${each.unit.id} ${each.year}`}
          id={`unit-${each.unit.id}-${each.year}`}
          title={each.unit.name}
          note={each.unit.kind === 'team' ? each.unit.schoolName : undefined}
        >
          {each.plan ? <OwnPlan language={language} today={today} plan={each.plan} /> : <MakePlan language={language} own={each} />}
        </Section>
      ))}
      {(others.length > 0 || without.length > 0) && (
        <Section id="others" title={othersTitle(others, without, own.length > 0, language)} full>
          <PlanTable language={language} today={today} plans={others} without={without} />
        </Section>
      )}
      {nothing !== null && (
        <Empty level={2} title={t.empty.title}>
          <p>{nothing}</p>
        </Empty>
      )}
    </>
  )
}

/** What the rest of the plans are, in a word. */
function othersTitle(others: Plan[], without: Group[], besideOwn: boolean, language: Language): string {
  const t = listWords[language]
  const kinds = new Set([...others.map(({ unit }) => unit.kind), ...without.map(({ kind }) => kind)])
  if (kinds.size > 1) return besideOwn ? t.otherPlans : t.title
  if (kinds.has('team')) return t.ofTeams
  return others.length === 1 ? t.ofSchool : t.adoptedTitle
}

function OwnPlan({ language, today, plan }: { language: Language; today: Day; plan: Plan }) {
  const t = pageWords[language]
  return (
    <div class="stack-s">
      <h3 class="big">
        <a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>
      </h3>
      <p class="soft row">
        <PlanStatus language={language} plan={plan} />
        <span>{t.changed(whenOf(plan.changedAt, today, language), plan.changedByName)}</span>
      </p>
    </div>
  )
}

function MakePlan({ language, own: { unit, year, sources } }: { language: Language; own: OwnUnit }) {
  const { make: t } = listWords[language]
  const form = (
    <OnceForm class="stack" action={formTo('POST /plans')}>
      <Hidden values={{ unit: unit.id, year }} />
      {sources.length > 0 && (
        <RadioGroup
          name="from"
          id={`from-${unit.id}-${year}`}
          legend={t.from}
          chosen={sources[0]?.plan.id ?? ''}
          choices={[
            ...sources.map(({ plan, unfinished }) => ({
              value: plan.id,
              label: t.copy(planInSentence(plan, language)),
              hint: t.copyHint(unfinished),
            })),
            { value: '', label: t.empty, hint: t.emptyHint },
          ]}
        />
      )}
      <div>
        <Button variant="secondary" about={`: ${unit.name}`}>
          {t.button}
        </Button>
      </div>
    </OnceForm>
  )
  return (
    <div class="stack">
      <h3>{t.title(schoolYearName(year))}</h3>
      {form}
    </div>
  )
}

function PlanTable({ language, today, plans, without }: { language: Language; today: Day; plans: Plan[]; without: Group[] }) {
  const { columns: t, ...words } = listWords[language]
  const many = new Set([...plans.map(({ school }) => school.id), ...without.map(({ school }) => school)]).size > 1
  const rows = [
    ...plans.map((plan) => ({
      sort: `${plan.school.name} ${plan.unit.kind === 'team' ? 1 : 0} ${plan.unit.name}`,
      cells: [
        <a key="plan" href={linkTo('/plans/:id', plan.id)}>
          {plan.unit.name}
        </a>,
        ...(many ? [plan.school.name] : []),
        <span class="row" key="state">
          <PlanStatus language={language} plan={plan} />
          {plan.unit.ended && <span class="soft small">{words.ended}</span>}
        </span>,
        plan.sees === 'whole' ? whenOf(plan.changedAt, today, language) : plan.adoption ? whenOf(plan.adoption.at, today, language) : '',
      ],
    })),
    ...without.map((unit) => ({
      sort: `${unit.schoolName} ${unit.kind === 'team' ? 1 : 0} ${unit.name}`,
      cells: [
        unit.name,
        ...(many ? [unit.schoolName] : []),
        <span class="soft" key="state">
          {words.noPlan}
        </span>,
        '',
      ],
    })),
  ].sort((a, b) => a.sort.localeCompare(b.sort, 'sv', { numeric: true }))
  return (
    <Table
      caption={words.title}
      captionHidden
      stack
      columns={[t.unit, ...(many ? [t.school] : []), t.state, t.changed]}
      rows={rows.map(({ cells }) => cells)}
    />
  )
}
