import type { Framework } from '../../../content/framework/schema.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { formatShortDay, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { type EventItem, EventList } from '../../../ground/ui/components/events/events.tsx'
import { Meter } from '../../../ground/ui/components/meter/meter.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { failingInWords } from '../../../people/post/mailing-state.tsx'
import type { PostStanding } from '../../../people/post/store-standing.ts'
import { restOn } from '../../year/mail-days.ts'
import { willWaitInWords } from '../../year/rest-sentences.ts'
import type { Calendar } from '../../year/store-mail-days.ts'
import { type Mailing, mailingKinds } from '../mailing.ts'
import type { Round } from '../round.ts'
import { roundWords } from '../round.words.ts'
import { handedInText, schoolsInWords, spanOf, stateInWords, sumOf } from '../round-sentences.ts'
import type { Participation } from '../store.ts'
import type { LateMember } from '../store-late.ts'
import type { RoundEvent } from '../store-preview.ts'
import type { ReleaseProgress } from '../store-progress.ts'
import { LateSection } from './late-section.tsx'
import { Mailings } from './mailings-section.tsx'
import { ReleaseSection } from './release-section.tsx'
import { roundPageWords } from './round-page.words.ts'
import { SettingsTable } from './settings-table.tsx'

export type RoundPageProps = {
  language: Language
  round: Round
  framework: Framework
  participation: Participation[]
  mailings: Mailing[]
  /** The breaks of the authority, and when mail goes out: why one waits. */
  calendar: Calendar
  seesMailings: boolean
  /** How well the questions of a released round measured. */
  seesQuestions: boolean
  today: Day
  now: Date
  /** How far the release has come, if it has begun. */
  progress: ReleaseProgress | null
  /** Whoever has the round in hand also sees the mail, what can be changed and what has happened. */
  manages: boolean
  post: PostStanding
  /** Who came into the round while it was open. */
  late: readonly LateMember[]
  events: RoundEvent[]
  /** Why what was just asked for was not done. */
  refusal?: string | undefined
}

/** One round: how many have handed in, what has been sent, how it is set, what can be changed. */
export function RoundPage(props: RoundPageProps) {
  const { language, round, manages, refusal, participation, framework, mailings } = props
  const t = roundPageWords[language]
  const roundText = roundWords[language]
  const started = round.opened
  const note = [
    stateInWords(round, language),
    schoolsInWords(round, language),
    round.startedBySchoolName && roundText.startedBy(round.startedBySchoolName),
  ]
  return (
    <>
      <PageHead title={round.name} context={note.filter(Boolean).join(' · ')} lead={leadOf(props)}>
        {refusal ? (
          <Notice kind="error" alert>
            {refusal}
          </Notice>
        ) : (
          manages && round.state !== 'closed' && <PostNotice {...props} />
        )}
      </PageHead>
      {started && (
        <Section id="participation" title={t.round.participation} note={t.round.participationNote(round.state === 'open')}>
          <div class="stack">
            {participation.length > 1 ? (
              <SchoolMeters {...props} />
            ) : (
              participation.map((each) => <SchoolMeter key={each.school} of={each} language={language} />)
            )}
            {participation.some(({ said }) => said !== 'exact') && <p class="small soft measure">{roundText.whyBound}</p>}
          </div>
        </Section>
      )}
      {props.late.length > 0 && <LateSection language={language} late={props.late} />}
      {round.closed && <ReleaseSection {...props} />}
      {manages && round.state === 'open' && (
        <Section id="manage" title={t.round.manage} note={t.round.manageNote}>
          <div class="row">
            <LinkButton variant="secondary" href={linkTo('/rounds/:id/dates', round.id)}>
              {t.round.changeDates}
            </LinkButton>
            <LinkButton variant="secondary" href={linkTo('/rounds/:id/schools', round.id)}>
              {t.round.addSchools}
            </LinkButton>
            <LinkButton variant="quiet" href={linkTo('/rounds/:id/closing', round.id)}>
              {t.round.close}
            </LinkButton>
          </div>
        </Section>
      )}
      {props.seesMailings && started && <Mailings {...props} />}
      <Section id="settings" title={t.round.settings} note={t.round.settingsNote}>
        <SettingsTable language={language} round={round} framework={framework} mailings={mailings} />
      </Section>
      {manages && round.state === 'closed' && (
        <Section id="again" title={t.round.again} note={t.round.againNote} screenOnly>
          <OnceForm class="stack measure" action={formTo('POST /rounds/:id/successors', round.id)}>
            <p>{t.round.againText}</p>
            <div>
              <Button variant="secondary">{t.round.againButton}</Button>
            </div>
          </OnceForm>
        </Section>
      )}
      {manages && props.events.length > 0 && (
        <Section id="history" title={t.round.history} note={t.round.historyNote}>
          <EventList events={history(props.events, language)} />
        </Section>
      )}
    </>
  )
}

