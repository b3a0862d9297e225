import type { Language } from '../../../ground/base/language.ts'
import type { PlanUnitKind } from '../../plan/plan.ts'
import type { PlanComment } from '../../plan/store-comments.ts'
import type { PlanFeedback } from '../../plan/store-feedback.ts'
import type { Phrase } from '../../plan/store-phrases.ts'

/** What a form of the talk holds: of a new comment, or of an answer to `replyTo`. */
export type CommentForm = { text: string; action: string; replyTo: string; feedback: string; errors: Record<string, string> }

export type PlanTalkProps = {
  language: Language
  plan: { id: string; kind: PlanUnitKind }
  comments: PlanComment[]
  feedback: PlanFeedback[]
  /** The plan's actions in order, with the numbers they are known by. */
  actions: { id: string; number: string; title: string }[]
  /** The coaches to whom the school is open. */
  coaches: string[]
  mayAsk: boolean
  mayGiveFeedback: boolean
  /** What the viewer may do: write, say that a talk is resolved (by the comment's id), keep their own texts as phrases. */
  person: string
  mayComment: boolean
  resolvable: ReadonlySet<string>
  /** The feedback that the viewer may say is dealt with. */
  settleable: ReadonlySet<string>
  phrases: Phrase[] | null
  form?: CommentForm | undefined
  /** Where a sent form leads back to. */
  from?: 'plan' | undefined
}
