import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { ExternalView } from '../external-view.ts'
import { viewsPageWords } from './views-page.words.ts'

/** The outside evaluations that the reader sees. */
export function ViewsPage({ language, views, enters }: { language: Language; views: readonly ExternalView[]; enters: boolean }) {
  const t = viewsPageWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead}>
        <p class="row">
          {enters && (
            <LinkButton href={linkTo('/external-views/new')} icon="plus">
              {t.enter}
            </LinkButton>
          )}
          <a href={linkTo('/group-results')}>{t.results}</a>
          <a href={linkTo('/visits')}>{t.visits}</a>
        </p>
        <GuideLink language={language} guide="utomstaende-utvardering" />
      </PageHead>
      {views.length === 0 ? (
        <Empty title={t.none.title} level={2}>
          <p>{t.none.text}</p>
        </Empty>
      ) : (
        <Table
          caption={t.caption}
          captionHidden
          stack
          columns={[t.columns.title, t.columns.unit, t.columns.by, t.columns.day]}
          rows={views.map(({ id, title, unit, madeBy, heldOn }) => [
            <a key={id} href={linkTo('/external-views/:id', id)}>
              {title}
            </a>,
            unit.name,
            madeBy,
            formatDay(heldOn, language, true),
          ])}
        />
      )}
    </>
  )
}