function SchoolMeter({ of, language }: { of: Participation; language: Language }) {
  return (
    <Meter
      id={`school-${of.school}`}
      label={`${of.schoolName}: ${handedInText(of, language)}`}
      value={of.handedIn}
      max={Math.max(1, of.members)}
    />
  )
}

/** A few schools each with a bar; many as a table, in the order of the alphabet, never of how far they have come. */
function SchoolMeters({ participation, language }: RoundPageProps) {
  const t = roundWords[language]
  const roundPageText = roundPageWords[language]
  return (
    <Table
      stack
      captionHidden
      caption={roundPageText.round.participation}
      columns={[t.columns.school, { label: t.columns.handedIn, hidden: true }]}
      rows={participation.map((each) => [
        each.schoolName,
        <Meter
          key={each.school}
          id={`school-${each.school}`}
          label={handedInText(each, language)}
          value={each.handedIn}
          max={Math.max(1, each.members)}
        />,
      ])}
    />
  )
}

/** What keeps mail from going out, to whoever has the round in hand. */
function PostNotice({ language, post }: RoundPageProps) {
  const trouble = post.is === 'none' ? roundWords[language].noMailServer : failingInWords(post, language)
  return trouble && <Notice kind="warn">{trouble}</Notice>
}

function leadOf({ round, participation, language, calendar }: RoundPageProps): string {
  const { round: t } = roundPageWords[language]
  const sum = sumOf(participation)
  const { handedIn, members } = sum
  const day = formatWeekday(round.closesOn, language)
  if (round.state === 'open') {
    return participation.length === 1
      ? t.openLead(handedIn, members, day)
      : t.openLeadSum(handedIn, members, schoolsInWords(round, language), day)
  }
  if (round.state === 'closed') return t.closedLead(handedInText(sum, language))
  if (round.state !== 'scheduled') return spanOf(round, language)
  const rest = restOn(calendar, round.opensOn)
  const opens = formatWeekday(round.opensOn, language)
  return rest ? `${t.scheduledOpens(opens)} ${willWaitInWords(rest, language)}` : t.scheduledLead(opens)
}

/** What has happened, in words; the same thing twice in a row is told once. */
function history(events: RoundEvent[], language: Language): EventItem[] {
  const told = events.flatMap((event) => {
    const text = eventInWords(event, language)
    return text === null ? [] : [{ when: formatShortDay(dayOf(event.at), language), date: dayOf(event.at), text }]
  })
  return told.filter((each, index) => each.text !== told[index - 1]?.text || each.date !== told[index - 1]?.date)
}

/** Null for what there are no words for: no page shows a name of ours. */
function eventInWords({ what, by, detail }: RoundEvent, language: Language): string | null {
  const t = roundPageWords[language]
  const kind = mailingKinds.find((each) => each === detail.kind)
  if (what === 'mailing-sent' && kind) return t.round.mailingSent[kind]
  return isEvent(what, t.events) ? `${by ?? t.round.system} ${t.events[what]}.` : null
}

function isEvent(what: string, events: object): what is keyof (typeof roundPageWords)['sv']['events'] {
  return Object.hasOwn(events, what)
}
