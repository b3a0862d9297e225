import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Pages } from '../../../ground/ui/components/pages/pages.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { type Decision, decisionsOnAPage, longest, type Meeting, type Organiser, type Request } from '../decision.ts'
import { organiserWords } from '../organiser.words.ts'
import { decisionsPageWords } from './decisions-page.words.ts'

export type DecisionsPageProps = {
  language: Language
  /** Those on the page, and how many there are in all. */
  decisions: readonly Decision[]
  found: number
  page: number
  /** Those that the board has not been told of. */
  toReport: readonly Decision[]
  requests: readonly Request[]
  meetings: readonly (Meeting & { items: number; open: number })[]
  organiser: Organiser
  writes: boolean
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** What waits for a decision, the meetings, what is to be reported, and every decision. */
export function DecisionsPage(props: DecisionsPageProps) {
  const { language, decisions, found, page, toReport, requests, errors = {} } = props
  const t = decisionsPageWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title}
        context={
          <>
            <a href={linkTo('/matters')}>{t.matters}</a>
            <a href={linkTo('/delegation')}>{t.delegation}</a>
          </>
        }
        lead={t.lead}
      />
      <Section id="requests" title={t.requests}>
        {requests.length === 0 ? (
          <p>{t.noRequests}</p>
        ) : (
          <ul class="list" role="list">
            {requests.map(({ document, title, version, matter, dueOn }) => (
              <li key={document}>
                <a href={linkTo('/documents/:id/decision/new', document)}>{`${title} (${version})`}</a>
                <span class="block small soft">{[matter.number, dueOn ? t.due(dueOn) : ''].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="to-report" title={t.toReport} note={t.toReportNote}>
        {toReport.length === 0 ? <p>{t.noneToReport}</p> : <Decisions language={language} caption={t.toReport} decisions={toReport} />}
      </Section>
      <Meetings {...props} />
      <Section id="all" title={t.all}>
        <div class="stack">
          {decisions.length === 0 ? <p>{t.none}</p> : <Decisions language={language} caption={t.all} decisions={decisions} />}
          <Pages page={page} pages={Math.ceil(found / decisionsOnAPage)} href={(to) => `${linkTo('/decisions')}?page=${to}#all`} />
        </div>
      </Section>
    </>
  )
}

function Meetings({ language, meetings, organiser, writes, written = {}, errors = {} }: DecisionsPageProps) {
  const t = decisionsPageWords[language]
  return (
    <Section id="meetings" title={t.meetings} note={t.meetingsNote}>
      <div class="stack">
        {meetings.length === 0 ? (
          <p>{t.noMeetings}</p>
        ) : (
          <ul class="list" role="list">
            {meetings.map(({ id, board, onDay, items, open }) => (
              <li key={id}>
                <a href={linkTo('/board-meetings/:id', id)}>{`${board}, ${formatDay(onDay, language, true)}`}</a>
                <span class="block small soft">{t.meetingLine(items, open)}</span>
              </li>
            ))}
          </ul>
        )}
        {writes && (
          <More label={t.set} open={Object.keys(errors).length > 0}>
            <OnceForm class="stack measure" action={formTo('POST /board-meetings')}>
              <TextInput
                name="board"
                label={t.board}
                value={written.board ?? organiser.board}
                error={errors.board}
                maxlength={longest.board}
                wide
              />
              <DateInput name="onDay" label={t.onDay} value={written.onDay} error={errors.onDay} />
              <div>
                <Button variant="secondary">{t.add}</Button>
              </div>
            </OnceForm>
          </More>
        )}
      </div>
    </Section>
  )
}

/** Decisions in a table: which, what, who, and how they stand. */
export function Decisions({ language, caption, decisions }: { language: Language; caption: string; decisions: readonly Decision[] }) {
  const [t, words] = [decisionsPageWords[language], organiserWords[language]]
  return (
    <Table
      stack
      caption={caption}
      captionHidden
      columns={[t.columns.number, t.columns.what, t.columns.who, t.columns.state]}
      rows={decisions.map((decision) => {
        const { id, document, matter, kind, name, title, decidedOn, withdrawn, reported } = decision
        return [
          <a href={linkTo('/decisions/:id', id)}>{decision.called}</a>,
          <div>
            {document.title}
            <span class="block small soft">{[matter.number, words.kinds[kind]].join(' · ')}</span>
          </div>,
          <div>
            {`${name}, ${title}`}
            <span class="block small soft">{formatDay(decidedOn, language, true)}</span>
          </div>,
          <div>
            <Status is={withdrawn ? 'ended' : 'done'}>{withdrawn ? t.back : t.holds}</Status>
            {kind === 'delegation' && <span class="block small soft">{reported ? t.reported(reported.onDay) : t.notReported}</span>}
          </div>,
        ]
      })}
    />
  )
}
