import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { whenInWords } from '../names.words.ts'
import type { SeenProgramme } from '../store.ts'
import type { Version } from '../store-versions.ts'
import { changesBetween, type VersionSession } from '../versions.ts'
import { ScheduleChanges } from './schedule-changes.tsx'
import { versionsWords } from './versions-page.words.ts'

type Props = {
  language: Language
  programme: SeenProgramme
  versions: readonly Version[]
  now: readonly VersionSession[]
  drafts: readonly { id: string; title: string; startsAt: Date }[]
}

/** The versions that a programme's schedule was released in, what changed in each, and what has since; who runs it releases the next from here. */
export function VersionsPage({ language, programme, versions, now, drafts }: Props) {
  const t = versionsWords[language]
  const [latest] = versions
  return (
    <>
      <PageHead title={t.title} context={<a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>} lead={t.lead}>
        {programme.runs && <GuideLink language={language} guide="schema-och-seminariedagar" />}
      </PageHead>
      {programme.runs && <Next {...{ language, programme, drafts }} number={(latest?.number ?? 0) + 1} />}
      <Section id="since" title={t.sinceTitle}>
        {latest ? <Since language={language} version={latest} now={now} /> : <p>{t.none}</p>}
      </Section>
      {versions.map((version, at) => {
        const before = versions[at + 1]
        const changes = before ? changesBetween(before.sessions, version.sessions) : []
        return (
          <Section
            key={version.number}
            id={`version-${version.number}`}
            title={t.version(version.number)}
            note={t.by(formatDay(dayOf(version.at), language, true), version.byName)}
          >
            {!before ? (
              <p>{t.first(version.sessions.length)}</p>
            ) : changes.length === 0 ? (
              <p>{t.same}</p>
            ) : (
              <ScheduleChanges {...{ language, changes }} />
            )}
          </Section>
        )
      })}
    </>
  )
}

function Next({ language, programme, drafts, number }: Pick<Props, 'language' | 'programme' | 'drafts'> & { number: number }) {
  const t = versionsWords[language]
  return (
    <Section id="next" title={t.draftsTitle}>
      <div class="stack">
        {drafts.length > 0 ? (
          <div class="stack-s">
            <p>{t.drafts(drafts.length)}</p>
            <ul>
              {drafts.map(({ id, title, startsAt }) => (
                <li key={id}>
                  <a href={linkTo('/course-sessions/:id', id)}>{title}</a>,{' '}
                  {whenInWords({ startsAt, endsAt: startsAt }, language).replace(/–[^–]*$/, '')}
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <p>{t.noDrafts}</p>
        )}
        {programme.released ? (
          <OnceForm class="stack-s" action={formTo('POST /programmes/:id/versions', programme.id)}>
            <p class="measure">{t.releaseText}</p>
            <p>
              <Button>{t.release(number)}</Button>
            </p>
          </OnceForm>
        ) : (
          <p>{t.releaseFirst}</p>
        )}
      </div>
    </Section>
  )
}

/** What holds now beside the newest version. */
export function Since({ language, version, now }: { language: Language; version: Version; now: readonly VersionSession[] }) {
  const t = versionsWords[language]
  const changes = changesBetween(version.sessions, now)
  const when = formatDay(dayOf(version.at), language, true)
  if (changes.length === 0) return <p class="soft">{t.unchanged(version.number, when)}</p>
  return (
    <div class="stack-s">
      <p>{t.since(version.number, when)}</p>
      <ScheduleChanges {...{ language, changes }} />
    </div>
  )
}
