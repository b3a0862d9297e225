import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { pastInWords } from '../../programme/names.words.ts'
import { attendanceWords } from '../attendance.words.ts'
import type { StaffAttended } from '../store-own.ts'
import { staffAttendanceWords } from './staff-attendance-page.words.ts'

/** Where a principal's staff have been: names and time, and nothing of what they thought. */
export function StaffAttendancePage({ language, attended }: { language: Language; attended: readonly StaffAttended[] }) {
  const [t, words] = [staffAttendanceWords[language], attendanceWords[language]]
  const people = [...Map.groupBy(attended, ({ person }) => person).values()].toSorted((a, b) =>
    (a[0]?.name ?? '').localeCompare(b[0]?.name ?? '', language),
  )
  const sessions = [...Map.groupBy(attended, ({ session }) => session).values()].flatMap(([first, ...more]) =>
    first ? [[first, ...more] as const] : [],
  )
  return (
    <>
      <PageHead title={t.title} context={<a href={linkTo('/staff-signups')}>{t.signups}</a>} lead={t.lead} />
      {attended.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <Section id="people" title={t.perPerson}>
            <Table
              stack
              caption={t.perPerson}
              captionHidden
              columns={[t.columns.name, t.columns.sessions, t.columns.sum]}
              rows={people.map((each) => [
                each[0]?.name,
                each.filter(({ minutes }) => minutes > 0).length,
                words.minutes(each.reduce((sum, { minutes }) => sum + minutes, 0)),
              ])}
            />
          </Section>
          <Section id="sessions" title={t.sessions}>
            <ul class="list" role="list">
              {sessions.map(([first, ...more]) => (
                <Session key={first.session} language={language} all={[first, ...more]} />
              ))}
            </ul>
          </Section>
        </>
      )}
    </>
  )
}

/** One session: how many came, and folded who. */
function Session({ language, all }: { language: Language; all: readonly [StaffAttended, ...StaffAttended[]] }) {
  const [t, words] = [staffAttendanceWords[language], attendanceWords[language]]
  const [{ session, title, startsAt }] = all
  return (
    <li class="stack-s">
      <p>
        <a href={linkTo('/course-sessions/:id', session)}>{title}</a>
        <span class="block soft small">{pastInWords(startsAt, language)}</span>
      </p>
      <More label={t.came(all.filter(({ minutes }) => minutes > 0).length, all.length)}>
        <ul>
          {all.map(({ person, name, minutes }) => (
            <li key={person}>
              {name}, {minutes > 0 ? words.minutes(minutes) : t.absent.toLowerCase()}
            </li>
          ))}
        </ul>
      </More>
    </li>
  )
}
