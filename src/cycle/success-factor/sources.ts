import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Sight, seesSchool } from '../../people/permission/permission.ts'
import { agreementsOfDialogueAsked } from '../agreement/store.ts'
import { dialogueAsked } from '../dialogue/store.ts'
import { reportWords } from '../report/report.words.ts'
import { reportSeen } from '../report/store.ts'
import { sendingsOf } from '../report/store-sending.ts'
import type { Mark } from './success-factor.ts'

/** Where something is said, with what is said there to choose from: a report's own words, or what a dialogue agreed, in force. Never its notes. */
export type Origin = {
  source: Exclude<Mark['source'], 'check'>
  about: string
  school: { id: string; name: string }
  /** "Almskolan, hösten 2026". */
  name: string
  texts: { title: string; text: string }[]
}

/** A report or a dialogue that the viewer reads and may mark something from, or NotFound. */
export async function originIn(ask: SignedInAsk, marks: Sight, source: string, about: string): Promise<Origin> {
  const origin = source === 'report' ? await ofReport(ask, about) : await ofDialogue(ask, found(source === 'dialogue' ? about : null))
  found(seesSchool(marks, origin.school) ? true : null)
  return origin
}

async function ofReport(ask: SignedInAsk, id: string): Promise<Origin & { school: { district: string | null } }> {
  const { tx, viewer, language } = ask
  const report = await reportSeen(tx, viewer, id)
  const { content } = found((await sendingsOf(tx, report.id)).find(({ returned }) => !returned))
  return {
    source: 'report',
    about: report.id,
    school: report.school,
    name: `${report.school.name}, ${reportWords[language].name(report.period)}`,
    texts: content.words.filter(({ own }) => own).map(({ title, text }) => ({ title: title[language], text })),
  }
}

async function ofDialogue(ask: SignedInAsk, id: string): Promise<Origin & { school: { district: string | null } }> {
  const { tx, viewer, language, now, today } = ask
  const asked = together(dialogueAsked(viewer, id, now), agreementsOfDialogueAsked(id, today))
  const [dialogue, agreements] = await askOnce(tx, asked)
  return {
    source: 'dialogue',
    about: dialogue.id,
    school: dialogue.school,
    name: `${dialogue.school.name}, ${reportWords[language].name(dialogue.period)}`,
    // The notes are of those who met, and what both have not said yes to is nobody's word yet.
    texts: agreements.filter(({ agreedOn }) => agreedOn !== null).map(({ title, text }) => ({ title, text })),
  }
}
