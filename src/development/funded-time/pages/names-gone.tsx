import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { projectPageWords } from './project-page.words.ts'

/** Why a project is only read from the day on that its names went. @param refused whether something was asked for that is not done any more */
export function NamesGone({ language, on, refused = false }: { language: Language; on: Day; refused?: boolean }) {
  const t = projectPageWords[language]
  return (
    <Notice kind={refused ? 'error' : 'info'} alert={refused}>
      <p>{t.closed(formatDay(on, language, true))}</p>
    </Notice>
  )
}
