import { formTo } from '../../../ground/base/addresses.ts'
import { addDays, type Day } from '../../../ground/base/clock.ts'
import { revisionIn } from '../../../ground/base/form.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { AutoSaveForm, SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { canShare, farthestAhead, longest, type Visit } from '../visit.ts'
import { visitPageWords } from './visit-page.words.ts'

/** What was sent and is to be mended. */
export type Shown = { sent: Readonly<Record<string, string>>; errors: Readonly<Record<string, string>> }
type Props = Shown & { language: Language; visit: Visit }

export function AnswerForm({ language, visit: { id, answer }, sent, errors }: Props) {
  const t = visitPageWords[language]
  const kept = answer && (answer.comes ? 'yes' : 'no')
  return (
    <OnceForm class="stack" action={formTo('PUT /visits/:id/answer', id)}>
      <RadioGroup
        name="comes"
        legend={t.comes}
        error={errors.comes}
        chosen={sent.comes ?? kept ?? undefined}
        choices={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
      <TextInput
        name="companions"
        label={t.companions}
        hint={t.companionsHint}
        value={sent.companions ?? answer?.companions}
        error={errors.companions}
        maxlength={longest.companions}
        wide
        optional
      />
      <TextArea name="text" label={t.text} value={sent.text ?? answer?.text} error={errors.text} rows={3} limit={longest.answer} optional />
      <Button>{t.sendAnswer}</Button>
    </OnceForm>
  )
}

/** Where the host moves the visit to another day. */
export function MoveForm({ language, visit: { id, visitorName, onDay }, sent, errors, today }: Props & { today: Day }) {
  const t = visitPageWords[language]
  return (
    <More label={t.move} open={errors.onDay !== undefined}>
      <OnceForm class="stack gap" action={formTo('PUT /visits/:id/day', id)}>
        <DateInput
          name="onDay"
          label={t.moveTo}
          hint={t.moveNote(visitorName)}
          value={sent.onDay ?? onDay}
          error={errors.onDay}
          min={today}
          max={addDays(today, farthestAhead)}
        />
        <Button variant="secondary">{t.moveIt}</Button>
      </OnceForm>
    </More>
  )
}

export function NotesForm({ language, visit, sent, errors, theirs, today }: Props & { theirs: boolean; today: Day }) {
  const t = visitPageWords[language]
  const { id, notes } = visit
  return (
    <AutoSaveForm
      class="stack"
      action={formTo('PUT /visits/:id/notes', id)}
      autosave={formTo('POST /visits/:id/notes/draft', id)}
      revision={errors.notes ? revisionIn(sent) : (notes?.revision ?? 0)}
    >
      {theirs && notes && (
        <Notice>
          <p>
            <b>{t.theirs(notes.byName)}</b>
          </p>
          <Paragraphs text={notes.text} />
        </Notice>
      )}
      <TextArea
        name="notes"
        label={t.write}
        hint={t.writeHint}
        value={sent.notes ?? notes?.text}
        error={errors.notes}
        rows={10}
        wide
        limit={longest.notes}
      />
      <div class="row">
        <Button variant="secondary">{t.save}</Button>
        {canShare(visit, today) && (
          <Button name="go" value="share" aria-describedby="share-note">
            {t.share}
          </Button>
        )}
        <SavedNote />
      </div>
      {notes && notes.byName !== '' && <p class="hint">{t.lastBy(notes.byName)}</p>}
      {canShare(visit, today) && (
        <p class="hint" id="share-note">
          {t.shareNote}
        </p>
      )}
    </AutoSaveForm>
  )
}

/** Who writes beside the invited, and where the invited names more. */
export function WritersForm({ language, visit: { id, writers }, sent, errors }: Props) {
  const t = visitPageWords[language]
  return (
    <div class="stack">
      {writers.length > 0 && (
        <ul class="stack-s" role="list">
          {writers.map(({ person, name }) => (
            <li key={person} class="row">
              <span>{name}</span>
              <OnceForm action={formTo('DELETE /visits/:id/writers/:person', id, person)}>
                <Button variant="quiet">
                  {t.removeWriter}
                  <span class="vh"> {name}</span>
                </Button>
              </OnceForm>
            </li>
          ))}
        </ul>
      )}
      <OnceForm class="stack" action={formTo('POST /visits/:id/writers', id)}>
        <TextInput name="writer" type="email" label={t.writer} value={sent.writer} error={errors.writer} maxlength={254} />
        <Button variant="secondary">{t.addWriter}</Button>
      </OnceForm>
    </div>
  )
}

export function ReplyForm({ language, visit: { id, reply }, sent, errors }: Props) {
  const t = visitPageWords[language]
  return (
    <OnceForm class="stack" action={formTo('PUT /visits/:id/reply', id)}>
      <TextArea
        name="reply"
        label={t.replyWrite}
        value={sent.reply ?? reply?.text}
        error={errors.reply}
        rows={5}
        wide
        limit={longest.reply}
      />
      <Button>{t.replySend}</Button>
    </OnceForm>
  )
}
