import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { LinkButton } from '../../ground/ui/components/button/button.tsx'
import { Section } from '../../ground/ui/components/section/section.tsx'
import { jointListPath } from '../joint-assessment/joint.ts'
import { jointWords } from '../joint-assessment/joint.words.ts'
import type { Plan } from '../plan/store.ts'
import { meetingWords } from './meeting.words.ts'

import { noteWords } from './pages/notes-page.words.ts'

/** From a plan to the meeting that it comes out of: the conversation about the result, what was agreed on, and the notes. */
export function MeetingLinks({ language, plan, edits }: { language: Language; plan: Pick<Plan, 'id' | 'unit'>; edits: boolean }) {
  const t = meetingWords[language]
  const notes = noteWords[language]
  return (
    <div class="no-print">
      <Section id="meetings" title={t.links} note={edits ? t.linksNote : undefined}>
        <div class="row">
          {edits && (
            <LinkButton variant="secondary" href={linkTo('/workshops/:unit', plan.unit.id)}>
              {t.title}
            </LinkButton>
          )}
          <a class="tap" href={jointListPath(plan.unit)}>
            {jointWords[language].list}
          </a>
          <a class="tap" href={linkTo('/plans/:id/meetings', plan.id)}>
            {notes.list}
          </a>
        </div>
      </Section>
    </div>
  )
}
