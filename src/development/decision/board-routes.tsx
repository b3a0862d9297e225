import { lockMatter } from '../../cycle/matter/store.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { csvOf } from '../../ground/base/csv.ts'
import { lists, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { Decision } from './decision.ts'
import { meetingCode, meetingForm, outcomeCode, outcomeForm } from './forms.ts'
import { DecisionsPage, type DecisionsPageProps } from './pages/decisions-page.tsx'
import { decisionsPageWords } from './pages/decisions-page.words.ts'
import { MeetingPage, type MeetingPageProps } from './pages/meeting-page.tsx'
import { meetingPageWords } from './pages/meeting-page.words.ts'
import { listPaper, rowOf } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { decisionCountAsked, decisionsAsked, requestsAsked } from './store.ts'
import { itemAt, layableAsked, layBefore, meetingAsked, meetingsAsked, noteOutcome, setMeeting } from './store-board.ts'
import { organiserAsked } from './store-delegation.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** All decisions, the board's meetings, what each is told of and what came of it. */
export const boardRoutes: Route[] = [
  seeing('matters', 'GET', '/decisions', (ask) => decisionsPage(ask)),
  seeing('matters of the board', 'POST', '/board-meetings', async (ask) => {
    const parsed = await ask.form(meetingForm, meetingCode)
    const t = decisionsPageWords[ask.language]
    if (!parsed.ok) return decisionsPage(ask, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const id = await setMeeting(ask.tx, actorOf(ask), actorName(ask), parsed.value)
    return ask.redirect(linkTo('/board-meetings/:id', id))
  }),
  seeing('matters', 'GET', '/board-meetings/:id', (ask) => meetingPage(ask)),
  seeing('matters of the board', 'POST', '/board-meetings/:id/items', async (ask) => {
    const { tx } = ask
    const { meeting } = await askOnce(tx, meetingAsked(ask.id('id')))
    const chosen = await ask.form(lists('decisions', 'documents'))
    const offered = (await askOnce(tx, layableAsked(meeting.id))).filter(({ id }) => chosen.documents.includes(id))
    // In one order, so that two who lay the same documents do not wait for each other.
    for (const matter of [...new Set(offered.map((each) => each.matter))].sort()) await lockMatter(tx, matter)
    const [decisions, documents] = await askOnce(tx, together(decisionsAsked('to report'), layableAsked(meeting.id)))
    await layBefore(tx, actorOf(ask), actorName(ask), meeting.id, {
      decisions: decisions.map(({ id }) => id).filter((id) => chosen.decisions.includes(id)),
      documents: documents.map(({ id }) => id).filter((id) => chosen.documents.includes(id)),
    })
    return ask.redirect(linkTo('/board-meetings/:id', meeting.id), meetingPageWords[ask.language].laid)
  }),
  seeing('matters of the board', 'POST', '/board-items/:id/outcomes', async (ask) => {
    const { meeting, item } = await itemAt(ask.tx, ask.id('id'))
    must(meeting.onDay <= ask.today)
    const t = meetingPageWords[ask.language]
    const parsed = await ask.form(outcomeForm(ask.today), outcomeCode)
    if (!parsed.ok) {
      const errors = Object.fromEntries(
        Object.entries(sentencesOf(parsed.faults, t.errors)).map(([field, said]) => [`${field}-${item.id}`, said]),
      )
      return meetingPage(ask, { form: item.id, written: parsed.sent, errors }, meeting.id)
    }
    const { result, paragraph, minutes, announced, note } = parsed.value
    await noteOutcome(ask.tx, actorOf(ask), actorName(ask), item.id, {
      result,
      paragraph,
      minutesOn: minutes || null,
      announcedOn: announced || null,
      note,
    })
    return ask.redirect(`${linkTo('/board-meetings/:id', meeting.id)}#i-${item.id}`, t.noted)
  }),
  seeing('matters', 'GET', '/board-meetings/:id/decisions.docx', async (ask) => {
    const { viewer, program, today, language } = ask
    const { board, onDay, decisions } = await listIn(ask)
    const logo = await logoOf(program.config.home, viewer.authorityKind)
    const paper = listPaper({ board, onDay, decisions }, { authority: viewer.authorityName, logo, today }, language)
    return async () => ask.file(await wordOf(paper), word, `${paperWords[language].list} ${onDay}.docx`)
  }),
  seeing('matters', 'GET', '/board-meetings/:id/decisions.csv', async (ask) => {
    const { language } = ask
    const t = paperWords[language]
    const { onDay, decisions } = await listIn(ask)
    const rows = csvOf([t.columns, ...decisions.map((each) => rowOf(each, language))], t.separator)
    return ask.file(rows, 'text/csv; charset=utf-8', `${t.list} ${onDay}.csv`)
  }),
]

async function listIn(ask: SignedInAsk) {
  const { meeting, items } = await askOnce(ask.tx, meetingAsked(ask.id('id')))
  const decisions = items.flatMap(({ decision }): Decision[] => (decision ? [decision] : []))
  return { ...meeting, decisions: decisions.toSorted((one, other) => one.year - other.year || one.number - other.number) }
}

async function decisionsPage(ask: SignedInAsk, shown: Pick<DecisionsPageProps, 'written' | 'errors'> = {}): Promise<Response> {
  const { tx, language, viewer } = ask
  const asked = ask.query('page')
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
  const [decisions, found, toReport, requests, meetings, organiser] = await askOnce(
    tx,
    together(
      decisionsAsked({ page }),
      decisionCountAsked(),
      decisionsAsked('to report'),
      requestsAsked(),
      meetingsAsked(),
      organiserAsked(language),
    ),
  )
  return ask.page(
    { title: decisionsPageWords[language].title, current: 'matters', status: shown.errors ? 422 : 200 },
    <DecisionsPage
      {...{ language, decisions, found, page, toReport, requests, meetings, organiser }}
      writes={sightOf(viewer, 'matters of the board') !== null}
      {...shown}
    />,
  )
}

async function meetingPage(ask: SignedInAsk, refused?: MeetingPageProps['refused'], id = ask.id('id')): Promise<Response> {
  const { tx, language, today, viewer } = ask
  const [told, decisions, documents, organiser] = await askOnce(
    tx,
    together(meetingAsked(id), decisionsAsked('to report'), layableAsked(id), organiserAsked(language)),
  )
  return ask.page(
    { title: meetingPageWords[language].title(told.meeting.board, told.meeting.onDay), current: 'matters', status: refused ? 422 : 200 },
    <MeetingPage
      {...{ language, today, ...told, decisions, documents, organiser, refused }}
      writes={sightOf(viewer, 'matters of the board') !== null}
    />,
  )
}
