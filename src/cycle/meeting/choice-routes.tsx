import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { colleaguesAsked } from '../plan/store-people.ts'
import { choose, heldPlan, removableAsked, takeBack } from './choosing.ts'
import { type Meeting, meetingOf } from './loading.ts'
import { meetingPath, room } from './meeting.ts'
import { meetingWords } from './meeting.words.ts'

import { ChoicesPage, type ChoicesPageProps } from './pages/choices-page.tsx'
import { choiceWords } from './pages/choices-page.words.ts'
import type { WrittenChoice } from './pages/chosen.tsx'
import { offerAsked } from './suggesting.ts'
import { assign } from './who-and-when.ts'

/** Choosing in a meeting: what goes into the plan, who does it and until when. */
export const choiceRoutes: Route[] = [
  seeing(room, 'GET', '/workshops/:unit/choices', async (ask) => choicesPage(ask, await meetingOf(ask))),
  seeing(room, 'POST', '/workshops/:unit/choices', postChoice),
  seeing(room, 'PUT', '/workshops/:unit/choices', async (ask) => {
    const meeting = await choosing(ask)
    if (!meeting.edits) return closedPage(ask, meeting)
    const t = choiceWords[ask.language]
    const tried = await assign(ask, meeting)
    if (tried.is === 'faulty') return mendPage(ask, meeting, tried.written)
    if (tried.gone > 0) return back(ask, meeting, t.notThere)
    return back(ask, meeting, t.saved(tried.titles))
  }),
  seeing(room, 'DELETE', '/workshops/:unit/choices/:action', async (ask) => {
    const meeting = await choosing(ask)
    if (!meeting.edits) return closedPage(ask, meeting)
    const t = choiceWords[ask.language]
    const tried = await assign(ask, meeting, ask.id('action'))
    if (tried.is === 'faulty') return mendPage(ask, meeting, tried.written)
    const done = await takeBack(ask, meeting, ask.id('action'))
    return done ? back(ask, meeting, t.taken) : choicesPage(ask, meeting, { refusal: t.notTaken, written: tried.written })
  }),
]

async function postChoice(ask: SignedInAsk): Promise<Response> {
  const before = await choosing(ask)
  if (!before.edits) return closedPage(ask, before)
  const t = choiceWords[ask.language]
  const { action: wanted } = await ask.form(texts('action'))
  // Held before it is looked at: somebody else may have begun it, or chosen, a moment ago.
  const { plan, made } = await heldPlan(ask, before)
  const meeting = { ...before, plan }
  const shown = made ? before : meeting
  const tried = await assign(ask, meeting)
  if (tried.is === 'faulty') return mendPage(ask, shown, tried.written)
  const { written } = tried
  const { group, leaders, choices } = await askOnce(ask.tx, offerAsked(meeting, ask.today))
  if (choices.some(({ action }) => action === wanted)) return back(ask, meeting, t.there)
  const suggestion = [...group, ...leaders].find(({ action }) => action.id === wanted)
  if (!suggestion) return choicesPage(ask, shown, { refusal: t.gone, written })
  const chosen = await choose(ask, meeting, plan, suggestion)
  if (chosen.is === 'enough') return choicesPage(ask, shown, { refusal: t.tooMany, written })
  if (chosen.is === 'full') return choicesPage(ask, shown, { refusal: t.full, written })
  return back(ask, meeting, chosen.is === 'there' ? t.there : t.added(suggestion.action.title[ask.language]))
}

/** The meeting of who chooses in it; NotFound for those who only read. */
async function choosing(ask: SignedInAsk): Promise<Meeting> {
  const meeting = await meetingOf(ask)
  must(meeting.writes)
  return meeting
}

/** The plan was closed, or the unit ended, while they met. */
function closedPage(ask: SignedInAsk, meeting: Meeting): Promise<Response> {
  const t = choiceWords[ask.language]
  return choicesPage(ask, meeting, { refusal: meeting.unit.ended ? t.ended : t.closed })
}

/** Who and when as they were written, for every choice, and what is to be mended in them. */
function mendPage(ask: SignedInAsk, meeting: Meeting, written: ReadonlyMap<string, WrittenChoice>): Promise<Response> {
  const problems = [...written].flatMap(([choice, { errors }]) =>
    (['owner', 'dueOn'] as const).flatMap((field) => (errors[field] ? [{ field: `${field}-${choice}`, text: errors[field] }] : [])),
  )
  return choicesPage(ask, meeting, { written, problems })
}

function back(ask: SignedInAsk, { unit, keep }: Meeting, said: string): Response {
  return ask.redirect(`${meetingPath(unit.id, 'choices', keep)}#chosen`, said)
}

type Shown = Pick<ChoicesPageProps, 'refusal' | 'problems' | 'written'>

/** The page; with a refusal, or with what must be mended, as 422. */
async function choicesPage(ask: SignedInAsk, meeting: Meeting, shown: Shown = {}): Promise<Response> {
  const { language, now, today, tx, viewer } = ask
  const { unit, plan, seesPlan, edits } = meeting
  const asked = together(
    seesPlan ? offerAsked(meeting, today) : known(null),
    edits ? colleaguesAsked(unit.school, today) : known([]),
    plan && edits ? removableAsked(viewer, plan) : known(null),
  )
  const [offer, people, removable] = await askOnce(tx, asked)
  const isOurs = ({ teams }: { teams: string[] }) => teams.includes(unit.id)
  return ask.page(
    {
      title: meetingWords[language].pageTitle(choiceWords[language].title, unit.name),
      current: 'result',
      status: shown.refusal || shown.problems ? 422 : 200,
    },
    <ChoicesPage
      {...{ language, now, today, meeting, offer }}
      people={[...people.filter(isOurs), ...people.filter((each) => !isOurs(each))]}
      removable={(offer && removable?.(offer.choices)) ?? new Set()}
      {...shown}
    />,
  )
}
