import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
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
        <Table
          stack
          caption={t.title}
          captionHidden
          columns={[t.columns.name, t.columns.session, t.columns.when, t.columns.state]}
          rows={signups.map(({ name, session, title, startsAt, waits }) => [
            name,
            <a key={session} href={linkTo('/course-sessions/:id', session)}>
              {title}
            </a>,
            momentInWords(startsAt, language),
            waits ? t.waits : t.signed,
          ])}
        />
      )}
    </>
  )
}
