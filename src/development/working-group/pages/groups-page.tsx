import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import { formatList, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { nameWords as programmeNames } from '../../programme/names.words.ts'
import { nameWords } from '../names.words.ts'
import type { WorkingGroup } from '../working-group.ts'
import { groupsPageWords } from './groups-page.words.ts'

type Props = {
  language: Language
  groups: readonly WorkingGroup[]
  /** Programmes in which who asks may form a group. */
  run: readonly { id: string; title: string }[]
}

/** The groups that there are, one's own first. */
export function GroupsPage({ language, groups, run }: Props) {
  const t = groupsPageWords[language]
  const own = groups.filter((group) => group.own !== null)
  const others = groups.filter((group) => group.own === null)
  return (
    <>
      <PageHead
        title={nameWords[language].groups}
        context={<a href={linkTo('/programmes')}>{programmeNames[language].programmes}</a>}
        lead={t.lead}
      >
        {run.length > 0 && (
          <p class="row no-print">
            {run.map(({ id, title }) => (
              <LinkButton key={id} variant="secondary" icon="plus" href={linkTo('/programmes/:id/working-groups/new', id)}>
                {t.new(title)}
              </LinkButton>
            ))}
          </p>
        )}
        <GuideLink language={language} guide="arbetsgrupper" />
      </PageHead>
      {groups.length === 0 && (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      )}
      {own.length > 0 && (
        <Section id="own" title={t.own}>
          <Lines {...{ language }} groups={own} />
        </Section>
      )}
      {others.length > 0 && (
        <Section id="others" title={own.length > 0 ? t.others : nameWords[language].groups}>
          <Lines {...{ language }} groups={others} />
        </Section>
      )}
    </>
  )
}

function Lines({ language, groups }: Pick<Props, 'language' | 'groups'>) {
  const t = groupsPageWords[language]
  return (
    <ul class="list" role="list">
      {groups.map(({ id, title, purpose, programme, members, meetings, closed }) => {
        const chairs = members.filter(({ chair }) => chair).map(({ name }) => name)
        return (
          <li key={id} class="stack-s">
            <h3>
              <a href={linkTo('/working-groups/:id', id)}>{title}</a>
            </h3>
            {purpose && <p class="measure">{purpose.split('\n')[0]}</p>}
            <p class="small soft row">
              {closed && <Status is="ended">{nameWords[language].closedShort}</Status>}
              <span>{programme.title}</span>
              <span>{t.members(members.length)}</span>
              {meetings > 0 && <span>{t.meetings(meetings)}</span>}
              {chairs.length > 0 && <span>{t.led(formatList(chairs, language))}</span>}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
