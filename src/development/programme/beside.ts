import type { ComponentChildren } from 'preact'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Question } from '../../ground/base/question.ts'
import type { SeenProgramme } from './store.ts'
import type { SeenSession } from './store-sessions.ts'

/** What a room above shows on a session's page, beneath what the session is; null for nothing. The page asks all of them at once. */
export type SessionBeside = (ask: SignedInAsk, session: SeenSession) => Question<ComponentChildren>

/** The same on a programme's page: among what there is for who runs it, and beneath its sessions. */
export type ProgrammeBeside = (ask: SignedInAsk, programme: SeenProgramme) => Question<ComponentChildren>

/** What rooms above show on the pages of this one, each in its order. */
export type TrainingBeside = {
  session: readonly SessionBeside[]
  programmeHead: readonly ProgrammeBeside[]
  programme: readonly ProgrammeBeside[]
}
