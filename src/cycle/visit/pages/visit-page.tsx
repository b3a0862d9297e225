import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, formatList, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { canAnswer, canMove, canName, canReply, canWithdraw, canWrite, isAhead, stateOf, type Visit } from '../visit.ts'
import { VisitStatus } from '../visit-status.tsx'
import { AnswerForm, MoveForm, NotesForm, ReplyForm, type Shown, WritersForm } from './visit-forms.tsx'
import { visitPageWords } from './visit-page.words.ts'

export type VisitPageProps = Shown & { language: Language; today: Day; visit: Visit; theirs: boolean }

/** A visit, as its two sides see it: the invitation, the answer, the visitor's notes and what the school says to them. */
export function VisitPage({ language, today, visit, sent, errors, theirs }: VisitPageProps) {
  const t = visitPageWords[language]
  const { id, host, visitors, visitorName, notes, reply } = visit
  const forms = { language, visit, sent, errors }
  const replies = canReply(visit, today)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title(host.name)} context={t.context(visitorName, visitors.name, formatDay(visit.onDay, language, true))}>
        <p class="row">
          <VisitStatus language={language} state={stateOf(visit, today)} />
          {isAhead(visit, today) && <a href={linkTo('/visits/:id/visit.ics', id)}>{t.calendar}</a>}
          <a href={linkTo('/visits')}>{t.all}</a>
        </p>
      </PageHead>
      <Section id="invitation" title={t.invitation} note={t.by(visit.byName)}>
        <Paragraphs text={visit.lookAt} />
      </Section>
      <Section id="answer" title={t.answer} note={canAnswer(visit, today) ? t.answerNote : undefined}>
        {canAnswer(visit, today) ? <AnswerForm {...forms} /> : <Answer language={language} visit={visit} />}
      </Section>
      {canName(visit, today) && (
        <Section id="writers" title={t.writers} note={t.writersNote} screenOnly>
          <WritersForm {...forms} />
        </Section>
      )}
      {visit.answer?.comes && (
        <Section id="notes-head" title={t.notes} note={notesNote(visit, language)}>
          {canWrite(visit, today) ? (
            <NotesForm {...forms} theirs={theirs} today={today} />
          ) : notes ? (
            <Paragraphs text={notes.text} />
          ) : (
            <p>{waitsFor(visit, language)}</p>
          )}
        </Section>
      )}
      {(replies || reply) && (
        <Section id="reply-head" title={t.reply} note={replies ? t.replyNote : reply?.byName}>
          {replies ? <ReplyForm {...forms} /> : reply && <Paragraphs text={reply.text} />}
        </Section>
      )}
      {canMove(visit, today) && (
        <div class="gap no-print">
          <MoveForm {...forms} today={today} />
        </div>
      )}
      {canWithdraw(visit, today) && (
        <OnceForm class="gap no-print" action={formTo('DELETE /visits/:id', id)}>
          <Button variant="danger">{t.withdraw}</Button>
        </OnceForm>
      )}
    </>
  )
}

function Answer({ language, visit: { answer, visitorName, writers } }: { language: Language; visit: Visit }) {
  const t = visitPageWords[language]
  if (!answer) return <p>{t.saidNothing}</p>
  return (
    <div class="stack-s">
      <p>{answer.comes ? t.saidYes(visitorName) : t.saidNo(visitorName)}</p>
      {answer.comes && answer.companions !== '' && <p>{t.with(answer.companions)}</p>}
      {answer.comes && writers.length > 0 && (
        <p>{t.writersAlong(formatList([visitorName, ...writers.map(({ name }) => name)], language))}</p>
      )}
      {answer.text && <Paragraphs text={answer.text} />}
    </div>
  )
}

function notesNote({ notes, side }: Visit, language: Language): string | undefined {
  const t = visitPageWords[language]
  if (notes?.sharedOn) return t.notesShared(formatDay(notes.sharedOn, language, true))
  return side === 'visitor' ? t.notesOwn : undefined
}

function waitsFor({ side, visitorName }: Visit, language: Language): string {
  const t = visitPageWords[language]
  return side === 'visitor' ? t.notesLater : t.notesWait(visitorName)
}
