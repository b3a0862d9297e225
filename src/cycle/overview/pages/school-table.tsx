import type { ComponentChildren } from 'preact'
import { linkTo } from '../../../ground/base/addresses.ts'
import { whichOf } from '../../../ground/base/at-hand.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { type LiveCell, type LiveColumn, LiveTable } from '../../../ground/ui/components/live-table/live-table.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { keptLarge } from '../../../ground/ui/kept.tsx'
import type { ChangeSummary } from '../../change/school-change.ts'
import { type Choice, hrefOf, type Order } from '../choice.ts'
import type { Eyes } from '../eyes.ts'
import type { SchoolRow } from '../overview.ts'
import { standingWords } from '../standing.words.ts'
import {
  answeredText,
  changeText,
  checkSaid,
  dialogueSaid,
  helpText,
  lateText,
  nextText,
  planSaid,
  reportSaid,
  type Said,
} from '../standing-sentences.ts'
import type { SoFar } from '../store.ts'
import { overviewPageWords } from './overview-page.words.ts'

/** What may be said of schools' changes, by school. */
export type Changes = Readonly<Record<string, ChangeSummary>>

type Props = {
  language: Language
  choice: Choice
  eyes: Eyes
  rows: readonly SchoolRow[]
  changes: Changes
  /** By school, of those whose round is open and whose count the reader may know. */
  soFar: Readonly<Record<string, SoFar>>
  caption: string
  /** The list of which these are the rows of the choice: while it is the same, so are they. */
  list: readonly SchoolRow[]
}

/** Tables that stand ready: as many pages of lists as heads of districts look at about the same time, of a quarter of a megabyte at most. */
const mostTables = 16

/**
 * The schools, one a row. Kept for the list and the choice, and for what is said of changes: nothing of anybody, and the same for all who may see the same of the same schools, until one of them has come
 * further, when the list is another.
 */
export const SchoolTable = keptLarge(
  Schools,
  ({ choice, eyes, changes, soFar, caption, list }) => `${whichOf(list)} ${JSON.stringify([choice, eyes, changes, soFar, caption])}`,
  mostTables,
)

function Schools({ language, choice, eyes, rows, changes, soFar, caption }: Props) {
  const t = overviewPageWords[language]
  const sorted = (label: string, order: Order): LiveColumn => ({
    label,
    sort: { href: hrefOf({ ...choice, order, page: 1 }), current: choice.order === order, about: t.orders[order] },
  })
  const columns: LiveColumn[] = [
    sorted(t.columns.school, 'name'),
    { label: t.columns.next },
    sorted(t.columns.answered, 'size'),
    { label: t.columns.plan },
    { label: t.columns.check },
    { label: t.columns.report },
    { label: t.columns.dialogue },
    sorted(t.columns.late, 'late'),
    ...(eyes.reads ? [sorted(t.columns.help, 'help')] : []),
    ...(eyes.results ? [{ label: t.columns.change }] : []),
  ]
  return (
    <LiveTable
      caption={caption}
      columns={columns}
      rows={rows.map((row) => ({ key: row.school.id, cells: cellsOf(row, eyes, { changes, soFar }, language) }))}
    />
  )
}

function cellsOf(row: SchoolRow, eyes: Eyes, { changes, soFar }: Pick<Props, 'changes' | 'soFar'>, language: Language): LiveCell[] {
  const { school, rounds, plan, report, dialogue } = row
  const aside = (said: string): LiveCell => ({ said, aside: true })
  const now = soFar[school.id]
  const answered = now
    ? overviewPageWords[language].soFar(formatNumber(now.handedIn, language), formatNumber(now.members, language))
    : answeredText(row.answered, language)
  const late = lateText(row, language)
  const help = helpText(row, language)
  const no = standingWords[language].no
  const isRead = report.id !== null && report.state !== 'draft'
  return [
    rounds ? <a href={linkTo('/group-results/:round/:unit', rounds.now, school.id)}>{school.name}</a> : school.name,
    nextText(row, language),
    now || row.answered ? answered : aside(answered),
    statusCell(planSaid(row, language), plan?.adoptedOn ? linkTo('/plans/:id', plan.id) : null),
    statusCell(checkSaid(row.check, language), null),
    statusCell(reportSaid(report, language), isRead && report.id ? linkTo('/reports/:id', report.id) : null),
    statusCell(dialogueSaid(row, language), dialogue && isRead ? linkTo('/dialogues/:id', dialogue.id) : null),
    late === null ? aside(no) : <Status is="late">{late}</Status>,
    ...(eyes.reads ? [help ?? aside(no)] : []),
    ...(eyes.results ? [changeCell(row, changes[school.id] ?? null, language)] : []),
  ]
}

/** In words alone: no figure that a list could be read as a ranking by. */
function changeCell({ school, rounds, answered }: SchoolRow, changed: ChangeSummary | null, language: Language): LiveCell {
  if (!rounds || !answered) return { said: '–', aside: true }
  const said = changeText(changed, language)
  if (!changed) return { said, aside: true }
  return <a href={linkTo('/group-results/:round/:unit/change', rounds.now, school.id)}>{said}</a>
}

function statusCell({ is, text, far }: Said, href: string | null): LiveCell {
  if (far) return { said: text, aside: true }
  const words: ComponentChildren = href === null ? text : <a href={href}>{text}</a>
  return <Status is={is}>{words}</Status>
}
