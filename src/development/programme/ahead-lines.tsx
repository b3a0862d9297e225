import { linkTo } from '../../ground/base/addresses.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { formatTime, type Language } from '../../ground/base/language.ts'
import { Schedule } from '../../ground/ui/components/schedule/schedule.tsx'
import { Status } from '../../ground/ui/components/status/status.tsx'
import { nameWords } from './names.words.ts'
import type { Ahead } from './store-ahead.ts'

/** One's own coming sessions in the order of their days: when, what and where, and whether one has a seat. */
export function AheadLines({ language, sessions }: { language: Language; sessions: readonly Ahead[] }) {
  const t = nameWords[language]
  return (
    <Schedule
      items={sessions.map(({ id, title, programme, startsAt, endsAt, place, as }) => ({
        key: id,
        day: dayOf(startsAt),
        what: (
          <>
            <h3>
              <a href={linkTo('/course-sessions/:id', id)}>{title}</a>
            </h3>
            <p class="soft small">
              {[`${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`, as === 'link' ? t.ways.link : place, programme]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </>
        ),
        standing: as === 'line' ? <Status is="paused">{t.standing.waits}</Status> : <Status is="done">{t.standing.signed}</Status>,
      }))}
    />
  )
}
