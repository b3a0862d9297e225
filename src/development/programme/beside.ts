import type { ComponentChildren } from 'preact'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Question } from '../../ground/base/question.ts'
import type { SeenProgramme } from './store.ts'
import type { SeenSession } from './store-sessions.ts'

/** What a room above shows on a session's page, beneath what the session is; null for nothing. The page asks all of them at once. */
export type SessionBeside = (ask: SignedInAsk, session: SeenSession) => Question<ComponentChildren>

/** A page that who runs a programme goes on to, and what it is about. */
export type RunningLink = { about: 'heard' | 'results' | 'telling' | 'paid'; href: string; label: string }

/** The pages of a room above that who runs a programme goes on to from its page. */
export type ProgrammeRunning = (ask: SignedInAsk, programme: SeenProgramme) => Question<readonly RunningLink[]>

/** What a room above shows on a programme's page, beneath its sessions. */
export type ProgrammeBeside = (ask: SignedInAsk, programme: SeenProgramme) => Question<ComponentChildren>

/** What rooms above show on the pages of this one, each in its order. */
export type TrainingBeside = {
  session: readonly SessionBeside[]
  running: readonly ProgrammeRunning[]
  programme: readonly ProgrammeBeside[]
}
