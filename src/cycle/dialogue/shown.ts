import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import type { AgreementForm } from '../agreement/agreement-form.ts'
import type { Fact } from '../report/report.ts'
import type { Loaded } from './loading.ts'

/** Notes that came back: too long, or written over by somebody, whose text then stands beside. */
export type ShownNotes = { text: string; revision: number; error: string | null; theirs?: string }

/** What somebody sent that could not be taken as it was. */
export type Shown = {
  question?: { text: string; error: string }
  agreement?: { form: AgreementForm; errors: Record<string, string> }
  notes?: ShownNotes
  own?: ShownNotes
  /** The agreements are no longer those that somebody said yes to. */
  changed?: boolean
  /** Somebody said yes before the day of the meeting. */
  early?: boolean
}

/** The form of the notes that both see: a new agreement, which stands further down, is sent with it, so that neither is lost by saving the other. */
export const talkForm = 'talk'

/** What the page of a dialogue, and each of its parts, shows. */
export type DialoguePageProps = Loaded & {
  language: Language
  today: Day
  shown: Shown
  /** Whether the viewer may open what a fact of the report comes from. */
  opens: (fact: Fact) => boolean
}
