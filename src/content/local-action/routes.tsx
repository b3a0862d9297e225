import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { lists, revisionField } from '../../ground/base/form.ts'
import { decimalSign, type Language } from '../../ground/base/language.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { Framework } from '../framework/schema.ts'
import { newestVersions } from '../framework/store.ts'
import { faultWords } from './faults.words.ts'
import { draftOf, emptyForm, formField, formFor, formOf, type Written } from './form.ts'
import { importRoutes } from './import-routes.tsx'
import { faultsIn, textFor } from './local-action.ts'
import { localActionWords } from './local-action.words.ts'
import { ActionPage, type ActionPageProps } from './pages/action.tsx'
import type { Errors } from './pages/action-form.tsx'
import { ActionsPage } from './pages/list.tsx'
import { type Actor, addAction, archiveAction, bringBack, changeAction, localAction, localActions } from './store.ts'

/** Actions that an authority adds beside the framework's. */
export const localActionRoutes: Route[] = [
  seeing('local actions', 'GET', '/local-actions', async (ask) => {
    const choice = { place: ask.query('place'), archived: ask.query('state') === 'archived' }
    const page = (
      <ActionsPage language={ask.language} frameworks={await frameworksOf(ask)} all={await localActions(ask.tx)} choice={choice} />
    )
    return ask.page({ title: localActionWords[ask.language].title, current: 'local-actions' }, page)
  }),
  seeing('local actions', 'GET', '/local-actions/new', (ask) => actionPage(ask, { written: emptyForm({ place: ask.query('place') }) })),
  ...importRoutes,
  seeing('local actions', 'POST', '/local-actions', async (ask) => {
    const { written, errors } = await sentIn(ask)
    if (Object.keys(errors).length > 0) return actionPage(ask, { written, errors }, 422)
    await addAction(ask.tx, actorOf(ask), draftOf(written))
    return ask.redirect(linkTo('/local-actions'), localActionWords[ask.language].done.added)
  }),
  seeing('local actions', 'POST', '/local-actions/preview', async (ask) => {
    const { written, errors } = await sentIn(ask)
    return Object.keys(errors).length > 0 ? actionPage(ask, { written, errors }, 422) : actionPage(ask, { written, preview: true })
  }),
  seeing('local actions', 'GET', '/local-actions/:id', async (ask) => {
    const kept = await localAction(ask.tx, ask.id('id'))
    return actionPage(ask, { written: formFor(kept, decimalSign(ask.language)), kept })
  }),
  seeing('local actions', 'PUT', '/local-actions/:id', change),
  seeing('local actions', 'POST', '/local-actions/:id/preview', async (ask) => {
    const kept = await localAction(ask.tx, ask.id('id'))
    const { written, errors, revision } = await sentIn(ask)
    const seen = { ...kept, revision }
    return Object.keys(errors).length > 0
      ? actionPage(ask, { written, errors, kept: seen }, 422)
      : actionPage(ask, { written, kept: seen, preview: true })
  }),
  seeing('local actions', 'POST', '/local-actions/:id/archiving', async (ask) => {
    const { id } = await localAction(ask.tx, ask.id('id'))
    await archiveAction(ask.tx, actorOf(ask), id)
    return ask.redirect(linkTo('/local-actions'), localActionWords[ask.language].done.archived)
  }),
  seeing('local actions', 'DELETE', '/local-actions/:id/archiving', async (ask) => {
    const { id } = await localAction(ask.tx, ask.id('id'))
    await bringBack(ask.tx, actorOf(ask), id)
    return ask.redirect(linkTo('/local-actions/:id', id), localActionWords[ask.language].done.back)
  }),
]

/** Saves over the revision that the writer saw. Who comes second gets both: theirs to read, one's own still in the form. */
async function change(ask: SignedInAsk): Promise<Response> {
  const kept = await localAction(ask.tx, ask.id('id'))
  const { written, errors, revision } = await sentIn(ask)
  if (kept.archivedOn) return actionPage(ask, { written, kept }, 422)
  if (Object.keys(errors).length > 0) return actionPage(ask, { written, errors, kept: { ...kept, revision } }, 422)
  const changed = await changeAction(ask.tx, actorOf(ask), kept.id, revision, draftOf(written))
  if (!changed) return actionPage(ask, { written, kept: await localAction(ask.tx, kept.id), conflict: true }, 409)
  return ask.redirect(linkTo('/local-actions'), localActionWords[ask.language].done.changed)
}

type Shown = Omit<ActionPageProps, 'language' | 'frameworks' | 'errors'> & { errors?: Errors }

async function actionPage(ask: SignedInAsk, { errors = {}, ...shown }: Shown, status: 200 | 409 | 422 = 200): Promise<Response> {
  const { language } = ask
  const t = localActionWords[language]
  const page = <ActionPage language={language} frameworks={await frameworksOf(ask)} errors={errors} {...shown} />
  return ask.page(
    { title: shown.kept ? t.change(textFor(shown.kept, language).text.title) : t.new, current: 'local-actions', status },
    page,
  )
}

const sentForm = lists('roles', 'forms').extend({ revision: revisionField }).catchall(z.string())

async function sentIn(ask: SignedInAsk): Promise<{ written: Written; errors: Errors; revision: number }> {
  const { roles, forms, revision, ...texts } = await ask.form(sentForm)
  const written = formOf({ ...texts, roles: roles.join(), forms: forms.join() })
  return { written, errors: errorsOf(written, await frameworksOf(ask), ask.language), revision }
}

function errorsOf(written: Written, frameworks: Framework[], language: Language): Errors {
  const draft = draftOf(written)
  const framework = frameworks.find(({ key }) => key === draft.framework)
  const errors: Errors = {}
  for (const { field, code } of faultsIn(draft, framework)) errors[formField(field)] ??= faultWords[language][code]
  if (written.step === '' && !framework) errors.step ??= faultWords[language].step
  return errors
}

async function frameworksOf(ask: SignedInAsk): Promise<Framework[]> {
  return (await newestVersions(ask.tx)).map(({ framework }) => framework)
}

function actorOf({ viewer, today }: SignedInAsk): Actor {
  return { authority: viewer.authority, by: viewer.person, today }
}
