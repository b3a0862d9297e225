import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { CheckboxGroup, RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type Decision, type Item, longest, type Meeting, type Organiser, results } from '../decision.ts'
import { organiserWords } from '../organiser.words.ts'
import { outcomeSaid } from '../outcome-sentences.ts'
import { rowOf } from '../paper.ts'
import { meetingPageWords } from './meeting-page.words.ts'

export type MeetingPageProps = {
  language: Language
  today: Day
  meeting: Meeting
  items: readonly Item[]
  /** What can be laid before it. */
  decisions: readonly Decision[]
  documents: readonly { id: string; title: string; version: number; number: string }[]
  organiser: Organiser
  writes: boolean
  refused?: { form: string; written: Record<string, string>; errors: Record<string, string> } | undefined
}

/** A meeting of the board: the statements and the decisions that it is told of, and what came of each. */
export function MeetingPage(props: MeetingPageProps) {
  const { language, meeting, items, organiser, writes, refused } = props
  const t = meetingPageWords[language]
  const decided = items.filter(({ decision }) => decision !== null)
  const documents = items.filter(({ document }) => document !== null)
  return (
    <>
      <ErrorSummary problems={Object.entries(refused?.errors ?? {}).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title(meeting.board, meeting.onDay)} context={<a href={linkTo('/decisions')}>{t.all}</a>} lead={t.lead} />
      {documents.length > 0 && (
        <Section id="documents" title={t.documents}>
          <ul class="todo" role="list">
            {documents.map((item) => (
              <ItemLine key={item.id} {...props} item={item} />
            ))}
          </ul>
        </Section>
      )}
      <Section id="decisions" title={t.decisions} note={`${t.decisionsNote} ${organiserWords[language].toldOf[organiser.form]}`}>
        <div class="stack">
          {decided.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <ul class="todo" role="list">
              {decided.map((item) => (
                <ItemLine key={item.id} {...props} item={item} />
              ))}
            </ul>
          )}
          {decided.length > 0 && (
            <div class="row no-print">
              <LinkButton variant="secondary" icon="download" href={linkTo('/board-meetings/:id/decisions.docx', meeting.id)}>
                {t.word}
              </LinkButton>
              <LinkButton variant="quiet" icon="download" href={linkTo('/board-meetings/:id/decisions.csv', meeting.id)}>
                {t.csv}
              </LinkButton>
            </div>
          )}
        </div>
      </Section>
      {writes && <Lay {...props} />}
    </>
  )
}

function ItemLine(props: MeetingPageProps & { item: Item }) {
  const { language, today, meeting, item, writes } = props
  const t = meetingPageWords[language]
  const { decision, document, outcome } = item
  const plan = decision?.plan?.id ?? document?.plan ?? null
  return (
    <li class="stack-s" id={`i-${item.id}`}>
      {decision && (
        <div>
          <h3>
            <a href={linkTo('/decisions/:id', decision.id)}>{`${decision.called} ${decision.document.title}`}</a>
          </h3>
          <p class="soft">{rowOf(decision, language).slice(3).filter(Boolean).join('. ')}</p>
          <p class="small soft">
            {[formatDay(decision.decidedOn, language, true), decision.withdrawn ? t.back(decision.withdrawn.onDay) : '']
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      )}
      {document && (
        <div>
          <h3>
            <a href={linkTo('/documents/:id', document.id)}>{t.version(document.title, document.version)}</a>
          </h3>
          <p class="small soft">
            <a class="tap" href={linkTo('/matters/:id', document.matter.id)}>
              {document.matter.number}
            </a>
          </p>
        </div>
      )}
      {outcome && (
        <div>
          <p>
            <b>{outcomeSaid(outcome, language)}</b>
          </p>
          {outcome.note !== '' && <Paragraphs text={outcome.note} />}
          {writes && (
            <p class="no-print">
              <a class="tap" href={linkTo('/board-items/:id/matter-documents/new', item.id)}>
                {t.lockExtract}
                <span class="vh">{t.noteAbout(decision ? decision.called : (document?.title ?? ''))}</span>
              </a>
            </p>
          )}
          {outcome.result === 'returned' && plan && (
            <p class="no-print">
              <a class="tap" href={linkTo('/authority-plans/:id', plan)}>
                {t.returned}
              </a>
            </p>
          )}
        </div>
      )}
      {writes && (meeting.onDay <= today ? <OutcomeForm {...props} /> : <p class="small soft">{t.notYet}</p>)}
    </li>
  )
}

function OutcomeForm({ language, today, item, refused }: MeetingPageProps & { item: Item }) {
  const [t, words] = [meetingPageWords[language], organiserWords[language]]
  const mine = refused?.form === item.id
  const written = mine ? refused.written : {}
  const errors = mine ? refused.errors : {}
  const { outcome, decision, document } = item
  const named = (field: string) => ({ name: field, id: `${field}-${item.id}`, error: errors[`${field}-${item.id}`] })
  return (
    <More
      label={
        <>
          {outcome ? t.change : t.note}
          <span class="vh">{t.noteAbout(decision ? decision.called : (document?.title ?? ''))}</span>
        </>
      }
      open={mine}
    >
      <OnceForm class="stack measure" action={formTo('POST /board-items/:id/outcomes', item.id)}>
        <RadioGroup
          {...named('result')}
          legend={t.result}
          choices={results.map((value) => ({ value, label: words.results[value] }))}
          chosen={written.result ?? outcome?.result}
        />
        <TextInput
          {...named('paragraph')}
          label={t.paragraph}
          value={written.paragraph ?? outcome?.paragraph}
          maxlength={longest.paragraph}
          optional
        />
        <DateInput
          {...named('minutes')}
          label={t.minutes}
          value={written.minutes ?? outcome?.minutesOn ?? undefined}
          max={today}
          optional
        />
        <DateInput
          {...named('announced')}
          label={t.announced}
          value={written.announced ?? outcome?.announcedOn ?? undefined}
          max={today}
          optional
        />
        <TextArea
          {...named('note')}
          label={t.noteText}
          hint={t.noteTextHint}
          value={written.note ?? outcome?.note}
          limit={longest.note}
          optional
        />
        <div>
          <Button variant="secondary">{t.save}</Button>
        </div>
      </OnceForm>
    </More>
  )
}

function Lay({ language, meeting, decisions, documents }: MeetingPageProps) {
  const t = meetingPageWords[language]
  return (
    <Section id="lay" title={t.lay} note={t.layNote} screenOnly>
      {decisions.length + documents.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <OnceForm class="stack measure" action={formTo('POST /board-meetings/:id/items', meeting.id)}>
          {documents.length > 0 && (
            <CheckboxGroup
              name="documents"
              id="lay-documents"
              legend={t.layDocuments}
              choices={documents.map(({ id, title, version, number }) => ({ value: id, label: t.version(title, version), hint: number }))}
            />
          )}
          {decisions.length > 0 && (
            <CheckboxGroup
              name="decisions"
              id="lay-decisions"
              legend={t.layDecisions}
              choices={decisions.map((decision) => ({
                value: decision.id,
                label: `${decision.called} ${decision.document.title}`,
                hint: formatDay(decision.decidedOn, language, true),
              }))}
              chosen={decisions.map(({ id }) => id)}
            />
          )}
          <div>
            <Button>{t.layButton}</Button>
          </div>
        </OnceForm>
      )}
    </Section>
  )
}
