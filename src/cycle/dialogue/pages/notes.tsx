import { formTo } from '../../../ground/base/addresses.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { AutoSaveForm, SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { longest } from '../dialogue.ts'
import { dialogueWords } from '../dialogue.words.ts'
import { type DialoguePageProps, talkForm } from '../shown.ts'
import { dialoguePageWords } from './dialogue-page.words.ts'

/** The notes that both write, and one's own. Neither stands on paper. */
export function NotesSection({ language, dialogue, papers, own, shown }: DialoguePageProps) {
  const [t, words] = [dialoguePageWords[language], dialogueWords[language]]
  return (
    <Section id="notes-head" title={t.notes} note={t.notesNote} screenOnly>
      <div class="stack-l">
        <AutoSaveForm
          id={talkForm}
          class="stack"
          action={formTo('PUT /dialogues/:id/notes', dialogue.id)}
          autosave={formTo('POST /dialogues/:id/notes/draft', dialogue.id)}
          revision={shown.notes?.revision ?? papers.notes.revision}
        >
          <TextArea
            name="notes"
            label={words.notes}
            hint={t.notesHint}
            value={shown.notes?.text ?? papers.notes.text}
            error={shown.notes?.error ?? undefined}
            rows={6}
            wide
            limit={longest.notes}
          />
          {shown.notes?.theirs !== undefined && <Theirs title={t.theirs(papers.notes.byName)} text={shown.notes.theirs} />}
          <div class="row">
            <Button variant="secondary">{t.save}</Button>
            <SavedNote />
          </div>
        </AutoSaveForm>
        <More label={t.own} open={shown.own !== undefined || own.unreadable}>
          {own.unreadable ? (
            <Notice kind="error">{t.ownUnreadable}</Notice>
          ) : (
            <div id="own-head">
              <AutoSaveForm
                class="stack gap"
                action={formTo('PUT /dialogues/:id/own-notes', dialogue.id)}
                autosave={formTo('POST /dialogues/:id/own-notes/draft', dialogue.id)}
                revision={shown.own?.revision ?? own.revision}
              >
                <TextArea
                  name="own"
                  label={words.ownNotes}
                  hint={t.ownHint}
                  value={shown.own?.text ?? own.text}
                  error={shown.own?.error ?? undefined}
                  rows={4}
                  wide
                  limit={longest.own}
                />
                {shown.own?.theirs !== undefined && <Theirs title={t.theirsOwn} text={shown.own.theirs} />}
                <div class="row">
                  <Button variant="secondary">{t.save}</Button>
                  <SavedNote />
                </div>
              </AutoSaveForm>
            </div>
          )}
        </More>
      </div>
    </Section>
  )
}

function Theirs({ title, text }: { title: string; text: string }) {
  return (
    <div class="box stack-s measure">
      <p class="small">
        <b>{title}</b>
      </p>
      <Paragraphs text={text} />
    </div>
  )
}
