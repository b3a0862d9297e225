import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { codesOf, dayField, revisionField, revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { longest, type OutlookNote } from './outlook.ts'
import { NotePage, type NotePageProps } from './pages/note-page.tsx'
import { OutlookPage } from './pages/outlook-page.tsx'
import { outlookPageWords } from './pages/outlook-page.words.ts'
import { addNote, changeNote, noteAt, notesAsked, removeNote } from './store.ts'

const thing = 'writing authority plan'

/** What is noticed outside: read by the heads of the administration, written by those who write the plan. */
export const outlookRoutes: Route[] = [
  seeing('authority plan draft', 'GET', '/outlook', async (ask) => {
    const notes = await askOnce(ask.tx, notesAsked())
    const writes = sightOf(ask.viewer, thing) !== null
    return ask.page(
      { title: outlookPageWords[ask.language].title, current: 'plans' },
      <OutlookPage language={ask.language} {...{ notes, writes }} />,
    )
  }),
  seeing(thing, 'GET', '/outlook/new', (ask) => notePage(ask, { written: { ...empty, seenOn: ask.today } })),
  seeing(thing, 'POST', '/outlook', async (ask) => {
    const parsed = await ask.form(form(ask.today), codes)
    const t = outlookPageWords[ask.language]
    if (!parsed.ok) return notePage(ask, { written: { ...empty, ...parsed.sent }, errors: sentencesOf(parsed.faults, t.errors) })
    const { revision: _revision, ...note } = parsed.value
    const id = await addNote(ask.tx, actorOf(ask), actorName(ask), note)
    return ask.redirect(`${linkTo('/outlook')}#o-${id}`, t.saved)
  }),
  seeing(thing, 'GET', '/outlook/:id', async (ask) => {
    const kept = await noteAt(ask.tx, ask.id('id'))
    return notePage(ask, { written: formOf(kept), kept })
  }),
  seeing(thing, 'PUT', '/outlook/:id', async (ask) => {
    const kept = await noteAt(ask.tx, ask.id('id'))
    const t = outlookPageWords[ask.language]
    const parsed = await ask.form(form(ask.today), codes)
    if (!parsed.ok)
      return notePage(ask, {
        written: { ...formOf(kept), ...parsed.sent },
        errors: sentencesOf(parsed.faults, t.errors),
        kept: { id: kept.id, revision: revisionIn(parsed.sent) },
      })
    const { revision, ...note } = parsed.value
    if (await changeNote(ask.tx, actorOf(ask), actorName(ask), kept.id, revision, note))
      return ask.redirect(`${linkTo('/outlook')}#o-${kept.id}`, t.saved)
    return notePage(ask, { written: note, kept, theirs: kept }, 409)
  }),
  seeing(thing, 'DELETE', '/outlook/:id', async (ask) => {
    const { id } = await noteAt(ask.tx, ask.id('id'))
    await removeNote(ask.tx, actorOf(ask), id)
    return ask.redirect(linkTo('/outlook'), outlookPageWords[ask.language].removed)
  }),
]

const codes = codesOf(outlookPageWords.sv.errors)
const form = (today: Day) =>
  z.object({
    source: z.string(codes.source).min(1, codes.source).max(longest.source, codes.source),
    link: z
      .union([z.literal(''), z.url({ protocol: /^https?$/, error: codes.link }).max(longest.link, codes.link)], codes.link)
      .default(''),
    seenOn: dayField(codes.seenOn).refine((day) => day <= today, codes.seenOn),
    what: z.string(codes.what).min(1, codes.what).max(longest.what, codes.what),
    means: z.string().max(longest.means, codes.means).default(''),
    revision: revisionField,
  })

const empty = { source: '', link: '', seenOn: '', what: '', means: '' }

function formOf({ source, link, seenOn, what, means }: OutlookNote) {
  return { source, link, seenOn, what, means }
}

function notePage(
  ask: SignedInAsk,
  shown: Pick<NotePageProps, 'written' | 'errors' | 'kept' | 'theirs'>,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Response {
  const { language, today } = ask
  const t = outlookPageWords[language]
  return ask.page({ title: shown.kept ? t.changeTitle : t.new, current: 'plans', status }, <NotePage {...{ language, today, ...shown }} />)
}
