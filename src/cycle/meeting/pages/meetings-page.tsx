import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { capitalise, type Language } from '../../../ground/base/language.ts'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { dayWithin, planTitle } from '../../plan/plan-sentences.ts'
import type { Plan } from '../../plan/store.ts'

import type { MeetingNotes } from '../store-meetings.ts'
import { noteWords } from './notes-page.words.ts'

type Props = { language: Language; today: Day; plan: Plan; notes: MeetingNotes[]; editable: boolean }

/** All that was written in meetings about a plan. */
export function MeetingsPage({ language, today, plan, notes, editable }: Props) {
  const t = noteWords[language]
  return (
    <>
      <PageHead
        title={t.list}
        context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>}
        lead={notes.length > 0 ? t.listLead : undefined}
        privacy={t.privacy}
      />
      {notes.length === 0 && (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      )}
      {notes.map(({ id, heldOn, title, text, participants, changedByName }) => {
        const day = dayWithin(heldOn, today, language)
        return (
          <Section
            key={id}
            id={`m-${id}`}
            title={title === '' ? capitalise(t.meeting(day)) : title}
            note={changedByName ? t.by(changedByName) : undefined}
          >
            <div class="stack measure">
              <Paragraphs text={text} />
              {participants !== '' && <p class="soft">{t.with(participants)}</p>}
              {editable && (
                <p class="no-print">
                  <a class="tap" href={linkTo('/meetings/:id', id)}>
                    {t.change}
                    <span class="vh">{t.about(day)}</span>
                  </a>
                </p>
              )}
            </div>
          </Section>
        )
      })}
    </>
  )
}
