import type { Messages } from '../../ground/base/language.ts'
import type { VisitState } from './visit.ts'

const sv = {
  asked: 'Väntar på svar',
  lapsed: 'Fick inget svar',
  declined: 'Tackade nej',
  coming: 'Kommer',
  visited: 'Besöket har varit',
  told: 'Anteckningarna är delade',
  replied: 'Skolan har svarat',
} satisfies Record<VisitState, string>

const en: typeof sv = {
  asked: 'Waiting for an answer',
  lapsed: 'Got no answer',
  declined: 'Declined',
  coming: 'Is coming',
  visited: 'The visit has been',
  told: 'The notes are shared',
  replied: 'The school has answered',
}

/** Where a visit stands, in words. */
export const visitStatusWords: Messages<typeof sv> = { sv, en }
