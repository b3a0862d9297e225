import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { countsInWords, MailingTroubles } from '../../../people/post/mailing-state.tsx'
import { mailingStateWords } from '../../../people/post/mailing-state.words.ts'
import type { PostStanding } from '../../../people/post/store-standing.ts'
import { restOn } from '../../year/mail-days.ts'
import { waitsInWords } from '../../year/rest-sentences.ts'
import type { Calendar } from '../../year/store-mail-days.ts'
import { isOvertaken, type Mailing, turnOf } from '../mailing.ts'
import type { Round } from '../round.ts'
import { roundPageWords } from './round-page.words.ts'

type Props = { language: Language; round: Round; mailings: Mailing[]; post: PostStanding; today: Day; calendar: Calendar }

/** The mails of a round: when each went or goes out, and what keeps it. */
export function Mailings(props: Props) {
  const { language, mailings } = props
  const t = roundPageWords[language]
  return (
    <Section id="mailings" title={t.round.mailings} note={t.round.mailingsNote}>
      <Table
        stack
        captionHidden
        caption={t.round.mailings}
        columns={[t.round.mailing, t.round.stateOf]}
        rows={mailings.map((mailing) => [
          t.round.kinds[mailing.kind],
          <div class="stack-s" key={mailing.kind}>
            {mailingState(mailing, props)}
            <MailingTroubles progress={mailing.progress} language={language} />
          </div>,
        ])}
      />
    </Section>
  )
}

/**
 * When a mail went or goes out. Only the invitation is told in numbers: the number of a reminder, or that one was refused, beside who has no address or a bad
 * one and the school's total, could tell of a single person whether they had handed in. An invitation that rests over days without mail says until when and why.
 */
function mailingState(mailing: Mailing, { mailings: all, round, post, today, language, calendar }: Props) {
  const { round: t } = roundPageWords[language]
  const { progress, handedOn, sentOn } = mailing
  const rest = restOn(calendar, today)
  if (handedOn) {
    const counts = progress && !progress.discreet && progress.letters > 0 ? countsInWords(progress, language) : null
    if (post.is === 'failing' && (progress?.waiting ?? 0) > 0 && (counts || !sentOn))
      return <Status is="missing">{[mailingStateWords[language].waitsForServer, counts].filter(Boolean).join(': ')}</Status>
    if (rest && counts && (progress?.waiting ?? 0) > 0)
      return <Status is="not-started">{[waitsInWords(rest, language), counts].join('. ')}</Status>
    if (!sentOn) return <Status is="under-way">{counts ?? t.soon}</Status>
    return <Status is="done">{counts ? t.sentCounts(formatDay(sentOn, language), counts) : t.sent(formatDay(sentOn, language))}</Status>
  }
  if (round.state !== 'open' || isOvertaken(mailing, all)) return <Status is="ended">{t.overtaken}</Status>
  if (post.is === 'none') return <Status is="missing">{t.waiting}</Status>
  const turn = turnOf(mailing, calendar)
  if (turn > today) return <Status is="not-started">{t.planned(formatWeekday(turn, language))}</Status>
  return rest ? <Status is="not-started">{waitsInWords(rest, language)}</Status> : <Status is="under-way">{t.soon}</Status>
}
