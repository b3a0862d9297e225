import { evidenceWords } from '../../cycle/follow-up/evidence.words.ts'
import { largestForm } from '../../cycle/follow-up/evidence-form.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { tidy } from '../../ground/base/text.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { programmeRun } from '../programme/store.ts'
import { sessionsAsked } from '../programme/store-sessions.ts'
import { hindrances } from './material.ts'
import { consentForm, type MaterialForm, materialCode, materialForm, type SourceFault, sourceIn } from './material-form.ts'
import { formWords } from './material-form.words.ts'
import { MaterialEditPage, type MaterialEditProps } from './pages/material-edit-page.tsx'
import { MaterialPage, type MaterialPageProps } from './pages/material-page.tsx'
import { materialPageWords } from './pages/material-page.words.ts'
import { materialSeen, type SeenMaterial } from './store.ts'
import {
  addConsent,
  addMaterial,
  changeMaterial,
  type MaterialDraft,
  publishMaterial,
  removeMaterial,
  takeDown,
  withdrawConsent,
} from './store-write.ts'

/** Recordings and materials as those who lead write, publish and take them down, with the consents to them. */
export const changingRoutes: Route[] = [
  seeing('programmes', 'GET', '/programmes/:id/materials/new', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    return editPage(ask, { programme, material: null, written: { kind: 'recording', session: ask.query('session') }, revision: 0 })
  }),
  seeing(
    'programmes',
    'POST',
    '/programmes/:id/materials',
    async (ask) => {
      const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
      const read = await readMaterial(ask, programme.id, false)
      if ('errors' in read) return editPage(ask, { programme, material: null, revision: 0, ...read })
      const id = await addMaterial(ask.tx, actorOf(ask), actorName(ask), programme.id, read.draft)
      return ask.redirect(linkTo('/materials/:id', id), formWords[ask.language].saved)
    },
    { bodyLimit: largestForm },
  ),
  seeing('programmes', 'GET', '/materials/:id/edit', async (ask) => {
    const material = await written(ask)
    return editPage(ask, { ...ofMaterial(material), written: writtenOf(material) })
  }),
  seeing(
    'programmes',
    'PUT',
    '/materials/:id',
    async (ask) => {
      const material = await written(ask)
      const read = await readMaterial(ask, material.programme.id, true)
      if ('errors' in read) return editPage(ask, { ...ofMaterial(material), revision: revisionIn(read.written), ...read })
      if (await changeMaterial(ask.tx, actorOf(ask), { id: material.id, revision: read.revision }, read.draft))
        return ask.redirect(linkTo('/materials/:id', material.id), formWords[ask.language].saved)
      return editPage(ask, { ...ofMaterial(material), written: read.written, another: true }, 409)
    },
    { bodyLimit: largestForm },
  ),
  seeing('programmes', 'POST', '/materials/:id/publication', async (ask) => {
    const material = await written(ask)
    const t = materialPageWords[ask.language]
    const back = linkTo('/materials/:id', material.id)
    if (hindrances(material, ask.today).length > 0) return ask.redirect(back, t.cannot)
    await publishMaterial(ask.tx, actorOf(ask), actorName(ask), material.id)
    return ask.redirect(back, t.published)
  }),
  seeing('programmes', 'DELETE', '/materials/:id/publication', async (ask) => {
    const material = await written(ask)
    await takeDown(ask.tx, actorOf(ask), material.id)
    return ask.redirect(linkTo('/materials/:id', material.id), materialPageWords[ask.language].tookDown)
  }),
  seeing('programmes', 'DELETE', '/materials/:id', async (ask) => {
    const material = await written(ask)
    await removeMaterial(ask.tx, actorOf(ask), material.id)
    return ask.redirect(linkTo('/programmes/:id', material.programme.id), materialPageWords[ask.language].removed)
  }),
  seeing('programmes', 'POST', '/materials/:id/consents', async (ask) => {
    const material = await written(ask)
    const parsed = await ask.form(consentForm(ask.today), materialCode)
    if (!parsed.ok)
      return materialPage(ask, material, { sent: parsed.sent, errors: sentencesOf(parsed.faults, formWords[ask.language].faults) })
    const { consentUntil, ...consent } = parsed.value
    await addConsent(ask.tx, actorOf(ask), material.id, { ...consent, until: consentUntil })
    return ask.redirect(`${linkTo('/materials/:id', material.id)}#consents`, materialPageWords[ask.language].added)
  }),
  seeing('programmes', 'DELETE', '/materials/:id/consents/:consent', async (ask) => {
    const material = await written(ask)
    must(await withdrawConsent(ask.tx, actorOf(ask), actorName(ask), material.id, ask.id('consent')))
    return ask.redirect(linkTo('/materials/:id', material.id), materialPageWords[ask.language].withdrew)
  }),
]

