import { z } from 'zod'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField, texts } from '../../ground/base/form.ts'
import { formatTime } from '../../ground/base/language.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { type ActionField, fieldNames, forEachField } from './action/fields.ts'
import { actionWords } from './action.words.ts'
import { draftOfAction, faultsInAction, marksOf, touchedSince, type WrittenAction, writtenAction } from './action-form.ts'
import { type EditedAction, editedAction, errorsIn, isRemovable, keptForm } from './action-loading.ts'
import { wholeFrame } from './frame.ts'

import { ActionPage, type ActionPageProps } from './pages/action-page.tsx'
import { pageWords } from './plan.words.ts'
import { canEdit } from './rules.ts'
import { lockPlan } from './store.ts'
import { changeAction, type KeptAction, keptAction, removeAction, restoreAction } from './store-actions.ts'
import { planContent } from './store-content.ts'
import type { Colleague } from './store-people.ts'
import { moveAction } from './store-references.ts'

const room = 'plan feedback'
const long = { bodyLimit: 256 * 1024 }

/** Changing the actions of a plan, by those who write it. What happens with them is told elsewhere (`follow-up/`). */
export const actionRoutes: Route[] = [
  seeing(room, 'GET', '/actions/:id/edit', async (ask) => {
    const edited = await editedAction(ask)
    found(edited.kept.removed ? null : edited)
    if (!edited.editable) return ask.redirect(`${linkTo('/plans/:id', edited.plan.id)}#a-${edited.kept.id}`)
    const written = keptForm(edited.kept, ask.language)
    return actionPage(ask, edited, { written, marks: marksOf(written) })
  }),
  seeing(room, 'PUT', '/actions/:id', putAction, long),
  seeing(room, 'POST', '/actions/:id/draft', saveDraft, long),
  seeing(room, 'DELETE', '/actions/:id', async (ask) => {
    const edited = await editedAction(ask)
    const { kept, plan } = edited
    must(edited.editable)
    await lockPlan(ask.tx, plan.id)
    if (!(await isRemovable(ask, edited))) {
      const written = keptForm(kept, ask.language)
      return actionPage(ask, edited, { written, marks: marksOf(written) }, 422)
    }
    await removeAction(ask.tx, actorOf(ask), kept)
    return ask.redirect(linkTo('/plans/:id', plan.id), pageWords[ask.language].removed.gone.action)
  }),
  seeing(room, 'DELETE', '/actions/:id/removal', async (ask) => {
    const { kept, plan, editable } = await editedAction(ask)
    must(editable)
    const { removed: t } = pageWords[ask.language]
    const back = await restoreAction(ask.tx, actorOf(ask), kept)
    return ask.redirect(`${linkTo('/plans/:id', plan.id)}#a-${kept.id}`, back ? t.restored.action : t.elsewhere)
  }),
  seeing(room, 'POST', '/actions/:id/position', async (ask) => {
    const { plan: named, direction } = await ask.form(positionForm)
    const action = await keptAction(ask.tx, ask.id('id'))
    const { plan, roles } = await wholeFrame(ask, named === '' ? action.plan : named)
    must(canEdit(roles, plan))
    await lockPlan(ask.tx, plan.id)
    await moveAction(ask.tx, actorOf(ask), plan.id, await planContent(ask.tx, plan, ask.today), action.id, direction)
    return ask.redirect(`${linkTo('/plans/:id/order', plan.id)}#a-${action.id}`)
  }),
]

/** The plan in which it is moved: its home, unless another that has taken it up is named. */
const positionForm = z.object({ plan: z.union([z.uuid(), z.literal('')]).default(''), direction: z.enum(['up', 'down']) })

/** Saves over the revision that the writer saw; who comes second gets both texts in one form. */
async function putAction(ask: SignedInAsk): Promise<Response> {
  const edited = await editedAction(ask)
  const { plan } = edited
  const form = await sentIn(ask)
  if (!edited.editable) return actionPage(ask, edited, form, 409)
  const mine = form.revision === edited.kept.revision ? mixed(form.written, keptForm(edited.kept, ask.language), form.take) : form.written
  const tried = await save(ask, edited, mine, form.revision)
  if (tried.is === 'saved')
    return ask.redirect(`${linkTo('/plans/:id', plan.id)}#a-${edited.kept.id}`, actionWords[ask.language].saved(mine.title))
  if (tried.is === 'faulty') {
    const shown = { ...edited, kept: { ...edited.kept, revision: form.revision } }
    return actionPage(ask, shown, { written: mine, marks: form.marks, errors: errorsIn(tried.faults, ask.language) }, 422)
  }
  return conflictPage(ask, form)
}

