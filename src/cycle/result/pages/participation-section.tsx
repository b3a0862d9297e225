import type { ComponentChildren } from 'preact'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { CountBars, type CountRow } from '../../../ground/ui/charts/count-bars.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Participation } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { Notes } from '../notes.tsx'
import { answeredText, participationIn } from '../reading/answered.ts'
import { answeredWords } from '../reading/answered.words.ts'
import { participationNote, participationText } from '../reading/figure-sentences.ts'
import { isAboveSchool } from '../reading/figures.ts'
import { participationWords } from './participation-section.words.ts'

type Props = {
  language: Language
  result: ReleasedResult
  /** Whether anything of the staff's view is shown, so that there is a picture to be certain of. */
  pictured: boolean
  /** How many came into the round while it was open. */
  late: number
}

/** Who took part: the staff as a whole, a school's teams, the leaders; in small groups as much as may be said. */
export function ParticipationSection({ language, result, pictured, late }: Props) {
  const t = participationWords[language]
  const { unit, children } = result
  const staff = participationIn(result, unit.id, 'staff')
  const leaders = participationIn(result, unit.id, 'leader')
  const all = unit.level === 'school' ? children.filter(({ level }) => level === 'team') : []
  const teams = all.length > 1 ? all : []
  const groups: Group[] = [
    ...groupOf(<b>{t.whole[unit.level]}</b>, staff),
    ...teams.flatMap((team) => groupOf(team.name, participationIn(result, team.id, 'staff'))),
    ...groupOf(t.leaders[unit.level], leaders),
  ]
  const vague = groups.flatMap(({ said }) => participationNote(said, language) ?? [])[0]
  return (
    <Section id="participation" title={t.heading} note={pictured ? t.note : undefined}>
      <CountBars
        id="participation-chart"
        title={t.question}
        answer={answerText(staff, leaders, pictured, language)}
        rows={groups.map((group) => barOf(group, language))}
        twin={{
          summary: t.table,
          caption: t.caption,
          columns: t.columns,
          rows: groups.map(({ name, said }) => [
            name,
            formatNumber(said.invited, language),
            answeredText(said, language),
            said.answered.kind === 'exact' && said.invited > 0 ? t.share(percentOf(said, language)) : answeredWords[language].unsaid,
          ]),
        }}
      />
      <Notes
        language={language}
        minimumGroup={result.round.minimumGroup}
        more={[
          vague,
          late > 0 && t.late(late),
          teams.length > 0 && staff && inTeams(groups) < staff.invited && t.outside,
          staff && leaders && leaders.invited > 0 && t.apart,
          t.left,
        ]}
      />
    </Section>
  )
}

type Group = { name: ComponentChildren; said: Participation }

function groupOf(name: ComponentChildren, said: Participation | null): Group[] {
  return said && said.invited > 0 ? [{ name, said }] : []
}

function barOf({ name, said }: Group, language: Language): CountRow {
  const count = said.answered.kind === 'unsaid' ? 0 : said.answered.count
  return { name, count, total: said.invited, value: <b class="may-wrap">{answeredText(said, language)}</b> }
}

function inTeams(groups: readonly Group[]): number {
  return groups.filter(({ said }) => said.level === 'team').reduce((sum, { said }) => sum + said.invited, 0)
}

/** What the counts come to, and what they say of the picture. */
function answerText(staff: Participation | null, leaders: Participation | null, pictured: boolean, language: Language): string {
  const t = participationWords[language]
  const sentences: string[] = []
  if (staff) {
    const sentence = participationText(staff, language)
    if (staff.answered.kind === 'exact' && staff.invited > 0) {
      sentences.push(t.percent(sentence, percentOf(staff, language)))
      if (pictured) sentences.push(t.sure[surenessOf(staff.answered.count / staff.invited)])
    } else sentences.push(t.sentence(sentence))
  }
  if (leaders?.answered.kind === 'exact' && leaders.invited > 0) {
    sentences.push(
      t.leadersToo(isAboveSchool(leaders.level), formatNumber(leaders.answered.count, language), formatNumber(leaders.invited, language)),
    )
  }
  return sentences.join(' ')
}

/** How much a share of answers lets one rely on the picture. */
function surenessOf(share: number): 'most' | 'many' | 'few' {
  if (share >= 0.8) return 'most'
  return share >= 0.6 ? 'many' : 'few'
}

/** In whole percent; 0 and 100 are said of nobody and everyone only. */
function percentOf({ answered, invited }: Participation, language: Language): string {
  if (answered.kind !== 'exact') return ''
  const percent = Math.round((answered.count / invited) * 100)
  const some = answered.count > 0 && answered.count < invited
  return formatNumber(some ? Math.min(99, Math.max(1, percent)) : percent, language)
}
