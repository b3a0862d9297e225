import { z } from 'zod'
import { frameworkVersion } from '../../content/framework/store.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { seesResultOf } from '../plan/frame.ts'
import { longest } from '../plan/limits.ts'
import { historyAsked } from '../plan/past/store.ts'
import { actionStatuses } from '../plan/plan.ts'
import { canNote } from './follow-up.ts'
import { ActionPage } from './pages/action.tsx'
import { actionWords } from './pages/action.words.ts'
import type { StatusValues } from './pages/status-form.tsx'
import { evidenceOfAsked } from './store-evidence.ts'
import { noteDoing } from './store-noting.ts'
import { actionAsked, actionVisibleTo, lockAction, type SeenAction } from './store-seen.ts'

/** What a form here may be told to mend. */
const code = codesOf(actionWords.sv.errors)

const status = z.enum(actionStatuses)

const noted = z.object({
  status: z.union([z.literal(''), status], code.status).default(''),
  note: z.string().max(longest.actionNote, code.long).default(''),
  was: z.string().default(''),
  back: z.string().default(''),
})

/** An action's own page, and what is noted there. */
export const actionRoutes: Route[] = [
  signedIn('GET', '/actions/:id', async (ask) => {
    const id = ask.id('id')
    const [seen, beside] = await askOnce(ask.tx, together(actionAsked(ask.viewer, id, ask.today), besideAsked(id)))
    return actionPage(ask, seen, {}, beside)
  }),
  signedIn('POST', '/actions/:id/notes', async (ask) => {
    await lockAction(ask.tx, ask.id('id'))
    const seen = await seenIn(ask)
    const { action, place, who } = seen
    must(who.writes || who.owns)
    const parsed = await ask.form(noted, code)
    const { errors: words, done } = actionWords[ask.language]
    if (!parsed.ok) {
      const errors = sentencesOf(parsed.faults, words)
      return actionPage(ask, seen, { values: valuesOf(parsed.sent, action.status), errors })
    }
    const { note, was, back } = parsed.value
    const refuse = (errors: Shown['errors']) => actionPage(ask, seen, { values: valuesOf(parsed.value, action.status), errors })
    if (!canNote(place, who)) return refuse({})
    // The status that stood chosen when the form was shown is none of the writer's doing.
    const chosen = parsed.value.status === '' || parsed.value.status === was ? null : parsed.value.status
    if (chosen === null && note === '') return refuse({ status: words.nothing })
    if ((chosen === 'paused' || chosen === 'dropped') && note === '') return refuse({ note: words.why })
    const isNew = await noteDoing(ask.tx, actorOf(ask), action.id, { status: chosen, note })
    return ask.redirect(isWithin(back) ? back : linkTo('/actions/:id', action.id), isNew ? done.noted : done.again)
  }),
]

/** The action that the address names, as the viewer sees it, or NotFound. */
export function seenIn(ask: SignedInAsk): Promise<SeenAction> {
  return actionVisibleTo(ask.tx, ask.viewer, ask.id('id'), ask.today)
}

type Shown = { values?: StatusValues; errors?: Partial<Record<'status' | 'note', string>> | undefined }

/** What stands beside an action: its history, and what shows that it was done. */
function besideAsked(action: string) {
  return together(historyAsked(action), evidenceOfAsked(action))
}

async function actionPage(
  ask: SignedInAsk,
  seen: SeenAction,
  shown: Shown = {},
  beside: Awaited<ReturnType<typeof besideRead>> | null = null,
): Promise<Response> {
  const { language, today, viewer } = ask
  const { action, place } = seen
  const [history, evidence] = beside ?? (await besideRead(ask, action.id))
  // A suggestion's reason names figures: who does not see the unit's result does not read them here.
  const told = action.origin === 'own' || seesResultOf(viewer, place) ? seen : { ...seen, action: { ...action, why: '' } }
  const page = (
    <ActionPage
      {...{ language, today, seen: told, ...shown }}
      person={viewer.person}
      framework={(await frameworkVersion(ask.tx, place.frameworkVersion)).framework}
      history={history}
      evidence={evidence}
    />
  )
  return ask.page({ title: action.title, current: 'plans', status: shown.errors ? 422 : 200 }, page)
}

function besideRead({ tx }: SignedInAsk, action: string) {
  return askOnce(tx, besideAsked(action))
}

function valuesOf({ status: chosen = '', note = '', was = '' }: Record<string, string | undefined>, now: string): StatusValues {
  return { status: chosen || now, note, was: was || now }
}

/** Only back to a page of ours about plans or actions, never to an address that somebody else made up. */
function isWithin(path: string): boolean {
  return /^\/(plans|actions)(\/[\w-]+)*(\?[\w=&%.+-]*)?(#[\w-]+)?$/.test(path)
}
