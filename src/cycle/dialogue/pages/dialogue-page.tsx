import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { capitalise, formatDay, formatTime } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Person } from '../../../ground/ui/components/person/person.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status, type StatusKind } from '../../../ground/ui/components/status/status.tsx'
import type { Side } from '../../agreement/agreement.ts'
import { reportWords } from '../../report/report.words.ts'
import { ReportTabs } from '../../report/report-tabs.tsx'
import { type DialogueState, hasMet, isWritten } from '../dialogue.ts'
import { dialogueWords, whenInWords } from '../dialogue.words.ts'
import type { DialoguePageProps, Shown } from '../shown.ts'
import { Agreements, Settle } from './agreements.tsx'
import { dialoguePageWords } from './dialogue-page.words.ts'
import { NotesSection } from './notes.tsx'
import { Preparation } from './preparation.tsx'

const kinds: Record<DialogueState, StatusKind> = { 'called off': 'ended', booked: 'not-started', held: 'under-way', concluded: 'done' }

/** A dialogue: what it is about, what there is to settle, notes, what is agreed, and both sides' yes. */
export function DialoguePage(props: DialoguePageProps) {
  const { language, dialogue, shown, proposed, papers, settle, parties, others, sides } = props
  const [t, words] = [dialoguePageWords[language], dialogueWords[language]]
  const { state, booking, school, concludedOn } = dialogue
  const calls = sides.includes('district')
  return (
    <>
      <ErrorSummary
        problems={[...problemsIn(shown), ...(shown.early ? [{ field: 'closing', text: t.early(dayOf(booking.startsAt)) }] : [])]}
      />
      {(shown.changed || shown.notes?.theirs !== undefined || shown.own?.theirs !== undefined) && (
        <Notice kind="error" alert>
          {shown.changed ? t.changed : t.conflictTitle}
        </Notice>
      )}
      <PageHead
        title={words.title(school.name)}
        context={
          <>
            <Status is={kinds[state]}>{words.states[state]}</Status>
            {state !== 'called off' && (
              <>
                <span>{capitalise(whenInWords(booking, language))}</span>
                <span>{booking.place}</span>
              </>
            )}
            {isWritten(dialogue) && (
              <a class="no-print" href={linkTo('/dialogues/:id/invitation.ics', dialogue.id)}>
                {t.calendar}
              </a>
            )}
            {calls && state !== 'concluded' && (
              <a class="no-print" href={linkTo('/dialogues/:id/booking', dialogue.id)}>
                {state === 'called off' ? t.again : t.move}
              </a>
            )}
          </>
        }
        lead={concludedOn ? t.leadConcluded(concludedOn) : t.lead(proposed.length + papers.questions.length, settle.length)}
        privacy={t.privacy(parties.map(({ name }) => name))}
      />
      <ReportTabs language={language} at="dialogues" />
      <Preparation {...props} />
      <Settle {...props} />
      <NotesSection {...props} />
      <Agreements {...props} />
      {isWritten(dialogue) && <Closing {...props} />}
      {others.length > 0 && (
        <More label={t.others}>
          <ul class="stack-s">
            {others.map((each) => (
              <li key={each.id}>
                <a href={linkTo('/dialogues/:id', each.id)}>{capitalise(reportWords[language].name(each.period))}</a>,{' '}
                {words.states[each.state].toLowerCase()}
              </li>
            ))}
          </ul>
        </More>
      )}
    </>
  )
}

function Closing({ language, today, dialogue, papers, approvals, sides }: DialoguePageProps) {
  const t = dialoguePageWords[language]
  const met = hasMet(dialogue, today)
  const all: Side[] = ['district', 'school']
  const when = (at: Date) => `${formatDay(dayOf(at), language, true)} ${formatTime(at, language)}`
  return (
    <Section id="closing" title={t.close} screenOnly>
      <div class="stack">
        <p class="measure">{t.closeText}</p>
        {all.map((side) => {
          const yes = approvals.get(side)
          return (
            <div key={side} class="row">
              <b>{t.approvals[side]}</b>
              {yes ? (
                <>
                  <Person name={yes.byName} />
                  <Status is="done">{t.approvedBy(yes.byName, when(yes.at))}</Status>
                </>
              ) : (
                <Status is="not-started">{t.waits}</Status>
              )}
            </div>
          )
        })}
        {!met && <p class="measure">{t.notMet(dayOf(dialogue.booking.startsAt), sides.includes('district'))}</p>}
        <div class="row">
          {sides.map((side) =>
            !met || approvals.has(side) ? null : (
              <OnceForm key={side} action={formTo('POST /dialogues/:id/approval', dialogue.id)}>
                <Hidden values={{ side, version: papers.version }} />
                <Button>{t.approve[side]}</Button>
              </OnceForm>
            ),
          )}
        </div>
      </div>
    </Section>
  )
}

function problemsIn({ question, agreement, notes, own }: Shown): { field: string; text: string }[] {
  return [
    ...(question ? [{ field: 'question', text: question.error }] : []),
    ...Object.entries(agreement?.errors ?? {}).map(([field, text]) => ({ field, text })),
    ...(notes?.error ? [{ field: 'notes', text: notes.error }] : []),
    ...(own?.error ? [{ field: 'own', text: own.error }] : []),
  ]
}
