import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { Made } from '../store.ts'
import { stateOf, type Visit } from '../visit.ts'
import { VisitStatus } from '../visit-status.tsx'
import { listPageWords } from './list-page.words.ts'

type Props = {
  language: Language
  today: Day
  visits: readonly Visit[]
  /** Whether the reader may invite. */
  invites: boolean
  /** What has taken place in the reader's district; null for those who head none. */
  made: readonly Made[] | null
}

/** The visits that the reader has to do with, and for a district head which have taken place. */
export function VisitsPage({ language, today, visits, invites, made }: Props) {
  const t = listPageWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead}>
        {invites && (
          <p>
            <LinkButton href={linkTo('/visits/new')} icon="plus">
              {t.invite}
            </LinkButton>
          </p>
        )}
        <GuideLink language={language} guide="besok-mellan-skolor" />
      </PageHead>
      {visits.length > 0 && (
        <Table
          caption={t.caption}
          captionHidden
          stack
          columns={[t.columns.visit, t.columns.who, t.columns.day, t.columns.state]}
          rows={visits.map((visit) => [
            <a key={visit.id} href={linkTo('/visits/:id', visit.id)}>
              {t.at(visit.host.name)}
            </a>,
            t.from(visit.visitorName, visit.visitors.name),
            formatDay(visit.onDay, language, true),
            <VisitStatus key="state" language={language} state={stateOf(visit, today)} />,
          ])}
        />
      )}
      {visits.length === 0 && made === null && (
        <Empty title={t.none.title} level={2}>
          <p>{invites ? t.none.host : t.none.guest}</p>
        </Empty>
      )}
      {made !== null && (
        <Section id="made" title={t.made} note={t.madeNote}>
          {made.length === 0 ? (
            <p>{t.madeNone}</p>
          ) : (
            <Table
              caption={t.made}
              captionHidden
              stack
              columns={[t.madeColumns.host, t.madeColumns.visitors, t.madeColumns.day]}
              rows={made.map(({ host, visitors, onDay }) => [host, visitors, formatDay(onDay, language, true)])}
            />
          )}
        </Section>
      )}
    </>
  )
}