/** Saves a draft while its writer stays on the page; always answers with JSON. What must be mended or is in conflict is said; nothing is written then. */
async function saveDraft(ask: SignedInAsk): Promise<Response> {
  const edited = await editedAction(ask)
  const t = actionWords[ask.language]
  const { written, revision } = await sentIn(ask)
  if (!edited.editable) return ask.json({ message: t.conflict.closed }, 409)
  const tried = await save(ask, edited, written, revision)
  if (tried.is === 'saved') return ask.json({ saved: t.savedAt(formatTime(ask.now, ask.language)), revision: tried.revision })
  if (tried.is === 'conflict') return ask.json({ message: t.conflict.short }, 409)
  const [first] = Object.values(errorsIn(tried.faults, ask.language))
  return ask.json({ message: first }, 422)
}

type Tried = { is: 'saved'; revision: number } | { is: 'faulty'; faults: ReturnType<typeof faultsInAction> } | { is: 'conflict' }

async function save(ask: SignedInAsk, { kept, setting, people }: EditedAction, written: WrittenAction, revision: number): Promise<Tried> {
  const faults = faultsInAction(written, setting)
  if (Object.keys(faults).length > 0) return { is: 'faulty', faults }
  const draft = draftOfAction(written)
  const names = { from: ownerName(kept, people), to: ownerName({ ...draft, ownerName: null }, people) }
  const saved = await changeAction(ask.tx, actorOf(ask), kept, revision, draft, names, written.dueNote)
  return saved === null ? { is: 'conflict' } : { is: 'saved', revision: saved }
}

function ownerName(
  { ownerPerson, ownerRole, ownerName: known }: Pick<KeptAction, 'ownerPerson' | 'ownerRole' | 'ownerName'>,
  people: Colleague[],
) {
  if (ownerPerson !== null) return people.find(({ id }) => id === ownerPerson)?.name ?? known
  return ownerRole === '' ? null : ownerRole
}

type SentAction = { written: WrittenAction; revision: number; marks: string; take: string[] }

const actionForm = texts('marks', ...fieldNames).extend({
  revision: revisionField,
  take: z.array(z.string()),
})

async function sentIn(ask: SignedInAsk): Promise<SentAction> {
  const { marks, revision, take, ...fields } = await ask.form(actionForm)
  return { written: writtenAction(fields), revision, marks, take }
}

/** The fields that the writer chose to take from the other. */
function mixed(mine: WrittenAction, theirs: WrittenAction, take: readonly string[]): WrittenAction {
  const taken = (field: ActionField) => (take.includes(field) ? theirs[field] : mine[field])
  return writtenAction(forEachField(taken))
}

/** Both texts, side by side: the writer's in the fields, beside each the other's where it differs. */
async function conflictPage(ask: SignedInAsk, { written, marks }: SentAction): Promise<Response> {
  const now = await editedAction(ask)
  const theirs = keptForm(now.kept, ask.language)
  const touched = new Set(touchedSince(marks, written))
  const untouched = new Set(fieldNames.filter((field) => !touched.has(field)))
  return actionPage(
    ask,
    now,
    {
      written,
      marks,
      theirs: { written: theirs, untouched, byName: now.kept.changedByName, self: now.kept.changedBy === ask.viewer.person },
    },
    409,
  )
}

type Shown = Pick<ActionPageProps, 'written' | 'marks' | 'theirs'> & { errors?: ActionPageProps['errors'] }

async function actionPage(
  ask: SignedInAsk,
  edited: EditedAction,
  { errors = {}, ...shown }: Shown,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { language } = ask
  const { plan, framework, goals, people, kept, editable } = edited
  return ask.page(
    { title: kept.title, current: 'plans', status },
    <ActionPage
      {...{ language, plan, framework, goals, people, kept, editable, errors }}
      {...shown}
      autosaves={status === 200 && plan.adoption === null}
      removable={await isRemovable(ask, edited)}
    />,
  )
}
