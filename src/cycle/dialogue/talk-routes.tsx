import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField, texts } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { mostAgreements } from '../agreement/agreement.ts'
import { agreementWords } from '../agreement/agreement.words.ts'
import { type AgreementForm, agreementFields, formIn, readAgreement, sentencesIn } from '../agreement/agreement-form.ts'
import { addAgreement, lockDialogue } from '../agreement/store-write.ts'
import { hasMet, isWritten, longest, mostQuestions } from './dialogue.ts'
import { type Loaded, loadedDialogue, type PreparesBeside } from './loading.ts'
import { dialoguePageWords } from './pages/dialogue-page.words.ts'
import { showDialogue } from './showing.tsx'
import type { Shown } from './shown.ts'
import { addQuestion, approve, bringBack, strike, writeNotes } from './store-write.ts'

const thing = 'dialogue'
const longNotes = { bodyLimit: 256 * 1024 }

/** The talk: what it is about, what is agreed, and both sides' yes. */
export const talkRoutes = (prepares: PreparesBeside): Route[] => [
  seeing(thing, 'GET', '/dialogues/:id', async (ask) => showDialogue(ask, await loadedDialogue(ask, prepares))),
  seeing(thing, 'POST', '/dialogues/:id/questions', async (ask) => {
    await lockDialogue(ask.tx, ask.id('id'))
    const loaded = await loadedDialogue(ask, prepares)
    must(isWritten(loaded.dialogue))
    const { question } = await ask.form(texts('question'))
    const { faults } = dialoguePageWords[ask.language]
    const error =
      question === ''
        ? faults.question
        : question.length > longest.question
          ? faults.questionLong
          : loaded.papers.questions.length >= mostQuestions
            ? faults.questionMany
            : null
    if (error) return showDialogue(ask, loaded, { question: { text: question, error } }, 422)
    await addQuestion(ask.tx, actorOf(ask), loaded.dialogue.id, question, actorName(ask))
    return ask.redirect(`${linkTo('/dialogues/:id', loaded.dialogue.id)}#questions`)
  }),
  seeing(thing, 'DELETE', '/dialogues/:id/struck/:question', async (ask) => {
    await lockDialogue(ask.tx, ask.id('id'))
    const loaded = await loadedDialogue(ask, prepares)
    const { dialogue, struck, papers } = loaded
    must(isWritten(dialogue))
    const question = ask.param('question')
    const here = struck.find(({ key }) => key === question)
    // Brought back by both at once, it is back.
    must(here !== undefined || isAsked(loaded, question))
    if (here?.by != null && papers.questions.length >= mostQuestions)
      return showDialogue(ask, loaded, { question: { text: '', error: dialoguePageWords[ask.language].faults.questionMany } }, 422)
    await bringBack(ask.tx, dialogue.id, question)
    return ask.redirect(`${linkTo('/dialogues/:id', dialogue.id)}#questions`)
  }),
  seeing(thing, 'DELETE', '/dialogues/:id/questions/:question', async (ask) => {
    const loaded = await loadedDialogue(ask, prepares)
    const { dialogue, struck } = loaded
    must(isWritten(dialogue))
    const question = ask.param('question')
    // Struck by both at once, it is struck.
    must(isAsked(loaded, question) || struck.some(({ key }) => key === question))
    await strike(ask.tx, actorOf(ask), dialogue.id, question)
    return ask.redirect(`${linkTo('/dialogues/:id', dialogue.id)}#questions`)
  }),
  seeing(thing, 'POST', '/dialogues/:id/agreements', (ask) => keepTalk(ask, prepares, 'agreement'), longNotes),
  seeing(thing, 'PUT', '/dialogues/:id/notes', (ask) => keepTalk(ask, prepares, 'notes'), longNotes),
  seeing(thing, 'POST', '/dialogues/:id/approval', async (ask) => {
    await lockDialogue(ask.tx, ask.id('id'))
    const loaded = await loadedDialogue(ask, prepares)
    const { dialogue, papers, approvals, sides } = loaded
    const t = dialoguePageWords[ask.language]
    const { side: named, version } = await ask.form(texts('side', 'version'))
    const side = found(sides.find((each) => each === named))
    if (dialogue.state === 'concluded') return ask.redirect(linkTo('/dialogues/:id', dialogue.id), t.concludedAlready)
    must(isWritten(dialogue))
    if (!hasMet(dialogue, ask.today)) return showDialogue(ask, loaded, { early: true }, 422)
    if (version !== papers.version) return showDialogue(ask, loaded, { changed: true }, 409)
    const others = approvals.has(side === 'school' ? 'district' : 'school')
    await approve(ask.tx, actorOf(ask), dialogue.id, { side, version, others }, actorName(ask))
    return ask.redirect(linkTo('/dialogues/:id', dialogue.id), others ? t.concluded : t.approved)
  }),
]

