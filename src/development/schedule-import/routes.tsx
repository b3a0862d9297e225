import { z } from 'zod'
import { dayIn } from '../../cycle/dialogue/when.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { csvOf } from '../../ground/base/csv.ts'
import { texts } from '../../ground/base/form.ts'
import { formatDay, formatList } from '../../ground/base/language.ts'
import { askOnce } from '../../ground/base/question.ts'
import { tidy } from '../../ground/base/text.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { programmeRun } from '../programme/store.ts'
import { lecturersAsked } from '../programme/store-lecturers.ts'
import { sessionRun } from '../programme/store-sessions.ts'
import { holdProgramme } from '../programme/store-versions.ts'
import { cellsOf, columns, largestFile, rowsIn } from './file.ts'
import { CopiesPage, type CopiesProps } from './pages/copies-page.tsx'
import { copiesWords } from './pages/copies-page.words.ts'
import { importWords } from './pages/import.words.ts'
import { ImportPage, type ImportProps } from './pages/import-page.tsx'
import { readSchedule } from './reading.ts'
import { daysOfSeries, mostCopies, rhythms } from './schedule.ts'
import { copySession, keepSchedule } from './store.ts'

/** Many sessions at once: a schedule from a file, and a session copied to more days. For who runs the programme. */
export const scheduleRoutes: Route[] = [
  seeing('programmes', 'GET', '/programmes/:id/schedule-imports/new', async (ask) => importPage(ask, { programme: await runs(ask) })),
  seeing('programmes', 'GET', '/programmes/:id/schedule-imports/template.csv', async (ask) => {
    await runs(ask)
    const t = importWords[ask.language]
    return ask.file(csvOf([columns.map((column) => t.columnNames[column])], ';'), 'text/csv; charset=utf-8', t.templateFile)
  }),
  seeing('programmes', 'POST', '/programmes/:id/schedule-imports', importSchedule, { bodyLimit: 3 * largestFile }),
  seeing('programmes', 'GET', '/course-sessions/:id/copies/new', async (ask) => copiesPage(ask, { session: await copied(ask) })),
  seeing('programmes', 'POST', '/course-sessions/:id/copies', async (ask) => {
    const { language, today } = ask
    const session = await copied(ask)
    const sent = await ask.form(texts('every', 'times', 'dates'))
    const chosen = daysIn(sent, dayOf(session.startsAt), today)
    if (typeof chosen === 'string') return copiesPage(ask, { session, sent, fault: chosen })
    const { days, free } = chosen
    const lecturers = await askOnce(ask.tx, lecturersAsked(session.id))
    const { made, there } = await copySession(ask.tx, actorOf(ask), session, lecturers, days)
    if (made.length === 0) return copiesPage(ask, { session, sent, fault: 'there' })
    const t = copiesWords[language]
    const listed = (of: readonly Day[]) =>
      formatList(
        of.map((day) => formatDay(day, language)),
        language,
      )
    const told = [
      t.made(made.length),
      ...(free.length > 0 ? [t.skipped(listed(free))] : []),
      ...(there.length > 0 ? [t.there(listed(there))] : []),
    ]
    return ask.redirect(`${linkTo('/programmes/:id', session.programme.id)}#sessions`, told.join(' '))
  }),
]

const storedCells = z.array(z.array(z.string()))

async function importSchedule(ask: SignedInAsk): Promise<Response> {
  const programme = await runs(ask)
  const { cells: sentAgain } = await ask.form(texts('cells'))
  const file = ask.upload('file')
  const cells = sentAgain !== '' ? cellsIn(sentAgain) : file ? await cellsOf(new Uint8Array(await file.arrayBuffer())) : null
  if (!cells) return importPage(ask, { programme, fault: 'file' })
  const rows = rowsIn(cells, ask.today)
  if ('fault' in rows) return importPage(ask, { programme, fault: rows.fault })
  // Sent twice at once it is made once: the second finds the sessions that the first made.
  if (sentAgain !== '') await holdProgramme(ask.tx, programme.id)
  const read = await readSchedule(ask.tx, programme.id, rows.rows, ask.now)
  if (!read.ok) return importPage(ask, { programme, faults: read.faults })
  if (sentAgain === '') return importPage(ask, { programme, preview: { ...read, cells: JSON.stringify(cells) } })
  await keepSchedule(ask.tx, actorOf(ask), programme.id, read.rows)
  return ask.redirect(linkTo('/programmes/:id/versions', programme.id), importWords[ask.language].kept(read.rows.length))
}

/** What a preview sent back; null for what it never sent. It is read anew in every way. */
function cellsIn(text: string): string[][] | null {
  try {
    const read = storedCells.safeParse(JSON.parse(text))
    // What a field of a form never holds can stand in JSON.
    return read.success ? read.data.map((row) => row.map(tidy)) : null
  } catch {
    return null
  }
}

function runs(ask: SignedInAsk) {
  return programmeRun(ask.tx, ask.viewer, ask.id('id'))
}

/** A session that can be copied: a block of a seminar day belongs to its day. */
async function copied(ask: SignedInAsk) {
  const session = await sessionRun(ask.tx, ask.viewer, ask.id('id'))
  must(!session.course.oneAtATime)
  return session
}

/** The days that a form means: those that are written, else by rhythm after the session, or after today where that is later. */
function daysIn(
  { every, times, dates }: { every: string; times: string; dates: string },
  first: Day,
  today: Day,
): { days: Day[]; free: Day[] } | 'every' | 'times' | 'dates' {
  const lines = dates
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length > 0) {
    const days = [...new Set(lines)].map((line) => dayIn(line)).filter((day) => day !== null && day > today)
    return days.length === new Set(lines).size && days.length <= mostCopies
      ? { days: days.filter((day) => day !== null), free: [] }
      : 'dates'
  }
  const rhythm = rhythms.find((each) => each === every)
  if (!rhythm) return 'every'
  if (!/^\d{1,2}$/.test(times) || Number(times) < 1 || Number(times) > mostCopies) return 'times'
  // From the session on in its own rhythm, but nothing that has been.
  const { days, free } = daysOfSeries(first > today ? first : today, Number(rhythm), Number(times))
  return days.length > 0 ? { days, free } : 'times'
}

function importPage(ask: SignedInAsk, shown: Omit<ImportProps, 'language'>): Response {
  const { language } = ask
  const status = shown.fault || (shown.faults?.length ?? 0) > 0 ? 422 : 200
  return ask.page({ title: importWords[language].title, current: 'programmes', status }, <ImportPage language={language} {...shown} />)
}

function copiesPage(ask: SignedInAsk, shown: Omit<CopiesProps, 'language'>): Response {
  const { language } = ask
  return ask.page(
    { title: copiesWords[language].title, current: 'programmes', status: shown.fault ? 422 : 200 },
    <CopiesPage language={language} {...shown} />,
  )
}
