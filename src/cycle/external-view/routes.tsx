import { z } from 'zod'
import { findAspect } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { anything, codesOf, dayField, sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing, signedIn } from '../../people/permission/route.ts'
import { resultSeenBy, roundsOpenTo } from '../result/store-seen.ts'
import { usualFramework } from '../round/framework-choice.ts'
import { plainName } from './document-name.ts'
import { documentFault, type ExternalView, type Judgement, kinds, largestDocument, longest } from './external-view.ts'
import { ViewFormPage } from './pages/view-form.tsx'
import { viewFormWords } from './pages/view-form.words.ts'
import { ViewPage, ViewRemovalPage } from './pages/view-page.tsx'
import { ViewsPage } from './pages/views-page.tsx'
import { viewsPageWords } from './pages/views-page.words.ts'
import { changeView, documentOf, enterView, removeView, unitsToEnter, viewSeen, viewsAsked } from './store.ts'

/** Outside evaluations: entered by who heads the district or administers, read by those whom they are about. */
export const externalViewRoutes: Route[] = [
  signedIn(
    'GET',
    '/external-views',
    async (ask) => {
      const { tx, viewer, language } = ask
      const enters = sightOf(viewer, 'entering external view')
      const views = await askOnce(tx, viewsAsked(viewer))
      return ask.page(
        { title: viewsPageWords[language].title, current: 'result' },
        <ViewsPage {...{ language, views }} enters={enters !== null} />,
      )
    },
    { oneOf: ['external view', 'entering external view'] },
  ),
  seeing('entering external view', 'GET', '/external-views/new', (ask, sight) => formPage(ask, sight, {}, {})),
  seeing('entering external view', 'POST', '/external-views', (ask, sight) => enter(ask, sight, null), {
    bodyLimit: largestDocument + 1024 * 1024,
  }),
  signedIn('GET', '/external-views/:id', async (ask) => {
    const { view, judgements } = await viewSeen(ask.tx, ask.viewer, ask.id('id'))
    const framework = await frameworkHere(ask)
    const [newest] = await roundsOpenTo(ask.tx, ask.viewer, view.unit.id)
    const own = newest ? await resultSeenBy(ask.tx, ask.viewer, newest.id, view.unit.id) : null
    const asked = own ? namedFor(ask.viewer, (await frameworkVersion(ask.tx, own.round.frameworkVersion)).framework) : framework
    return ask.page(
      { title: view.title, current: 'result' },
      <ViewPage language={ask.language} {...{ view, judgements, own }} framework={asked} />,
    )
  }),
  signedIn('GET', '/external-views/:id/document.pdf', async (ask) => {
    const { view } = await viewSeen(ask.tx, ask.viewer, ask.id('id'))
    const { name, content } = found(await documentOf(ask.tx, view.id))
    const file = ask.file(content, 'application/pdf', name)
    // It is others' work: what a browser may do with our pages it may not do with this.
    file.headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
    return file
  }),
  seeing('entering external view', 'GET', '/external-views/:id/change', async (ask, sight) => {
    const { view, judgements } = await changeable(ask)
    return formPage(ask, sight, fieldsOf(view, judgements), {}, view)
  }),
  seeing('entering external view', 'PUT', '/external-views/:id', change, { bodyLimit: largestDocument + 1024 * 1024 }),
  seeing('entering external view', 'GET', '/external-views/:id/removal', async (ask) => {
    const { view } = await viewSeen(ask.tx, ask.viewer, ask.id('id'))
    must(view.enters && view.replacedBy === null)
    return ask.page(
      { title: viewsPageWords[ask.language].removeTitle(view.title), current: 'result' },
      <ViewRemovalPage language={ask.language} view={view} />,
    )
  }),
  seeing('entering external view', 'DELETE', '/external-views/:id', async (ask) => {
    const { view } = await viewSeen(ask.tx, ask.viewer, ask.id('id'))
    must(view.enters && view.replacedBy === null)
    await removeView(ask.tx, actorOf(ask), view)
    return ask.redirect(linkTo('/external-views'), viewsPageWords[ask.language].removed)
  }),
]

const codes = codesOf(viewFormWords.sv.errors)
const form = z.object({
  unit: z.uuid(codes.unit),
  kind: z.enum(kinds, codes.kind),
  madeBy: z.string().min(1, codes.madeBy).max(longest.madeBy, codes.madeBy),
  title: z.string().min(1, codes.name).max(longest.title, codes.name),
  heldOn: dayField(codes.heldOn),
  summary: z.string().max(longest.summary, codes.summary).default(''),
})

