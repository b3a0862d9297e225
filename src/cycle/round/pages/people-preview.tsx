import { linkTo } from '../../../ground/base/addresses.ts'
import { formatList, type Language } from '../../../ground/base/language.ts'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { Named, Preview, SchoolPreview } from '../preview.ts'
import type { Round } from '../round.ts'
import { roundWords } from '../round.words.ts'
import { previewWords } from './preview-page.words.ts'

type Props = { language: Language; preview: Preview; round: Round; seesPeople: boolean }

/** Names beyond this many say nothing that the number does not. */
const namesShown = 100

/** Who is asked at each school, and what to see to before opening. */
export function PeoplePreview({ language, preview, round, seesPeople }: Props) {
  const t = previewWords[language]
  const { columns } = roundWords[language]
  const small = preview.schools.filter(({ tooSmall }) => tooSmall)
  const asks = { staff: round.audiences.includes('staff'), leader: round.audiences.includes('leader') }
  return (
    <>
      <Table
        stack
        captionHidden
        caption={t.who}
        columns={[columns.school, columns.people, t.seeTo]}
        rows={preview.schools.map((school) => [
          school.name,
          t.asked(asks.staff ? school.staff : null, asks.leader ? school.leaders : null),
          <SeeTo key={school.id} school={school} language={language} seesPeople={seesPeople} />,
        ])}
      />
      <Attention title={t.smallTitle(small.length)} text={t.smallText} count={small.length} />
      <Attention
        title={t.emailTitle(preview.withoutEmail.length)}
        text={t.emailText}
        count={preview.withoutEmail.length}
        people={seesPeople ? preview.withoutEmail : []}
        label={t.showNames}
      />
      <Attention
        title={t.teamTitle(preview.withoutTeam.length)}
        text={t.teamText}
        count={preview.withoutTeam.length}
        people={seesPeople ? preview.withoutTeam : []}
        id={withoutTeamId}
        label={t.showNames}
      />
      <Attention
        title={t.severalTitle(preview.atSeveral.length)}
        text={t.severalText}
        count={preview.atSeveral.length}
        people={seesPeople ? preview.atSeveral : []}
        label={t.showNames}
      />
    </>
  )
}

const withoutTeamId = 'without-team'

function SeeTo({ school, language, seesPeople }: { school: SchoolPreview; language: Language; seesPeople: boolean }) {
  const t = previewWords[language]
  if (school.staff + school.leaders === 0) return <Status is="missing">{t.nobody}</Status>
  const things = [
    school.tooSmall ? t.tooSmall : '',
    school.withoutEmail > 0 ? t.withoutEmail(school.withoutEmail) : '',
    school.withoutTeam > 0 && school.hiddenAlong.length === 0 ? t.withoutTeam(school.withoutTeam) : '',
  ].filter(Boolean)
  if (things.length === 0 && school.hiddenAlong.length === 0) return <span class="soft">{t.fine}</span>
  return (
    <ul role="list">
      {things.map((thing) => (
        <li key={thing}>{thing}</li>
      ))}
      {school.hiddenAlong.length > 0 && (
        <li>
          {t.hidesTeams(school.withoutTeam, formatList(school.hiddenAlong, language), school.hiddenAlong.length > 1)}.{' '}
          {seesPeople ? <a href={`#${withoutTeamId}`}>{t.place}</a> : t.askToPlace}
        </li>
      )}
    </ul>
  )
}

function Attention({
  title,
  text,
  count,
  people = [],
  label = '',
  id,
}: {
  title: string
  text: string
  count: number
  people?: Named[]
  label?: string
  /** Where a link leads to it; each name then leads to the person, to be mended there. */
  id?: string
}) {
  if (count === 0) return null
  return (
    <div id={id}>
      <h3>{title}</h3>
      <p class="soft">{text}</p>
      {people.length > 0 && (
        <More label={label} open={id !== undefined}>
          <ul>
            {people.slice(0, namesShown).map((person) => (
              <li key={person.person}>
                {id ? <a href={linkTo('/people/:person', person.person)}>{person.name}</a> : person.name}, {person.schools.join(', ')}
              </li>
            ))}
          </ul>
          {people.length > namesShown && <p>…</p>}
        </More>
      )}
    </div>
  )
}
