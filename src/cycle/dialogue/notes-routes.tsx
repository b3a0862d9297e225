import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField, texts } from '../../ground/base/form.ts'
import { formatTime } from '../../ground/base/language.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { longest } from './dialogue.ts'
import { loadedDialogue, type PreparesBeside } from './loading.ts'
import { writeOwnNotes } from './own-notes.ts'
import { dialoguePageWords } from './pages/dialogue-page.words.ts'
import { showDialogue } from './showing.tsx'
import { dialogueSeen } from './store.ts'
import { writeNotes } from './store-write.ts'

const long = { bodyLimit: 256 * 1024 }
const revisionIn = revisionField

type SentNotes = { text: string; revision: number; error: string | null }
/** The notes that both write, or one's own. */
type Kind = 'notes' | 'own'

/** Notes while they are written: those that both sides write and see, and one's own, which nobody else ever reads. By its button the former is sent with what is agreed (`talk-routes.tsx`). */
export const notesRoutes = (prepares: PreparesBeside): Route[] => [
  seeing('dialogue', 'POST', '/dialogues/:id/notes/draft', (ask) => keepNotes(ask, 'notes'), long),
  seeing('own dialogue notes', 'PUT', '/dialogues/:id/own-notes', (ask) => putOwnNotes(ask, prepares), long),
  seeing('own dialogue notes', 'POST', '/dialogues/:id/own-notes/draft', (ask) => keepNotes(ask, 'own'), long),
]

/** Saves by the button. Who comes second gets both texts, and nothing is saved until they have looked. */
async function putOwnNotes(ask: SignedInAsk, prepares: PreparesBeside): Promise<Response> {
  const loaded = await loadedDialogue(ask, prepares)
  const { dialogue } = loaded
  const { text, revision, error } = await sentIn(ask, 'own')
  if (error) return showDialogue(ask, loaded, { own: { text, revision, error } }, 422)
  if ((await write(ask, 'own', dialogue.id, revision, text)) !== null)
    return ask.redirect(`${linkTo('/dialogues/:id', dialogue.id)}#own-head`, dialoguePageWords[ask.language].saved)
  const now = await loadedDialogue(ask, prepares)
  return showDialogue(ask, now, { own: { text, revision: now.own.revision, error: null, theirs: now.own.text } }, 409)
}

/** Keeps the notes while their writer goes on; always answers with JSON. */
async function keepNotes(ask: SignedInAsk, kind: Kind): Promise<Response> {
  const dialogue = await dialogueSeen(ask.tx, ask.viewer, ask.id('id'), ask.now)
  const t = dialoguePageWords[ask.language]
  const { text, revision, error } = await sentIn(ask, kind)
  if (error) return ask.json({ message: error }, 422)
  const kept = await write(ask, kind, dialogue.id, revision, text)
  if (kept === null) return ask.json({ message: t.conflict, url: linkTo('/dialogues/:id', dialogue.id) }, 409)
  return ask.json({ saved: t.savedAt(formatTime(ask.now, ask.language)), revision: kept })
}

function write(ask: SignedInAsk, kind: Kind, dialogue: string, revision: number, text: string): Promise<number | null> {
  return kind === 'notes'
    ? writeNotes(ask.tx, actorOf(ask), dialogue, revision, text, actorName(ask))
    : writeOwnNotes(ask.program, ask.tx, ask.viewer, dialogue, revision, text)
}

async function sentIn(ask: SignedInAsk, kind: Kind): Promise<SentNotes> {
  const { [kind]: text, revision } = await ask.form(texts('notes', 'own', 'revision'))
  const over = text.length > (kind === 'notes' ? longest.notes : longest.own)
  return { text, revision: revisionIn.parse(revision), error: over ? dialoguePageWords[ask.language].faults.notesLong : null }
}
