import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Tag } from '../../../ground/ui/components/tag/tag.tsx'
import { whenInWords } from '../names.words.ts'
import type { ScheduleChange } from '../versions.ts'
import { versionsWords } from './versions-page.words.ts'

/** What has changed in a schedule, one line a session: what, how it is now, and how it was. */
export function ScheduleChanges({ language, changes }: { language: Language; changes: readonly ScheduleChange[] }) {
  const t = versionsWords[language]
  return (
    <ul class="stack-s" role="list">
      {changes.map(({ session, now, before, what }) => (
        <li key={session}>
          {what.map((each) => (
            <Tag key={each}>{t.change[each]}</Tag>
          ))}{' '}
          <a href={linkTo('/course-sessions/:id', session)}>{now.title}</a>, {whenInWords(now, language)}
          {what.includes('place') && now.place !== '' && `, ${now.place}`}
          {before && <span class="soft small"> ({wasInWords(before, what, language)})</span>}
        </li>
      ))}
    </ul>
  )
}

function wasInWords(before: NonNullable<ScheduleChange['before']>, what: ScheduleChange['what'], language: Language): string {
  const t = versionsWords[language]
  const said = {
    new: '',
    cancelled: '',
    time: whenInWords(before, language),
    place: before.place || t.noPlace,
    title: before.title,
  }
  const parts = what.map((each) => said[each]).filter(Boolean)
  return t.was(parts.length > 0 ? parts.join('; ') : whenInWords(before, language))
}
