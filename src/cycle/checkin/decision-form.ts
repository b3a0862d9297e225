import type { SignedInAsk } from '../../ground/base/ask.ts'
import { addDays } from '../../ground/base/clock.ts'
import { fields } from '../plan/action/fields.ts'
import { type KeptAction, keptAction } from '../plan/store-actions.ts'
import { decisions } from './checkin.ts'
import type { Deciding } from './deciding.ts'
import { decisionWords } from './decision.words.ts'
import type { Frame } from './frame.ts'
import { readDay } from './next-day.ts'
import type { DecisionValues } from './pages/decision-fields.tsx'

/** The fields of an action as they are kept. */
export function valuesOf({ title, text, dueOn, revision }: KeptAction): DecisionValues {
  return { decision: '', reason: '', title, text, due: dueOn ?? '', revision: String(revision) }
}

/** The fields of an action as they were sent; over the revision that is kept now, since whoever sees them sees that one beside an error. */
export function valuesIn(sent: Readonly<Record<string, string>>, position: number, kept: KeptAction): DecisionValues {
  const before = valuesOf(kept)
  const of = (field: keyof DecisionValues) => sent[`${field}${position}`] ?? before[field]
  return { decision: of('decision'), reason: of('reason'), title: of('title'), text: of('text'), due: of('due'), revision: before.revision }
}

/** Characters of a reason at most, as the database has it too. */
const longestReason = 2000

export type Read = { deciding: (Deciding & { position: number; title: string })[]; errors: Record<string, string> }

/** What was decided in the form, and what has to be mended, by field. Actions without a choice wait. */
export async function readDecisions(
  { tx, today, language }: SignedInAsk,
  { checkin, powers }: Frame,
  sent: Readonly<Record<string, string>>,
): Promise<Read> {
  const { faults: t } = decisionWords[language]
  const read: Read = { deciding: [], errors: {} }
  for (const { id, position, title, gone } of checkin.actions) {
    const decision = decisions.find((each) => each === sent[`decision${position}`])
    if (!decision || gone) continue
    const reason = sent[`reason${position}`] ?? ''
    if (decision === 'stop' && reason === '') read.errors[`reason${position}`] = t.reason
    if (reason.length > longestReason) read.errors[`reason${position}`] = t.long
    const kept = await keptAction(tx, id)
    const values = valuesIn(sent, position, kept)
    const changes = decision === 'change' && powers.edit
    const dueOn = values.due === '' ? null : values.due === kept.dueOn ? kept.dueOn : readDay(values.due, today, addDays(today, 1100))
    if (changes) {
      if (values.title === '' || values.title.length > (fields.title.longest ?? 0)) read.errors[`title${position}`] = t.title
      if (values.text.length > (fields.text.longest ?? 0)) read.errors[`text${position}`] = t.text
      if (values.due !== '' && dueOn === null) read.errors[`due${position}`] = t.due
    }
    const same = values.title === kept.title && values.text === kept.text && dueOn === kept.dueOn
    if (decision === 'change' && reason === '' && (same || !changes)) read.errors[`reason${position}`] ??= t.nothing
    const revision = Number(sent[`revision${position}`] ?? kept.revision)
    read.deciding.push({
      position,
      title,
      action: id,
      decision,
      reason,
      change: changes ? { title: values.title, text: values.text, dueOn, revision: Number.isInteger(revision) ? revision : 0 } : null,
    })
  }
  const [first] = checkin.actions.filter(({ decided, gone }) => !decided && !gone)
  if (read.deciding.length === 0 && first) read.errors[`decision${first.position}`] = t.none
  return read
}
