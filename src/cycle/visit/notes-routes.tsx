import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, sentencesOf, texts } from '../../ground/base/form.ts'
import { formatTime } from '../../ground/base/language.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { visitFaultWords } from './faults.words.ts'
import { visitPageWords } from './pages/visit-page.words.ts'
import { colleagueAt } from './store.ts'
import { addWriter, removeWriter, writeNotes } from './store-write.ts'
import { canName, canShare, canWrite, longest, mostWriters } from './visit.ts'
import { visitOf, visitPage } from './visit-showing.tsx'

const long = { bodyLimit: 256 * 1024 }
const code = codesOf(visitFaultWords.sv)
const noted = z.object({
  notes: z.string(code.notes).min(1, code.notes).max(longest.notes, code.notes),
  revision: z.coerce.number().int().min(0).catch(0),
  go: z.string().default(''),
})

/** What the visitors note, and who of them write. */
export const notesRoutes: Route[] = [
  seeing(
    'visits',
    'PUT',
    '/visits/:id/notes',
    async (ask) => {
      const visit = await visitOf(ask)
      must(canWrite(visit, ask.today))
      const read = await ask.form(noted, code)
      if (!read.ok) return visitPage(ask, visit, read.sent, sentencesOf(read.faults, visitFaultWords[ask.language]))
      const { notes: text, revision, go } = read.value
      const shared = go === 'share'
      if (shared) must(canShare(visit, ask.today))
      const kept = await writeNotes(ask.tx, actorOf(ask), visit, { text, shared, revision, byName: actorName(ask) })
      if (kept === null) return visitPage(ask, await visitOf(ask), read.sent, {}, true)
      const t = visitPageWords[ask.language]
      return ask.redirect(linkTo('/visits/:id', visit.id), shared ? t.shared : t.saved)
    },
    long,
  ),
  seeing('visits', 'POST', '/visits/:id/notes/draft', keepNotes, long),
  seeing('visits', 'POST', '/visits/:id/writers', async (ask) => {
    const visit = await visitOf(ask)
    must(canName(visit, ask.today))
    const { writer } = await ask.form(texts('writer'))
    const guest = writer === '' ? null : await colleagueAt(ask.tx, writer, visit.host.id, ask.today)
    const t = visitFaultWords[ask.language]
    const isThere = guest && (guest.person === ask.viewer.person || visit.writers.some(({ person }) => person === guest.person))
    const error = !guest ? t.writer : isThere ? t.writerThere : visit.writers.length >= mostWriters ? t.writersMany : null
    if (!guest || error) return visitPage(ask, visit, { writer }, { writer: error ?? t.writer })
    await addWriter(ask.tx, actorOf(ask), visit.id, guest)
    return ask.redirect(`${linkTo('/visits/:id', visit.id)}#writers`, visitPageWords[ask.language].writerAdded(guest.name))
  }),
  seeing('visits', 'DELETE', '/visits/:id/writers/:person', async (ask) => {
    const visit = await visitOf(ask)
    const person = ask.id('person')
    must(canName(visit, ask.today) && visit.writers.some((each) => each.person === person))
    await removeWriter(ask.tx, actorOf(ask), visit.id, person)
    return ask.redirect(`${linkTo('/visits/:id', visit.id)}#writers`, visitPageWords[ask.language].writerRemoved)
  }),
]

/** Keeps the notes while somebody writes; always answers with JSON. */
async function keepNotes(ask: SignedInAsk): Promise<Response> {
  const visit = await visitOf(ask)
  must(canWrite(visit, ask.today))
  const read = await ask.form(noted, code)
  if (!read.ok) return ask.json({ message: Object.values(sentencesOf(read.faults, visitFaultWords[ask.language]))[0] ?? '' }, 422)
  const { notes: text, revision } = read.value
  const t = visitPageWords[ask.language]
  const kept = await writeNotes(ask.tx, actorOf(ask), visit, { text, shared: false, revision, byName: actorName(ask) })
  if (kept === null) return ask.json({ message: t.conflict, url: linkTo('/visits/:id', visit.id) }, 409)
  return ask.json({ saved: t.savedAt(formatTime(ask.now, ask.language)), revision: kept })
}