/** Something that the asker writes, or NotFound. */
async function written(ask: SignedInAsk): Promise<SeenMaterial> {
  const material = await askOnce(ask.tx, materialSeen(ask.viewer, ask.id('id')))
  must(material.writes)
  return material
}

/** The page of a recording or material. */
export function materialPage(ask: SignedInAsk, material: SeenMaterial, shown: Pick<MaterialPageProps, 'sent' | 'errors'> = {}) {
  const { language, today } = ask
  return ask.page(
    { title: material.title, current: 'programmes', status: shown.errors ? 422 : 200 },
    <MaterialPage {...{ language, today, material, ...shown }} />,
  )
}

type Read =
  | { draft: MaterialDraft; revision: number; written: Record<string, string> }
  | { written: Record<string, string>; errors: Record<string, string> }

async function readMaterial(ask: SignedInAsk, programme: string, kept: boolean): Promise<Read> {
  const parsed = await ask.form(materialForm, materialCode)
  const chosen = ask.upload('file')
  const file = chosen && { name: tidy(chosen.name), content: new Uint8Array(await chosen.arrayBuffer()) }
  const t = formWords[ask.language].faults
  if (!parsed.ok) return { written: parsed.sent, errors: sentencesOf(parsed.faults, t) }
  const source = sourceIn(parsed.value.url, file, kept)
  if ('field' in source) return { written: parsed.sent, errors: sourceError(source, ask) }
  const sessions = await askOnce(ask.tx, sessionsAsked(ask.viewer, { programme }))
  const { revision, ...value } = parsed.value
  return {
    draft: draftOf(
      value,
      source,
      sessions.map(({ id }) => id),
    ),
    revision,
    written: parsed.sent,
  }
}

function sourceError(fault: SourceFault, { language }: SignedInAsk): Record<string, string> {
  return {
    [fault.field]:
      fault.field === 'file' ? evidenceWords[language].fileErrors[fault.code](fault.name) : formWords[language].faults[fault.code],
  }
}

function draftOf(
  { captioned, nobodySeen, session, ...value }: Omit<MaterialForm, 'revision'>,
  source: Pick<MaterialDraft, 'url' | 'file'>,
  sessions: readonly string[],
): MaterialDraft {
  return {
    ...value,
    ...source,
    // Of another programme's session nothing is kept.
    session: session !== null && sessions.includes(session) ? session : null,
    captioned: captioned !== '',
    nobodySeen: nobodySeen !== '',
  }
}

function ofMaterial({
  id,
  title,
  file,
  programme,
  revision,
}: SeenMaterial): Pick<MaterialEditProps, 'programme' | 'material' | 'revision'> {
  return { programme, material: { id, title, fileName: file?.name ?? null }, revision }
}

function writtenOf({
  kind,
  title,
  about,
  session,
  url,
  licence,
  licenceNote,
  captioned,
  transcript,
  nobodySeen,
  until,
}: SeenMaterial): Record<string, string> {
  return {
    ...{ kind, title, about, licence, licenceNote, transcript },
    session: session?.id ?? '',
    url: url ?? '',
    captioned: captioned ? '1' : '',
    nobodySeen: nobodySeen ? '1' : '',
    until: until ?? '',
  }
}

async function editPage(
  ask: SignedInAsk,
  shown: Omit<MaterialEditProps, 'language' | 'sessions'>,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
) {
  const { language } = ask
  const sessions = await askOnce(ask.tx, sessionsAsked(ask.viewer, { programme: shown.programme.id }))
  return ask.page(
    { title: shown.material ? formWords[language].change : formWords[language].make, current: 'programmes', status },
    <MaterialEditPage {...{ language, sessions, ...shown }} />,
  )
}
