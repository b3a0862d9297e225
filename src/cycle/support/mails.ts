import type { Language } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'
import { type FeedbackMail, feedbackMailWords, type SupportMail, supportMailWords } from './mails.words.ts'

/** Tells a coach that a school asks, or a school what was answered. */
export function supportMail(mail: SupportMail, language: Language): Mail {
  return { to: mail.to, ...supportMailWords[language](mail) }
}

/** Tells those who write a plan that it has got feedback. */
export function feedbackMail(mail: FeedbackMail, language: Language): Mail {
  return { to: mail.to, ...feedbackMailWords[language](mail) }
}
