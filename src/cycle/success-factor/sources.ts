import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import type { Language } from '../../ground/base/language.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Sight, seesSchool } from '../../people/permission/permission.ts'
import { agreementsOfDialogueAsked } from '../agreement/store.ts'
import { dialogueAsked } from '../dialogue/store.ts'
import type { Fact } from '../report/report.ts'
import { reportWords } from '../report/report.words.ts'
import { reportSeen } from '../report/store.ts'
import { sendingsOf } from '../report/store-sending.ts'
import type { Mark } from './success-factor.ts'

/**
 * Where something is said, with what is said there to choose from: a report's own words, what it tells of the school's temperature check, or what a dialogue agreed, in force. Never its
 * notes. `check` is what the report says of a check that enough have answered; null where it says nothing of one.
 */
export type Origin = {
  source: Mark['source']
  about: string
  school: { id: string; name: string }
  /** "Almskolan, hösten 2026". */
  name: string
  texts: { title: string; text: string }[]
  check: { title: string; text: string } | null
}

/** A report or a dialogue that the viewer reads and may mark something from, or NotFound. */
export async function originIn(ask: SignedInAsk, marks: Sight, source: string, about: string): Promise<Origin> {
  const origin =
    source === 'report' || source === 'check'
      ? await ofReport(ask, about, source)
      : await ofDialogue(ask, found(source === 'dialogue' ? about : null))
  found(source === 'check' && origin.check === null ? null : true)
  found(seesSchool(marks, origin.school) ? true : null)
  return origin
}

async function ofReport(
  ask: SignedInAsk,
  id: string,
  source: 'report' | 'check',
): Promise<Origin & { school: { district: string | null } }> {
  const { tx, viewer, language } = ask
  const report = await reportSeen(tx, viewer, id)
  const { content } = found((await sendingsOf(tx, report.id)).find(({ returned }) => !returned))
  return {
    source,
    about: report.id,
    school: report.school,
    name: `${report.school.name}, ${reportWords[language].name(report.period)}`,
    texts: content.words.filter(({ own }) => own).map(({ title, text }) => ({ title: title[language], text })),
    check: checkIn(content.facts, language),
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
    check: null,
  }
}

/** What a report tells of a check: figures were released to the school, or there is nothing to mark from. */
function checkIn(facts: readonly Fact[], language: Language): Origin['check'] {
  const checked = facts.find(
    ({ key, quantities }) => key === 'checked' && quantities.some(({ measure }) => measure.startsWith('statement ')),
  )
  return checked ? { title: checked.what[language], text: checked.said[language] } : null
}