/** One that the viewer may change: what it was before it was changed stays as it was. */
async function changeable(ask: SignedInAsk): Promise<{ view: ExternalView; judgements: Judgement[] }> {
  const seen = await viewSeen(ask.tx, ask.viewer, ask.id('id'))
  must(seen.view.enters)
  return seen
}

/** The form's fields as an evaluation has them. */
function fieldsOf({ unit, kind, madeBy, title, heldOn, summary }: ExternalView, judgements: readonly Judgement[]): Record<string, string> {
  const said = judgements.flatMap(({ aspect, judgement, text }) => [
    [`judgement-${aspect}`, judgement],
    [`why-${aspect}`, text],
  ])
  return { unit: unit.id, kind, madeBy, title, heldOn, summary, ...Object.fromEntries(said) }
}

async function change(ask: SignedInAsk, sight: Sight): Promise<Response> {
  return enter(ask, sight, await changeable(ask))
}

/** Enters an evaluation, or another in the place of one that is changed. */
async function enter(ask: SignedInAsk, sight: Sight, of: Awaited<ReturnType<typeof changeable>> | null): Promise<Response> {
  const changed = of?.view ?? null
  const t = viewFormWords[ask.language]
  const written = await ask.form(anything)
  const read = await ask.form(form, codes)
  const framework = await frameworkHere(ask)
  // What it says of aspects that the form does not ask about goes along as it is.
  const others = of?.judgements.filter(({ aspect }) => !findAspect(framework, aspect)) ?? []
  const judgements = [...judgementsIn(framework, written), ...others]
  const file = ask.upload('document')
  const content = file && new Uint8Array(await file.arrayBuffer())
  const fault = content && documentFault(content)
  const errors: Record<string, string> = {
    ...(read.ok ? {} : sentencesOf(read.faults, t.errors)),
    ...Object.fromEntries(judgements.filter(isTooLong).map(({ aspect }) => [`judgement-${aspect}`, t.errors.judgement])),
    ...Object.fromEntries(judgements.filter(isWithout).map(({ aspect }) => [`judgement-${aspect}`, t.errors.withoutJudgement])),
    ...(fault ? { document: t.errors[fault] } : {}),
    ...(read.ok && read.value.heldOn > ask.today ? { heldOn: t.errors.heldOn } : {}),
  }
  const units = await askOnce(ask.tx, unitsToEnter(sight))
  const isHere = changed ? read.ok && read.value.unit === changed.unit.id : units.some(({ id }) => read.ok && id === read.value.unit)
  if (read.ok && !isHere) errors.unit = t.errors.unit
  if (!read.ok || Object.keys(errors).length > 0) return formPage(ask, sight, written, errors, changed)
  const { viewer } = ask
  const document = file && content ? { name: plainName(file.name), content } : null
  const view = { ...read.value, document, judgements }
  const byName = actorName({ viewer })
  if (!changed) return ask.redirect(linkTo('/external-views/:id', await enterView(ask.tx, actorOf(ask), byName, view)), t.done)
  const id = await changeView(ask.tx, actorOf(ask), byName, changed, view)
  return id === null
    ? formPage(ask, sight, written, { title: t.changedMeanwhile }, changed)
    : ask.redirect(linkTo('/external-views/:id', id), t.changed)
}

async function formPage(
  ask: SignedInAsk,
  sight: Sight,
  sent: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
  changed: ExternalView | null = null,
): Promise<Response> {
  const t = viewFormWords[ask.language]
  const [framework, all] = [await frameworkHere(ask), await askOnce(ask.tx, unitsToEnter(sight))]
  const units = changed ? [changed.unit] : all
  return ask.page(
    { title: changed ? t.changeTitle : t.title, current: 'result', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <ViewFormPage language={ask.language} {...{ framework, units, sent, errors, changed }} />,
  )
}

async function frameworkHere(ask: SignedInAsk): Promise<Framework> {
  return found(await usualFramework(ask.tx)).framework
}

function judgementsIn(framework: Framework, written: Readonly<Record<string, string>>): Judgement[] {
  return framework.areas.flatMap(({ aspects }) =>
    aspects.flatMap(({ key: aspect }) => {
      const [judgement = '', text = ''] = [written[`judgement-${aspect}`], written[`why-${aspect}`]]
      return judgement === '' && text === '' ? [] : [{ framework: framework.key, aspect, judgement, text }]
    }),
  )
}

/** A why that says of what: dropped, what somebody wrote would be gone. */
function isWithout({ judgement }: Judgement): boolean {
  return judgement === ''
}

function isTooLong({ judgement, text }: Judgement): boolean {
  return judgement.length > longest.judgement || text.length > longest.text
}
