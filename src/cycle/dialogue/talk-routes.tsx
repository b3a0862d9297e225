import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { mostAgreements } from '../agreement/agreement.ts'
import { agreementWords } from '../agreement/agreement.words.ts'
import { agreementFields, formIn, readAgreement, sentencesIn } from '../agreement/agreement-form.ts'
import { addAgreement, lockDialogue } from '../agreement/store-write.ts'
import { isWritten, longest, mostQuestions } from './dialogue.ts'
import { loadedDialogue } from './loading.ts'
import { dialoguePageWords } from './pages/dialogue-page.words.ts'
import { showDialogue } from './showing.tsx'
import { addQuestion, approve, strike } from './store-write.ts'

const thing = 'dialogue'

/** The talk: what it is about, what is agreed, and both sides' yes. */
export const talkRoutes: Route[] = [
  seeing(thing, 'GET', '/dialogues/:id', async (ask) => showDialogue(ask, await loadedDialogue(ask))),
  seeing(thing, 'POST', '/dialogues/:id/questions', async (ask) => {
    await lockDialogue(ask.tx, ask.id('id'))
    const loaded = await loadedDialogue(ask)
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
  seeing(thing, 'DELETE', '/dialogues/:id/questions/:question', async (ask) => {
    const { dialogue, proposed, papers } = await loadedDialogue(ask)
    must(isWritten(dialogue))
    const question = ask.param('question')
    // Struck by both at once, it is struck.
    const isHere = [...proposed.map(({ key }) => key), ...papers.struck, ...papers.questions.map(({ id }) => id)].includes(question)
    must(isHere)
    await strike(ask.tx, actorOf(ask), dialogue.id, question)
    return ask.redirect(`${linkTo('/dialogues/:id', dialogue.id)}#questions`)
  }),
  seeing(thing, 'POST', '/dialogues/:id/agreements', async (ask) => {
    await lockDialogue(ask.tx, ask.id('id'))
    const loaded = await loadedDialogue(ask)
    const { dialogue, parties, agreements } = loaded
    must(isWritten(dialogue))
    const form = formIn(await ask.form(texts(...agreementFields)))
    const read = readAgreement(form, parties, ask.today)
    if (!read.ok)
      return showDialogue(ask, loaded, { agreement: { form, errors: sentencesIn(read.faults, agreementWords[ask.language].faults) } }, 422)
    if (agreements.length >= mostAgreements)
      return showDialogue(
        ask,
        loaded,
        { agreement: { form, errors: { title: dialoguePageWords[ask.language].faults.agreementMany } } },
        422,
      )
    await addAgreement(ask.tx, actorOf(ask), { dialogue: dialogue.id, school: dialogue.school.id }, read.value)
    return ask.redirect(`${linkTo('/dialogues/:id', dialogue.id)}#agreements`)
  }),
  seeing(thing, 'POST', '/dialogues/:id/approval', async (ask) => {
    await lockDialogue(ask.tx, ask.id('id'))
    const loaded = await loadedDialogue(ask)
    const { dialogue, papers, approvals, sides } = loaded
    const t = dialoguePageWords[ask.language]
    const { side: named, version } = await ask.form(texts('side', 'version'))
    const side = found(sides.find((each) => each === named))
    if (dialogue.state === 'concluded') return ask.redirect(linkTo('/dialogues/:id', dialogue.id), t.concludedAlready)
    must(isWritten(dialogue))
    if (version !== papers.version) return showDialogue(ask, loaded, { changed: true }, 409)
    const others = approvals.has(side === 'school' ? 'district' : 'school')
    await approve(ask.tx, actorOf(ask), dialogue.id, { side, version, others }, actorName(ask))
    return ask.redirect(linkTo('/dialogues/:id', dialogue.id), others ? t.concluded : t.approved)
  }),
]
