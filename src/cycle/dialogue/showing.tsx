import type { SignedInAsk } from '../../ground/base/ask.ts'
import { opensFacts } from '../report/fact-links.ts'
import { dialogueWords } from './dialogue.words.ts'
import type { Loaded } from './loading.ts'
import { DialoguePage } from './pages/dialogue-page.tsx'
import type { Shown } from './shown.ts'

/** The page of a dialogue, with what somebody wrote and could not be taken as it was. */
export function showDialogue(ask: SignedInAsk, loaded: Loaded, shown: Shown = {}, status: 200 | 409 | 422 = 200): Response {
  const { language, today, viewer } = ask
  return ask.page(
    { title: dialogueWords[language].title(loaded.dialogue.school.name), current: 'reports', status },
    <DialoguePage {...{ language, today, shown }} {...loaded} opens={opensFacts(viewer, loaded.dialogue.school)} />,
  )
}
