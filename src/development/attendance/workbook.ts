import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Column, numberCell, sheetOf, textCell, workbookOf } from '../../ground/paper/workbook.ts'
import { momentInWords, nameWords } from '../programme/names.words.ts'
import { type Attendee, minutesStood } from './attendance.ts'
import { attendanceWords } from './attendance.words.ts'
import type { Listed } from './listed.tsx'
import { paperWords } from './paper.words.ts'

/** The list as a workbook: who, how long, and how it came to be marked. Names that are not tied to anybody stand last. */
export function attendanceWorkbook({ session, list, walkIns }: Listed, today: Day, language: Language): Promise<Buffer> {
  const { excel: t } = paperWords[language]
  const words = attendanceWords[language]
  const named = walkIns.map(
    ({ id, name, way, byName }): Attendee => ({
      person: id,
      name,
      place: t.nameOnly,
      signedWay: null,
      selfAt: null,
      elsewhere: [],
      mark: {
        number: 0,
        what: 'whole',
        minutes: null,
        source: 'list',
        way,
        reason: '',
        at: session.startsAt,
        byName,
        movedTo: null,
      },
    }),
  )
  const column = (heading: string, width: number, tell: (of: Attendee) => string): Column<Attendee> => ({
    heading,
    width,
    cell: (of) => textCell(tell(of)),
  })
  const columns: Column<Attendee>[] = [
    column(t.name, 28, ({ name }) => name),
    column(t.place, 28, ({ place }) => place),
    column(t.signed, 12, ({ signedWay }) => (signedWay ? nameWords[language].ways[signedWay] : t.no)),
    column(t.state, 18, ({ mark }) => (mark ? words.stood[mark.what] : '')),
    { heading: t.minutes, width: 10, cell: ({ mark }) => numberCell(mark && minutesStood(session, mark)) },
    column(t.how, 20, ({ mark }) => (mark ? words.sources[mark.source] : '')),
    column(t.by, 24, ({ mark }) => mark?.byName ?? ''),
    column(t.at, 28, ({ mark }) => (mark ? momentInWords(mark.at, language) : '')),
    column(t.reason, 40, ({ mark }) => mark?.reason ?? ''),
  ]
  return workbookOf([sheetOf(t.sheet, columns, [...list, ...named])], today)
}
