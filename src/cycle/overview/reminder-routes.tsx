import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { chosen, noChoice } from './choice.ts'
import { letterTo } from './late/letter.words.ts'
import { hindrance, type LateSchool, longestText } from './late/reminder.ts'
import { keepReminder, lateSchoolsAsked } from './late/store.ts'
import { type ReminderFault, ReminderPage } from './pages/reminder-page.tsx'
import { reminderPageWords } from './pages/reminder-page.words.ts'
import { overviewAsked } from './store.ts'

const codes = codesOf(reminderPageWords.sv.errors)
const words = z.object({ text: z.string().max(longestText, codes.text).default('') })
const ticked = z.object({ schools: z.array(z.string()) })

/** Reminding the principals of schools that are late: the words first, then one press. */
export const reminderRoutes: Route[] = [
  seeing('overview', 'GET', '/overview/reminders/new', async (ask) => {
    const late = await lateSchools(ask)
    const schools = late.filter((each) => hindrance(each, ask.today) === null).map(({ row }) => row.school.id)
    return reminderPage(ask, late, { schools, text: reminderPageWords[ask.language].usual, faults: [] })
  }),
  seeing(
    'overview',
    'POST',
    '/overview/reminders',
    async (ask) => {
      const { tx, language, today } = ask
      const late = await lateSchools(ask)
      const [{ schools }, form] = [await ask.form(ticked), await ask.form(words, codes)]
      const faults = [...(schools.length === 0 ? (['schools'] as const) : []), ...(form.ok ? [] : form.faults.map(({ code }) => code))]
      const written = { schools, text: form.sent.text ?? '' }
      if (!form.ok || faults.length > 0) return reminderPage(ask, late, { ...written, faults })
      const { text } = form.value
      const to = late.filter((each) => schools.includes(each.row.school.id) && hindrance(each, today) === null)
      const kept =
        to.length === 0
          ? null
          : await keepReminder(tx, actorOf(ask), { text, byName: actorName(ask), schools: to.map(({ row }) => row.school.id) })
      if (!kept) return reminderPage(ask, await lateSchools(ask), { ...written, faults: ['nobody'] })
      await enqueue(tx, 'late-reminders', { authority: ask.viewer.authority, reminder: kept.id })
      const reached = to.filter(({ row }) => kept.schools.includes(row.school.id)).flatMap(({ principals }) => principals)
      const count = new Set(reached.filter(({ hasAddress }) => hasAddress).map(({ person }) => person)).size
      const left = new Set(schools).size - kept.schools.length
      const t = reminderPageWords[language]
      return ask.redirect(linkTo('/overview'), `${t.sent(count)}${left > 0 ? t.left(left) : ''}`)
    },
    { bodyLimit: 256 * 1024 },
  ),
]

async function lateSchools(ask: SignedInAsk): Promise<LateSchool[]> {
  const { tx, viewer, today } = ask
  return askOnce(
    tx,
    overviewAsked(viewer, ask).followedBy((rows) => lateSchoolsAsked(chosen(rows, { ...noChoice, cut: 'late' }), today)),
  )
}

function reminderPage(
  ask: SignedInAsk,
  late: readonly LateSchool[],
  { schools, text, faults }: { schools: string[]; text: string; faults: readonly ReminderFault[] },
): Response {
  const { language, today } = ask
  return ask.page(
    { title: reminderPageWords[language].title, current: 'overview', status: faults.length > 0 ? 422 : 200 },
    <ReminderPage {...{ language, today, late, text, faults }} chosen={schools} example={exampleOf(ask, late, text)} />,
  )
}

/** The mail to the first school that can be reminded, in the reader's language: the receiver gets their own. */
function exampleOf({ viewer, program, language, ...ask }: SignedInAsk, late: readonly LateSchool[], text: string) {
  const first = late.find((each) => hindrance(each, ask.today) === null)
  if (!first) return null
  const { school, late: what } = first.row
  const [principal] = first.principals
  const mail = {
    to: '',
    givenName: principal?.name.split(' ')[0] ?? '',
    byName: actorName({ viewer }),
    schools: [{ name: school.name, late: what }],
    text,
    authorityName: viewer.authorityName,
    link: `${program.config.publicUrl}${linkTo('/')}`,
  }
  return { mail: letterTo(mail, language, school.name), school: school.name }
}
