import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { AheadLines } from '../../programme/ahead-lines.tsx'
import { nameWords, pastInWords } from '../../programme/names.words.ts'
import type { Ahead } from '../../programme/store-ahead.ts'
import { attendanceWords } from '../attendance.words.ts'
import { minutesOnce } from '../minutes-once.ts'
import type { OwnSession } from '../store-own.ts'
import { ownPageWords } from './own-page.words.ts'

/** A person's own sessions: those that come, and of those that have been what counts. */
export function OwnPage({ language, sessions, ahead }: { language: Language; sessions: readonly OwnSession[]; ahead: readonly Ahead[] }) {
  const [t, words] = [ownPageWords[language], attendanceWords[language]]
  const counted = minutesOnce(sessions.flatMap((own) => (own.locked && own.minutes !== null ? [{ ...own, minutes: own.minutes }] : [])))
  return (
    <>
      <PageHead title={t.title} context={<a href={linkTo('/programmes')}>{nameWords[language].programmes}</a>} lead={t.lead}>
        {counted > 0 && (
          <p class="measure">
            {t.total(words.minutes(counted))} <a href={linkTo('/training')}>{t.training}</a>
          </p>
        )}
      </PageHead>
      {ahead.length > 0 && (
        <Section id="ahead" title={t.ahead}>
          <AheadLines language={language} sessions={ahead} />
        </Section>
      )}
      <Section id="been" title={t.been}>
        {sessions.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            stack
            caption={t.title}
            captionHidden
            columns={[t.columns.session, t.columns.when, t.columns.state, t.columns.time]}
            rows={sessions.map((own) => [
              <a key={own.session} href={linkTo('/course-sessions/:id', own.session)}>
                {own.title}
              </a>,
              pastInWords(own.startsAt, language),
              <>
                {own.what ? words.stood[own.what] : t.unmarked}
                {own.reason && <span class="block soft small">{t.corrected(own.reason, own.byName ?? '')}</span>}
              </>,
              own.locked ? words.minutes(own.minutes ?? 0) : <span class="soft">{t.open}</span>,
            ])}
          />
        )}
        <p class="soft measure">{t.wrong}</p>
      </Section>
    </>
  )
}
