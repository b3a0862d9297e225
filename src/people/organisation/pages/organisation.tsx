import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'

import type { Unit } from '../store-units.ts'
import { organisationWords } from './organisation.words.ts'
import { OrganisationTabs } from './tabs.tsx'

type Props = { language: Language; units: Unit[]; endedToday: { id: string; name: string }[] }

/** Districts with their schools, and the schools without one. */
export function OrganisationPage({ language, units, endedToday }: Props) {
  const t = organisationWords[language]
  const districts = units.filter((unit) => unit.kind === 'district')
  const schools = units.filter((unit) => unit.kind === 'school')
  const outside = schools.filter((school) => school.district === null)
  const teams = units.filter((unit) => unit.kind === 'team')
  return (
    <>
      <PageHead title={t.title} lead={t.lead(districts.length, schools.length, teams.length)} />
      <OrganisationTabs language={language} current="organisation" />
      <p class="row">
        <LinkButton href={`${linkTo('/organisation/units/new')}?kind=school`} icon="plus">
          {t.addSchool}
        </LinkButton>
        <LinkButton href={`${linkTo('/organisation/units/new')}?kind=district`} variant="secondary" icon="plus">
          {t.addDistrict}
        </LinkButton>
      </p>
      {endedToday.length > 0 && <EndedToday language={language} units={endedToday} />}
      {units.length === 0 && (
        <Empty level={2} title={t.empty}>
          <p>{t.emptyText}</p>
          <p>
            <a href={linkTo('/roster-imports/new')}>{t.import}</a>
          </p>
        </Empty>
      )}
      <div class="gap tight">
        {districts.map((district) => (
          <Section
            key={district.id}
            id={`district-${district.id}`}
            title={<a href={linkTo('/organisation/units/:unit', district.id)}>{district.name}</a>}
          >
            <Schools
              language={language}
              caption={t.caption(district.name)}
              schools={schools.filter((school) => school.district === district.id)}
              teams={teams}
            />
          </Section>
        ))}
        {outside.length > 0 && (
          <Section id="outside" title={t.withoutDistrict}>
            <Schools language={language} caption={t.withoutDistrict} schools={outside} teams={teams} />
          </Section>
        )}
      </div>
    </>
  )
}

function Schools({ language, caption, schools, teams }: { language: Language; caption: string; schools: Unit[]; teams: Unit[] }) {
  const t = organisationWords[language]
  if (schools.length === 0) return <p class="soft">{t.none}</p>
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      columns={[t.name, t.code, { label: t.teams, numeric: true }, { label: t.people, numeric: true }]}
      rows={schools.map((school) => [
        <a key={school.id} class="tap" href={linkTo('/organisation/units/:unit', school.id)}>
          {school.name}
        </a>,
        school.code ?? '–',
        formatNumber(teams.filter((team) => team.parent === school.id).length, language),
        formatNumber(school.people, language),
      ])}
    />
  )
}

function EndedToday({ language, units }: { language: Language; units: { id: string; name: string }[] }) {
  const t = organisationWords[language]
  return (
    <Section id="ended" title={t.endedToday}>
      <ul class="stack-s" role="list">
        {units.map((unit) => (
          <li key={unit.id}>
            <form class="row" method="post" action={formTo('DELETE /organisation/units/:unit/end', unit.id)} novalidate>
              <a class="tap" href={linkTo('/organisation/units/:unit', unit.id)}>
                {unit.name}
              </a>
              <Button variant="quiet" about={`: ${unit.name}`}>
                {t.undo}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
