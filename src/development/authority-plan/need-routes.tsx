import type { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { lists, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { AuthorityPlan, Captured, Need } from './authority-plan.ts'
import { needCode, needForm } from './forms.ts'
import { type GroundItem, keyOf } from './ground.ts'
import { groundAsked } from './ground-loading.ts'
import { NeedPage, type NeedPageProps, type WrittenNeed } from './pages/need-page.tsx'
import { needPageWords } from './pages/need-page.words.ts'
import { SourcesPage } from './pages/sources-page.tsx'
import { sourcesPageWords } from './pages/sources-page.words.ts'
import { placeOf } from './place.ts'
import { goalsAsked, needsAsked } from './store-content.ts'
import { goalOf } from './store-goals.ts'
import { addNeed, changeNeed, type NewNeed, needOf, ownWords, removeNeed } from './store-needs.ts'
import { schoolsThereAsked } from './store-owners.ts'
import { keep, openPlan, put, type Writing } from './writing.ts'

/** A need as several write it. */
const needWriting: Writing<z.infer<typeof needForm>, Need, Omit<NewNeed, 'source'>, keyof typeof needCode> = {
  form: needForm,
  codes: needCode,
  words: needPageWords,
  kept: (ask, plan) => needOf(ask.tx, plan.id, ask.id('need')),
  written: formOf,
  draft: (ask, plan, written, kept) => draftOf(ask, plan, written, kept.captured),
  change: (ask, plan, over, draft) => changeNeed(ask.tx, actorOf(ask), actorName(ask), plan.id, over, draft),
  page: needPage,
  place: (plan, _kept, { goal }) => placeOf(plan, goal ?? ''),
}

/** The needs of a plan in own words; those that are taken from somewhere begin on the page of what the plan starts from. */
export const needRoutes: Route[] = [
  seeing('writing authority plan', 'GET', '/authority-plans/:id/sources', async (ask) => {
    const plan = await openPlan(ask)
    const [items, needs] = await askOnce(ask.tx, together(groundAsked(ask), needsAsked(plan.id)))
    const taken = new Set(needs.map(({ source }) => keyOf(source)))
    const { language, viewer } = ask
    return ask.page(
      { title: sourcesPageWords[language].title, current: 'plans' },
      <SourcesPage {...{ language, plan, items, taken }} right="writes" mayReadHelp={sightOf(viewer, 'help asked') !== null} />,
    )
  }),
  seeing('writing authority plan', 'GET', '/authority-plans/:id/needs/new', async (ask) => {
    const plan = await openPlan(ask)
    const item = await itemIn(ask, ask.query('source'))
    return needPage(ask, plan, { written: { text: item?.proposal ?? '', goal: ask.query('goal'), schools: [], metOn: '' }, item })
  }),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/needs', async (ask) => {
    const plan = await openPlan(ask)
    const t = needPageWords[ask.language]
    const parsed = await ask.form(needForm, needCode)
    const item = await itemIn(ask, parsed.sent.source ?? '')
    if (!parsed.ok)
      return needPage(ask, plan, {
        written: { text: '', goal: '', metOn: '', ...parsed.sent, schools: [] },
        errors: sentencesOf(parsed.faults, t.errors),
        item,
      })
    const { goal } = parsed.value
    const read = await draftOf(ask, plan, parsed.value)
    if ('errors' in read) return needPage(ask, plan, { written: parsed.value, errors: read.errors, item })
    const need = { ...read.draft, source: item?.source ?? ownWords }
    const id = await addNeed(ask.tx, actorOf(ask), actorName(ask), plan.id, need)
    if (id === null) return needPage(ask, plan, { written: parsed.value, errors: { text: t.errors.full }, item })
    return ask.redirect(item ? `${linkTo('/authority-plans/:id/sources', plan.id)}#${item.source.kind}` : placeOf(plan, goal), t.added)
  }),
  seeing('writing authority plan', 'GET', '/authority-plans/:id/needs/:need', async (ask) => {
    const plan = await openPlan(ask)
    const kept = await needOf(ask.tx, plan.id, ask.id('need'))
    return needPage(ask, plan, { written: formOf(kept), kept })
  }),
  seeing('writing authority plan', 'PUT', '/authority-plans/:id/needs/:need', put(needWriting)),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/needs/:need', keep(needWriting, conflictIn)),
  seeing('writing authority plan', 'DELETE', '/authority-plans/:id/needs/:need', async (ask) => {
    const plan = await openPlan(ask)
    const { id, goal } = await needOf(ask.tx, plan.id, ask.id('need'))
    await removeNeed(ask.tx, actorOf(ask), actorName(ask), plan.id, id)
    return ask.redirect(placeOf(plan, goal ?? ''), needPageWords[ask.language].removed)
  }),
]

