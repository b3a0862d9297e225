import { linkTo } from '../../ground/base/addresses.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { inEach } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { seesSchool, sightOf } from '../../people/permission/permission.ts'
import { decidedAsked } from '../year/store.ts'
import { type Period, periodOf, spanOf } from './report.ts'
import { reportWords } from './report.words.ts'
import { type Report, reportsAsked } from './store.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for a person about reports: for a school's leaders one to write, a new version that is begun and an answer to read; for whoever heads the district those that have come. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  const [writes, answers] = [sightOf(viewer, 'report draft'), sightOf(viewer, 'report answer')]
  if (!writes && !answers) return known([])
  const period = periodOf(today)
  const schools = new Map(
    viewer.duties.flatMap(({ school, schoolName }) =>
      school && schoolName && writes?.schools.includes(school) ? [[school, schoolName]] : [],
    ),
  )
  const schoolYear = schoolYearOf(today)
  const asked = decidedAsked({ from: schoolYear, to: schoolYear, schools: [...schools.keys()] })
  return together(reportsAsked(viewer), asked).map(([reports, decided]) => {
    const due = [...schools].flatMap(([id, name]) => {
      const span = spanOf(decided, period, id)
      const report = reports.find((each) => each.school.id === id && isOf(each.period, period))
      return !span || span.from > today || (report?.latest && !report.latest.returned) ? [] : [toWrite(period, { id, name }, span.to)]
    })
    const unread = reports.filter(
      ({ school, latest }) => answers && seesSchool(answers, school) && latest && !latest.returned && !latest.read,
    )
    const own = reports.filter(({ school, writes: writesIt }) => writesIt && schools.has(school.id))
    const answered = own.filter(({ answer }) => answer !== null && !answer.seen)
    const begun = own.filter((each) => each.begun && each.latest?.read && !each.latest.returned && isOf(each.period, period))
    return [...due, ...answered.map(answerToRead), ...begun.map(toGoOn), ...unread.map(toRead)]
  })
}

function isOf(one: Period, other: Period): boolean {
  return one.year === other.year && one.half === other.half
}

function toWrite(period: Period, school: { id: string; name: string }, lastDay: Day): Waiting {
  return {
    title: inEach((language) => waitingWords[language].write(reportWords[language].name(period), school.name)),
    text: inEach((language) => waitingWords[language].writeText),
    lastDay,
    link: {
      // The same from before it is begun until it is sent: what is known by its address is told once.
      href: `${linkTo('/reports')}#now-${school.id}`,
      label: inEach((language) => waitingWords[language].open),
    },
  }
}

/** What the head has answered, until one of the leaders says that they have read it. */
function answerToRead({ id, school, period, answer }: Report): Waiting {
  return {
    title: inEach((language) => waitingWords[language].answered(reportWords[language].name(period), school.name)),
    text: inEach((language) => waitingWords[language].answeredText(answer?.byName ?? '')),
    lastDay: null,
    link: { href: `${linkTo('/reports/:id', id)}#answer`, label: inEach((language) => waitingWords[language].readAnswer) },
  }
}

function toGoOn({ id, school, period }: Report): Waiting {
  return {
    title: inEach((language) => waitingWords[language].begun(reportWords[language].name(period), school.name)),
    text: inEach((language) => waitingWords[language].begunText),
    lastDay: null,
    link: { href: linkTo('/reports/:id/draft', id), label: inEach((language) => waitingWords[language].goOn) },
  }
}

/** The school waits for whoever reads, so it comes first. */
function toRead({ id, school, period }: Report): Waiting {
  return {
    title: inEach((language) => waitingWords[language].read(school.name, reportWords[language].name(period))),
    text: inEach((language) => waitingWords[language].readText),
    lastDay: null,
    first: true,
    link: { href: linkTo('/reports/:id', id), label: inEach((language) => waitingWords[language].readIt) },
  }
}
