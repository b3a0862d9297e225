import { Beside, ConflictNotice } from '../../../cycle/plan/beside.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Hidden, type Option, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { AutoSaveForm, SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { nameWords } from '../names.words.ts'
import type { NotesDraft } from '../store-write.ts'
import { type GroupMeeting, type GroupTask, longest, reads, type WorkingGroup, writes } from '../working-group.ts'
import { meetingPageWords } from './meeting-page.words.ts'
import { type NamedNeed, NeedLines } from './need-lines.tsx'
import { TaskLines } from './task-lines.tsx'

export type MeetingPageProps = {
  language: Language
  group: WorkingGroup
  meeting: GroupMeeting
  tasks: readonly GroupTask[]
  needs: readonly NamedNeed[]
  person: string
  aspects: Option[]
  notes: NotesDraft
  revision: number
  /** What somebody else saved in between. */
  theirs?: GroupMeeting | undefined
  written?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** A meeting: its notes, what was taken on and what was said to be needed; written by the members. */
export function MeetingPage(props: MeetingPageProps) {
  const { language, group, meeting, tasks, needs, person, theirs, errors = {} } = props
  const t = meetingPageWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {theirs && <ConflictNotice language={language} name={theirs.changedByName} />}
      <PageHead
        title={t.title(formatDay(meeting.heldOn, language, true))}
        context={
          <>
            <a href={linkTo('/working-groups/:id', group.id)}>{group.title}</a>
            {meeting.place && <span>{meeting.place}</span>}
          </>
        }
        privacy={nameWords[language].seenBy[group.notesSeenBy]}
      />
      <Section id="notes" title={t.notes}>
        {writes(group) ? <Notes {...props} /> : <Read {...{ language, meeting }} />}
      </Section>
      <Section id="tasks" title={t.tasks} note={t.tasksNote}>
        <div class="stack-l">
          {tasks.length === 0 ? <p class="soft">{t.noTasks}</p> : <TaskLines {...{ language, group, person, tasks }} removable />}
          {writes(group) && <TaskForm {...props} />}
        </div>
      </Section>
      {reads(group, group.needsSeenBy) && (
        <Section id="needs" title={t.needs} note={t.needsNote(nameWords[language].seenBy[group.needsSeenBy].toLowerCase())}>
          <div class="stack-l">
            {needs.length === 0 ? <p class="soft">{t.noNeeds}</p> : <NeedLines {...{ language, needs }} removable={writes(group)} />}
            {writes(group) && <NeedForm {...props} />}
          </div>
        </Section>
      )}
    </>
  )
}

function Notes({ language, meeting, notes, revision, theirs, errors = {} }: MeetingPageProps) {
  const t = meetingPageWords[language]
  const fields = (
    <>
      <TextArea name="text" label={t.text} hint={t.textHint} value={notes.text} rows={10} error={errors.text} limit={longest.text} wide />
      {theirs && theirs.text !== notes.text && <Beside language={language} name="text" text={theirs.text} take={false} />}
      <TextInput
        name="participants"
        label={t.participants}
        value={notes.participants}
        error={errors.participants}
        maxlength={longest.participants}
        optional
        wide
      />
      {theirs && theirs.participants !== notes.participants && (
        <Beside language={language} name="participants" text={theirs.participants} take={notes.participants === ''} />
      )}
    </>
  )
  const action = formTo('PUT /group-meetings/:id', meeting.id)
  // What is to be settled first is not saved in the background.
  if (theirs || errors.text || errors.participants)
    return (
      <OnceForm class="stack-l" action={action}>
        <Hidden values={{ revision }} />
        {fields}
        <p>
          <Button>{t.save}</Button>
        </p>
      </OnceForm>
    )
  return (
    <AutoSaveForm class="stack-l" action={action} autosave={formTo('POST /group-meetings/:id/draft', meeting.id)} revision={revision}>
      {fields}
      <div class="row">
        <Button>{t.save}</Button>
        <SavedNote />
      </div>
      <p class="small soft with-script">{t.saves}</p>
    </AutoSaveForm>
  )
}

function Read({ language, meeting }: Pick<MeetingPageProps, 'language' | 'meeting'>) {
  const t = meetingPageWords[language]
  return (
    <div class="stack measure">
      {meeting.text === '' ? <p class="soft">{t.noNotes}</p> : <Paragraphs text={meeting.text} />}
      {meeting.participants !== '' && (
        <p class="small soft">
          {t.participants}: {meeting.participants}
        </p>
      )}
    </div>
  )
}

function TaskForm({ language, group, meeting, written = {}, errors = {} }: MeetingPageProps) {
  const t = meetingPageWords[language]
  const people = [{ value: '', label: t.nobody }, ...group.members.map(({ person, name }) => ({ value: person, label: name }))]
  return (
    <OnceForm class="stack measure no-print" action={formTo('POST /group-meetings/:id/tasks', meeting.id)}>
      <TextInput name="what" label={t.what} value={written.what ?? ''} error={errors.what} maxlength={longest.what} wide />
      <Select name="person" label={t.person} value={written.person ?? ''} options={people} />
      <DateInput name="dueOn" label={t.dueOn} value={written.dueOn ?? ''} error={errors.dueOn} optional />
      <p>
        <Button variant="secondary">{t.addTask}</Button>
      </p>
    </OnceForm>
  )
}

function NeedForm({ language, meeting, aspects, written = {}, errors = {} }: MeetingPageProps) {
  const t = meetingPageWords[language]
  return (
    <OnceForm class="stack measure no-print" action={formTo('POST /group-meetings/:id/needs', meeting.id)}>
      <TextArea
        name="need"
        label={t.need}
        hint={t.needHint}
        value={written.need ?? ''}
        error={errors.need}
        rows={3}
        limit={longest.need}
        wide
      />
      <Select name="aspect" label={t.aspect} value={written.aspect ?? ''} options={[{ value: '', label: t.allAspects }, ...aspects]} />
      <p>
        <Button variant="secondary">{t.addNeed}</Button>
      </p>
    </OnceForm>
  )
}
