import { linkTo } from '../../../ground/base/addresses.ts'
import { formatList, type Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { momentInWords, nameWords } from '../names.words.ts'
import type { StaffSignup } from '../store-list.ts'
import { staffPageWords } from './staff-page.words.ts'

/** What a principal's staff have signed up for. */
export function StaffPage({ language, signups }: { language: Language; signups: readonly StaffSignup[] }) {
  const t = staffPageWords[language]
  return (
    <>
      <PageHead title={t.title} context={<a href={linkTo('/programmes')}>{nameWords[language].programmes}</a>} lead={t.lead}>
        <p class="no-print">
          <a class="tap" href={linkTo('/staff-attendance')}>
            {t.attendance}
          </a>
        </p>
      </PageHead>
      {signups.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul class="list" role="list">
          {[...Map.groupBy(signups, ({ session }) => session)].map(([session, all]) => (
            <li key={session} class="stack-s">
              {all.slice(0, 1).map(({ title, startsAt }) => (
                <p key={session}>
                  <a href={linkTo('/course-sessions/:id', session)}>{title}</a>
                  <span class="block soft small">{momentInWords(startsAt, language)}</span>
                </p>
              ))}
              <p class="measure">
                {formatList(
                  all.map(({ name, waits }) => (waits ? t.inLine(name) : name)),
                  language,
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
