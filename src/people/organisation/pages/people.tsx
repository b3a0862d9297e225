import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { roles } from '../../../ground/base/viewer.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Pages } from '../../../ground/ui/components/pages/pages.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { roleNames } from '../../permission/permission.words.ts'

import { type ListedPerson, type PeopleChoice, peopleOnAPage } from '../store-people.ts'
import { peopleWords } from './people.words.ts'
import { OrganisationTabs } from './tabs.tsx'

type Props = { language: Language; people: ListedPerson[]; total: number; choice: PeopleChoice; schools: { id: string; name: string }[] }

/** Everyone, by family name, fifty at a time. */
export function PeoplePage({ language, people, total, choice, schools }: Props) {
  const t = peopleWords[language]
  const narrowed = choice.search !== '' || choice.school !== '' || choice.role !== '' || choice.ended
  return (
    <>
      <PageHead title={t.title} lead={t.lead(total, narrowed)} privacy={t.privacy} />
      <OrganisationTabs language={language} current="people" />
      <div class="stack-l">
        <Filter action={formTo('POST /people')} label={t.filter} clear={narrowed ? linkTo('/people') : undefined}>
          <TextInput name="search" type="search" label={t.search} value={choice.search} />
          <Select
            name="school"
            label={t.school}
            empty={t.allSchools}
            value={choice.school}
            options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            name="role"
            label={t.role}
            empty={t.allRoles}
            value={choice.role}
            options={roles.map((role) => ({ value: role, label: roleNames[language][role] }))}
          />
          <Select
            name="state"
            label={t.state}
            empty={t.current}
            value={choice.ended ? 'ended' : ''}
            options={[{ value: 'ended', label: t.ended }]}
          />
        </Filter>
        <p class="row">
          <LinkButton href={linkTo('/people/new')} icon="plus">
            {t.add}
          </LinkButton>
          <LinkButton href={linkTo('/people/roster.csv')} variant="quiet" icon="download">
            {t.export}
          </LinkButton>
        </p>
        {people.length === 0 ? (
          <Empty level={2} title={t.empty}>
            <p>{t.emptyText}</p>
          </Empty>
        ) : (
          <Table
            caption={t.caption}
            captionHidden
            stack
            columns={[t.name, t.duties, t.email]}
            rows={people.map((person) => row(person, language))}
          />
        )}
        <Pages page={choice.page} pages={Math.ceil(total / peopleOnAPage)} href={(page) => `${linkTo('/people')}?${query(choice, page)}`} />
      </div>
    </>
  )
}

function row(person: ListedPerson, language: Language) {
  const t = peopleWords[language]
  const duties = person.duties.map(
    (duty) => `${roleNames[language][duty.role]}, ${duty.unitName}${duty.kind === 'team' && duty.schoolName ? `, ${duty.schoolName}` : ''}`,
  )
  return [
    <a key={person.id} class="tap" href={linkTo('/people/:person', person.id)}>
      {person.name}
    </a>,
    duties.length === 0 ? (
      <span class="soft">{t.noDuties}</span>
    ) : (
      <ul role="list">
        {duties.map((duty) => (
          <li key={duty}>{duty}</li>
        ))}
      </ul>
    ),
    person.email ?? <span class="soft">{t.noEmail}</span>,
  ]
}

function query(choice: PeopleChoice, page: number): string {
  const words = {
    search: choice.search,
    school: choice.school,
    role: choice.role,
    state: choice.ended ? 'ended' : '',
    page: page > 1 ? String(page) : '',
  }
  return new URLSearchParams(Object.entries(words).filter(([, value]) => value !== '')).toString()
}