function conflictIn(plan: AuthorityPlan, { id }: Need) {
  return { changedBy: null, at: linkTo('/authority-plans/:id/needs/:need', plan.id, id) }
}

/** What a need is taken from, as it stands today, or NotFound; undefined for one in own words. */
async function itemIn(ask: SignedInAsk, key: string): Promise<GroundItem | undefined> {
  if (key === '') return undefined
  return found((await askOnce(ask.tx, groundAsked(ask))).find(({ source }) => keyOf(source) === key))
}

/** The goal that was chosen, which the plan has; null for none. */
async function goalIn(ask: SignedInAsk, plan: AuthorityPlan, goal: string): Promise<string | null> {
  if (goal === '') return null
  const { id, removed } = await goalOf(ask.tx, plan.id, goal)
  return found(removed ? null : id)
}

function formOf({ text, goal, captured }: Need): WrittenNeed {
  return { text, goal: goal ?? '', schools: captured?.schools.map(({ id }) => id) ?? [], metOn: captured?.on ?? '' }
}

/**
 * A need as it is kept, or what is wrong with it: a day that nobody met on yet, or no school beside it. Schools that are there are named as today, one that was named before and has
 * closed as it was.
 */
async function draftOf(
  ask: SignedInAsk,
  plan: AuthorityPlan,
  { text, goal, schools, metOn }: WrittenNeed,
  before: Captured = null,
): Promise<{ draft: Omit<NewNeed, 'source'> } | { errors: Record<string, string> }> {
  const t = needPageWords[ask.language].errors
  if (metOn > ask.today) return { errors: { metOn: t.metOn } }
  if (metOn !== '' && schools.length === 0) return { errors: { schools: t.schools } }
  const there = schools.length > 0 ? await askOnce(ask.tx, schoolsThereAsked(ask.today)) : []
  const toChoose = [...there, ...(before?.schools ?? [])]
  const named = schools.flatMap((id) => toChoose.find((school) => school.id === id) ?? [])
  // One that closed, or was taken out by another writer, while this was written: the page comes back without it.
  if (named.length < schools.length) return { errors: { schools: t.schoolGone } }
  return { draft: { text, goal: await goalIn(ask, plan, goal), captured: named.length > 0 ? { on: metOn || null, schools: named } : null } }
}

type Shown = Pick<NeedPageProps, 'written' | 'errors' | 'kept' | 'theirs' | 'item'>

async function needPage(
  ask: SignedInAsk,
  plan: AuthorityPlan,
  shown: Shown,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Promise<Response> {
  const { language } = ask
  const [goals, there] = await askOnce(ask.tx, together(goalsAsked(plan.id), schoolsThereAsked(ask.today)))
  // One that a need was captured with stays to be chosen when it has closed.
  const schools = [...there, ...(shown.kept?.captured?.schools ?? []).filter(({ id }) => !there.some((school) => school.id === id))]
  // What a refused form had ticked is every text of its field.
  const written = shown.errors ? { ...shown.written, ...(await ask.form(lists('schools'))) } : shown.written
  const t = needPageWords[language]
  return ask.page(
    { title: shown.kept ? t.change : t.new, current: 'plans', status },
    <NeedPage {...{ language, plan, goals, today: ask.today, ...shown, schools, written }} />,
  )
}
