import type { ComponentChildren } from 'preact'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { inEach, type Text } from '../../ground/base/language.ts'
import { askOnce, known, type Question, together } from '../../ground/base/question.ts'
import { type Agreement, type Party, type Side, toSettle } from '../agreement/agreement.ts'
import { agreementsOfDialogueAsked, agreementsOfSchoolAsked, partiesAsked, sidesOf } from '../agreement/store.ts'
import type { Content } from '../report/report.ts'
import { sendingsAsked } from '../report/store-sending.ts'
import { type Approval, approvalsNow, type Dialogue } from './dialogue.ts'
import { type OwnNotes, ownNotes } from './own-notes.ts'
import { type Proposed, questionsFrom } from './questions.ts'
import { dialogueAsked, dialoguesOfSchoolAsked, type Papers, papersAsked } from './store.ts'

/** Everything that the page of a dialogue shows. */
export type Loaded = {
  dialogue: Dialogue
  papers: Papers
  /** What this dialogue has agreed. */
  agreements: Agreement[]
  /** What was agreed before, to settle now. */
  settle: Agreement[]
  parties: Party[]
  /** The report that it is about, of its latest version. */
  content: Content | null
  /** Proposed and not struck. */
  proposed: Proposed[]
  /** What was struck and can be brought back: what is still proposed, and somebody's own. */
  struck: { key: string; text: Text; by: string | null }[]
  /** The other dialogues about the school, the latest first. */
  others: Dialogue[]
  approvals: ReadonlyMap<Side, Approval>
  /** On which sides the viewer sits. */
  sides: Side[]
  own: OwnNotes
  /** What rooms above want prepared, as they show it. */
  beside: ComponentChildren
}

/** What a room above has to say of a school before a dialogue about it; asked together with the rest of the page. */
export type PreparesBeside = (ask: SignedInAsk, school: { id: string }) => Question<ComponentChildren>

/** A dialogue that the viewer is of with all that belongs to it, or NotFound. */
export async function loadedDialogue(ask: SignedInAsk, prepares: PreparesBeside): Promise<Loaded> {
  const { tx, viewer, today, now, program } = ask
  const id = ask.id('id')
  const [dialogue, papers, agreements, ofSchool, parties, sendings, all, beside] = await askOnce(
    tx,
    dialogueAsked(viewer, id, now).followedBy((seen) =>
      together(
        known(seen),
        papersAsked(id),
        agreementsOfDialogueAsked(id, today),
        agreementsOfSchoolAsked(seen.school.id, today),
        partiesAsked(seen.school.id, today),
        seen.report ? sendingsAsked(seen.report.id) : known([]),
        dialoguesOfSchoolAsked(seen.school.id, now),
        prepares(ask, seen.school),
      ),
    ),
  )
  const content = sendings.find(({ returned }) => !returned)?.content ?? null
  const settle = toSettle(ofSchool, { dialogue: id, concludedOn: dialogue.concludedOn })
  const questions = questionsFrom(content, settle, today)
  return {
    dialogue,
    papers,
    agreements,
    settle,
    parties,
    content,
    proposed: questions.filter(({ key }) => !papers.struck.includes(key)),
    struck: [
      ...questions.filter(({ key }) => papers.struck.includes(key)).map((each) => ({ ...each, by: null })),
      ...papers.struckQuestions.map(({ id, text, byName }) => ({ key: id, text: inEach(() => text), by: byName })),
    ],
    others: all.filter((each) => each.id !== id),
    approvals: approvalsNow(papers.approvals, papers.version),
    sides: sidesOf(viewer, dialogue.school),
    own: await ownNotes(program, tx, viewer, id),
    beside,
  }
}