/** Whether a question stands on the page. */
function isAsked({ proposed, papers }: Loaded, question: string): boolean {
  return proposed.some(({ key }) => key === question) || papers.questions.some(({ id }) => id === question)
}

/**
 * Keeps what stands on the page when a button is pressed there: the notes that both see, and a new agreement where one is written, whichever button it was. Who comes second in the
 * notes gets both texts; nothing of either is kept until they have looked, and nothing is lost.
 */
async function keepTalk(ask: SignedInAsk, prepares: PreparesBeside, pressed: 'notes' | 'agreement'): Promise<Response> {
  await lockDialogue(ask.tx, ask.id('id'))
  const loaded = await loadedDialogue(ask, prepares)
  const { dialogue } = loaded
  const t = dialoguePageWords[ask.language]
  const { notes: text, revision, ...fields } = await ask.form(texts('notes', 'revision', ...agreementFields))
  const form = formIn(fields)
  const agrees = pressed === 'agreement' || form.title !== ''
  // A form without its revision brings no notes.
  const seen = revision === '' ? null : revisionField.parse(revision)
  const notes: Shown =
    seen === null ? {} : { notes: { text, revision: seen, error: text.length > longest.notes ? t.faults.notesLong : null } }
  const written: Shown = agrees ? { agreement: { form, errors: {} } } : {}
  if (notes.notes?.error) return showDialogue(ask, loaded, { ...notes, ...written }, 422)
  if (agrees) {
    must(isWritten(dialogue))
    const errors = faultsIn(ask, loaded, form)
    if (errors) return showDialogue(ask, loaded, { ...notes, agreement: { form, errors } }, 422)
  }
  if (seen !== null && (await writeNotes(ask.tx, actorOf(ask), dialogue.id, seen, text, actorName(ask))) === null) {
    const now = await loadedDialogue(ask, prepares)
    const theirs = now.papers.notes
    return showDialogue(ask, now, { notes: { text, revision: theirs.revision, error: null, theirs: theirs.text }, ...written }, 409)
  }
  if (agrees) await agree(ask, loaded, form)
  const at = agrees ? 'agreements' : 'notes-head'
  return ask.redirect(`${linkTo('/dialogues/:id', dialogue.id)}#${at}`, pressed === 'notes' ? t.saved : undefined)
}

/** What is to be mended in an agreement, by its fields; null where nothing is. */
function faultsIn(ask: SignedInAsk, { parties, agreements }: Loaded, form: AgreementForm): Record<string, string> | null {
  const read = readAgreement(form, parties, ask.today)
  if (!read.ok) return sentencesIn(read.faults, agreementWords[ask.language].faults)
  return agreements.length >= mostAgreements ? { title: dialoguePageWords[ask.language].faults.agreementMany } : null
}

async function agree(ask: SignedInAsk, { dialogue, parties }: Loaded, form: AgreementForm): Promise<void> {
  const read = readAgreement(form, parties, ask.today)
  if (read.ok) await addAgreement(ask.tx, actorOf(ask), { dialogue: dialogue.id, school: dialogue.school.id }, read.value)
}
