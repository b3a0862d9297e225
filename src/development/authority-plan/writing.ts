import type { z } from 'zod'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { type Codes, mixed, revisionIn, sentencesOf } from '../../ground/base/form.ts'
import type { Language } from '../../ground/base/language.ts'
import { type AuthorityPlan, isOpen } from './authority-plan.ts'
import { keptAnswer } from './kept-answer.ts'
import { planWritten } from './store.ts'

/** A plan that the asker writes and that is not replaced, or NotFound. */
export async function openPlan(ask: SignedInAsk): Promise<AuthorityPlan> {
  const plan = await planWritten(ask.tx, ask.viewer, ask.today, ask.id('id'))
  return found(isOpen(plan, ask.today) ? plan : null)
}

/** What every form over a text that is there says beside the text: the revision that it was shown with, and the fields in which the other's words were chosen. */
type Form = { revision: number; take: string[] }
type Kept = { revision: number }
/** What a form says of the text itself. */
type Written<F extends Form> = Omit<F, keyof Form>

/** A form as it is shown again: what its writer wrote and what is wrong with it, or what somebody else has kept since. */
type Shown<F extends Form, K extends Kept> = { written: Written<F>; kept: K; errors?: Record<string, string>; theirs?: Written<F> }

/** Something in a plan that several may write: how it is looked up, read from its form, kept over the revision that its writer saw, and shown. */
export type Writing<F extends Form, K extends Kept, Draft, Code extends string> = {
  form: z.ZodType<F>
  codes: Codes<Code>
  words: Record<Language, { saved: string; errors: Record<Code, string> }>
  /** As it is kept, or NotFound. */
  kept(ask: SignedInAsk, plan: AuthorityPlan): Promise<K>
  /** As its form has it. */
  written(kept: K, language: Language): Written<F>
  /** What is to be kept of what was written, or what is wrong with it. */
  draft(ask: SignedInAsk, plan: AuthorityPlan, written: Written<F>, kept: K): Promise<{ draft: Draft } | { errors: Record<string, string> }>
  /** Keeps it over the revision that `kept` has; false when somebody else came first, and nothing is written. */
  change(ask: SignedInAsk, plan: AuthorityPlan, kept: K, draft: Draft): Promise<boolean>
  page(ask: SignedInAsk, plan: AuthorityPlan, shown: Shown<F, K>, status?: 409): Response | Promise<Response>
  /** Where it stands when it is saved. */
  place(plan: AuthorityPlan, kept: K, draft: Draft): string
}

/** Saves over the revision that the writer saw; who comes second gets both texts in one form. */
export function put<F extends Form, K extends Kept, Draft, Code extends string>(writing: Writing<F, K, Draft, Code>) {
  return async (ask: SignedInAsk): Promise<Response> => {
    const plan = await openPlan(ask)
    const kept = await writing.kept(ask, plan)
    const before = writing.written(kept, ask.language)
    const t = writing.words[ask.language]
    const parsed = await ask.form(writing.form, writing.codes)
    if (!parsed.ok) {
      const shown = { ...kept, revision: revisionIn(parsed.sent) }
      return writing.page(ask, plan, { written: { ...before, ...parsed.sent }, errors: sentencesOf(parsed.faults, t.errors), kept: shown })
    }
    const { revision, take, ...written } = parsed.value
    const seen = { ...kept, revision }
    const read = await writing.draft(ask, plan, revision === kept.revision ? mixed(written, before, take) : written, kept)
    if ('errors' in read) return writing.page(ask, plan, { written, errors: read.errors, kept: seen })
    if (await writing.change(ask, plan, seen, read.draft)) return ask.redirect(writing.place(plan, kept, read.draft), t.saved)
    const planNow = await openPlan(ask)
    const now = await writing.kept(ask, planNow)
    return writing.page(ask, planNow, { written, kept: now, theirs: writing.written(now, ask.language) }, 409)
  }
}

/**
 * Keeps what was written while its writer goes on; always answers with JSON.
 * @param conflict who was there before, where that is told, and where both texts stand
 */
export function keep<F extends Form, K extends Kept, Draft, Code extends string>(
  writing: Writing<F, K, Draft, Code>,
  conflict: (plan: AuthorityPlan, kept: K) => { changedBy: string | null; at: string },
) {
  return async (ask: SignedInAsk): Promise<Response> => {
    const plan = await openPlan(ask)
    const kept = await writing.kept(ask, plan)
    const parsed = await ask.form(writing.form, writing.codes)
    if (!parsed.ok) return keptAnswer(ask, { wrong: Object.values(sentencesOf(parsed.faults, writing.words[ask.language].errors))[0] })
    const { revision, take: _take, ...written } = parsed.value
    const read = await writing.draft(ask, plan, written, kept)
    if ('errors' in read) return keptAnswer(ask, { wrong: Object.values(read.errors)[0] })
    const done = await writing.change(ask, plan, { ...kept, revision }, read.draft)
    return keptAnswer(ask, done ? { over: revision } : conflict(plan, kept))
  }
}
