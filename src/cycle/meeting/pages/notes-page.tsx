import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Privacy } from '../../../ground/ui/components/privacy/privacy.tsx'
import { AutoSaveForm, SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { Beside, ConflictNotice } from '../../plan/beside.tsx'
import { longest } from '../../plan/limits.ts'
import { planTitle } from '../../plan/plan-sentences.ts'
import type { Plan } from '../../plan/store.ts'
import { keptFields, meetingPath } from '../meeting.ts'

import type { MeetingNotes, WrittenNotes } from '../store-meetings.ts'
import { choiceWords } from './choices-page.words.ts'
import { MeetingPage, type MeetingPageProps } from './meeting-head.tsx'
import { noteWords } from './notes-page.words.ts'

export type NotesFormProps = {
  language: Language
  notes: WrittenNotes
  /** 0: nothing is written yet. */
  revision: number
  /** The day of the meeting. */
  day: string
  errors?: Partial<Record<keyof WrittenNotes, string>>
  /** What somebody else saved in between. */
  theirs?: MeetingNotes | undefined
}

/** The notes of today's meeting: for whoever writes, on a screen of their own. */
export function NotesPage(props: MeetingPageProps & NotesFormProps & { autosaves: boolean }) {
  const { language, meeting, notes, revision, day, errors = {}, theirs, autosaves } = props
  const t = noteWords[language]
  const c = choiceWords[language]
  const { unit, plan, writes, edits, seesPlan, keep } = meeting
  const path = linkTo('/workshops/:unit/notes', unit.id)
  return (
    <>
      <Problems errors={errors} />
      {theirs && <ConflictNotice language={language} name={theirs.changedByName} />}
      <MeetingPage
        {...props}
        title={t.title}
        part="notes"
        lead={edits ? t.lead : seesPlan ? t.reads : t.outside}
        privacy={seesPlan ? t.privacy : undefined}
      >
        {edits && autosaves && (
          <AutoSaveForm class="stack-l" action={path} autosave={formTo('POST /workshops/:unit/notes/draft', unit.id)} revision={revision}>
            <Hidden values={{ heldOn: day, ...keptFields(keep) }} />
            <Fields {...props} />
            <div class="row">
              <Button>{t.save}</Button>
              <SavedNote />
            </div>
            <p class="small soft with-script">{t.saves}</p>
          </AutoSaveForm>
        )}
        {edits && !autosaves && (
          <OnceForm class="stack-l" action={path}>
            <Hidden values={{ revision, heldOn: day, ...keptFields(keep) }} />
            <Fields {...props} />
            <div class="row">
              <Button>{t.save}</Button>
              <LinkButton variant="quiet" href={meetingPath(unit.id, 'notes', keep)}>
                {t.back}
              </LinkButton>
            </div>
          </OnceForm>
        )}
        {writes && !edits && <Notice kind="warn">{unit.ended ? c.ended : c.closed}</Notice>}
        {!edits && seesPlan && notes.text !== '' && (
          <div class="stack measure">
            <Paragraphs text={notes.text} />
          </div>
        )}
        {plan && seesPlan && (
          <p class="gap">
            <a href={linkTo('/plans/:id/meetings', plan.id)}>{t.all}</a>
          </p>
        )}
      </MeetingPage>
    </>
  )
}

/** Mending the notes of an earlier meeting. */
export function OldNotesPage(props: NotesFormProps & { plan: Plan; id: string }) {
  const { language, plan, id, revision, day, errors = {}, theirs } = props
  const t = noteWords[language]
  return (
    <>
      <Problems errors={errors} />
      {theirs && <ConflictNotice language={language} name={theirs.changedByName} />}
      <PageHead
        title={t.edit(formatDay(day, language, true))}
        context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>}
      />
      <form class="stack-l" method="post" action={formTo('PUT /meetings/:id', id)} novalidate>
        <Hidden values={{ revision }} />
        <Fields {...props} />
        <Privacy>{t.privacy}</Privacy>
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={linkTo('/plans/:id/meetings', plan.id)}>
            {t.back}
          </LinkButton>
        </div>
      </form>
    </>
  )
}

function Fields({ language, notes, errors = {}, theirs }: NotesFormProps) {
  const t = noteWords[language]
  return (
    <>
      <TextArea name="text" label={t.text} value={notes.text} rows={10} wide error={errors.text} limit={longest.meeting} />
      {theirs && theirs.text !== notes.text && <Beside language={language} name="text" text={theirs.text} take={false} />}
      <TextInput
        name="participants"
        label={t.participants}
        hint={t.participantsHint}
        value={notes.participants}
        autocomplete="off"
        optional
        wide
        error={errors.participants}
        limit={longest.participants}
      />
      {theirs && theirs.participants !== notes.participants && (
        <Beside language={language} name="participants" text={theirs.participants} take={notes.participants === ''} />
      )}
    </>
  )
}

function Problems({ errors }: { errors: NonNullable<NotesFormProps['errors']> }) {
  return (
    <ErrorSummary
      problems={(['text', 'participants'] as const).flatMap((field) => (errors[field] ? [{ field, text: errors[field] }] : []))}
    />
  )
}
