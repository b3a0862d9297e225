import type { ComponentChildren } from 'preact'
import { formatTime, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import { meetingWords } from '../meeting.words.ts'
import '../../../ground/ui/custom-elements.ts'
import { minutesLeft, slotsFrom, startAt } from '../clock.ts'
import type { Meeting } from '../loading.ts'
import { meetingPath, type Part, parts } from '../meeting.ts'

export type MeetingPageProps = { language: Language; now: Date; today: string; meeting: Meeting }

type Props = MeetingPageProps & {
  title: string
  /** The part in sight; null for the overview. */
  part: Part | 'notes' | null
  lead?: ComponentChildren
  privacy?: ComponentChildren
  children?: ComponentChildren
}

/** The head of every page of a meeting: large on a screen before a room, with the part's time and the way to the other parts. */
export function MeetingPage({ language, now, today, meeting, title, part, lead, privacy, children }: Props) {
  const { tabs: t } = meetingWords[language]
  const { unit, result, keep } = meeting
  return (
    <div class="projected">
      <PageHead
        title={title}
        context={
          <>
            <span>{unit.name}</span>
            {unit.kind === 'team' && <span>{unit.schoolName}</span>}
            {result && <span>{result.round.name}</span>}
          </>
        }
        lead={lead}
        privacy={privacy}
      >
        {part !== null && part !== 'notes' && <Clock language={language} now={now} today={today} meeting={meeting} part={part} />}
      </PageHead>
      <Tabs
        label={t.label}
        tabs={([null, ...parts, ...(meeting.seesPlan || part === 'notes' ? (['notes'] as const) : [])] as const).map((each) => ({
          href: meetingPath(unit.id, each, keep),
          label: t[each ?? 'start'],
          current: each === part,
        }))}
      />
      {children}
    </div>
  )
}

/** The part's time as text, and what is left of it: told by the server, counted down where script runs. Nothing without a beginning. */
function Clock({ language, now, today, meeting, part }: MeetingPageProps & { part: Part }) {
  const { clock: t, tabs } = meetingWords[language]
  const start = startAt(meeting.keep.start ?? '', today)
  const slot = start && slotsFrom(start).find((each) => each.part === part)
  if (!slot) return null
  const left = minutesLeft(slot, now)
  return (
    <p class="row">
      <b class="big">
        {slot.from > now ? (
          t.toCome(formatTime(slot.from, language))
        ) : (
          <meeting-clock
            role="timer"
            data-seconds={Math.max(0, Math.round((slot.until.getTime() - now.getTime()) / 1000))}
            data-many={t.left('{}')}
            data-one={t.left(1)}
            data-over={t.over}
          >
            {left === 0 ? t.over : t.left(left)}
          </meeting-clock>
        )}
      </b>
      <span class="soft">{t.slot(tabs[part], formatTime(slot.from, language), formatTime(slot.until, language))}</span>
    </p>
  )
}
