import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must } from '../../ground/base/ask.ts'
import { codesOf, dayField, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { eventOf } from './event.ts'
import { visitFaultWords } from './faults.words.ts'
import { invitationRoutes } from './invitation-routes.tsx'
import { notesRoutes } from './notes-routes.tsx'
import { VisitsPage } from './pages/list-page.tsx'
import { listPageWords } from './pages/list-page.words.ts'
import { visitPageWords } from './pages/visit-page.words.ts'
import { visitsAsked, visitsMade } from './store.ts'
import { answer, move, reply, withdraw } from './store-write.ts'
import { canAnswer, canMove, canReply, canWithdraw, isDayToVisit, longest } from './visit.ts'
import { visitOf, visitPage } from './visit-showing.tsx'

const code = codesOf(visitFaultWords.sv)
const answered = z.object({
  comes: z.enum(['yes', 'no'], code.comes),
  text: z.string().max(longest.answer, code.text).default(''),
  companions: z.string().max(longest.companions, code.companions).default(''),
})
const moved = z.object({ onDay: dayField(code.onDay) })
const said = z.object({ reply: z.string(code.reply).min(1, code.reply).max(longest.reply, code.reply) })

/** Visits between schools: invited to, answered, noted and answered again by the two sides, and by nobody else. */
export const visitRoutes: Route[] = [
  seeing('visits', 'GET', '/visits', async (ask) => {
    const { tx, viewer, language, today } = ask
    const standing = sightOf(viewer, 'visit standing')
    const made = standing ? visitsMade(standing, today) : known(null)
    const [visits, took] = await askOnce(tx, together(visitsAsked(viewer), made))
    return ask.page(
      { title: listPageWords[language].title, current: 'result' },
      <VisitsPage {...{ language, today, visits }} invites={sightOf(viewer, 'visits received') !== null} made={took} />,
    )
  }),
  ...invitationRoutes,
  seeing('visits', 'GET', '/visits/:id', async (ask) => visitPage(ask, await visitOf(ask), {}, {})),
  seeing('visits', 'PUT', '/visits/:id/answer', async (ask) => {
    const visit = await visitOf(ask)
    must(canAnswer(visit, ask.today))
    const read = await ask.form(answered, code)
    if (!read.ok) return visitPage(ask, visit, read.sent, sentencesOf(read.faults, visitFaultWords[ask.language]))
    await answer(ask.tx, actorOf(ask), visit.id, {
      comes: read.value.comes === 'yes',
      text: read.value.text,
      companions: read.value.comes === 'yes' ? read.value.companions : '',
    })
    return ask.redirect(linkTo('/visits/:id', visit.id), visitPageWords[ask.language].answered)
  }),
  seeing('visits received', 'PUT', '/visits/:id/day', async (ask) => {
    const visit = await visitOf(ask)
    must(canMove(visit, ask.today))
    const read = await ask.form(moved, code)
    const sentences = visitFaultWords[ask.language]
    if (!read.ok) return visitPage(ask, visit, read.sent, sentencesOf(read.faults, sentences))
    if (!isDayToVisit(read.value.onDay, ask.today)) return visitPage(ask, visit, read.sent, { onDay: sentences.onDay })
    await move(ask.tx, actorOf(ask), visit.id, read.value.onDay)
    return ask.redirect(linkTo('/visits/:id', visit.id), visitPageWords[ask.language].moved(visit.visitorName))
  }),
  seeing('visits', 'GET', '/visits/:id/visit.ics', async (ask) => {
    const visit = await visitOf(ask)
    const { language, program, now } = ask
    const text = await eventOf(visit, { publicUrl: program.config.publicUrl, language, stamp: now })
    return ask.file(text, 'text/calendar; charset=utf-8', `${visitPageWords[language].title(visit.host.name)}.ics`)
  }),
  ...notesRoutes,
  seeing('visits received', 'PUT', '/visits/:id/reply', async (ask) => {
    const visit = await visitOf(ask)
    must(canReply(visit, ask.today))
    const read = await ask.form(said, code)
    if (!read.ok) return visitPage(ask, visit, read.sent, sentencesOf(read.faults, visitFaultWords[ask.language]))
    const byName = actorName(ask)
    await reply(ask.tx, actorOf(ask), visit.id, { text: read.value.reply, byName })
    return ask.redirect(linkTo('/visits/:id', visit.id), visitPageWords[ask.language].replied)
  }),
  seeing('visits received', 'DELETE', '/visits/:id', async (ask) => {
    const visit = await visitOf(ask)
    must(canWithdraw(visit, ask.today))
    await withdraw(ask.tx, actorOf(ask), visit.id)
    return ask.redirect(linkTo('/visits'), visitPageWords[ask.language].withdrawn)
  }),
]
