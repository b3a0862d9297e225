import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { Publishable } from '../store-publishing.ts'
import { openPagesWords } from './open-pages.words.ts'

export type Chosen = { address: string } | null

/** What is open and what could be. */
export function OpenPagesPage({
  language,
  site,
  all,
  chooses,
}: {
  language: Language
  site: Chosen
  all: Publishable[]
  chooses: boolean
}) {
  const t = openPagesWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} context={<a href={linkTo('/authority-plans')}>{t.plans}</a>}>
        {site && (
          <p class="row">
            <span>
              {t.siteAt} <a href={linkTo('/open/:authority', site.address)}>/open/{site.address}</a>
            </span>
            {chooses && (
              <a class="tap" href={linkTo('/settings/open-site')}>
                {t.change}
              </a>
            )}
          </p>
        )}
      </PageHead>
      {!site && (
        <Notice>
          <p>
            <b>{t.noSite}</b>
          </p>
          <p>{t.noSiteText}</p>
          {chooses && <LinkButton href={linkTo('/settings/open-site')}>{t.choose}</LinkButton>}
        </Notice>
      )}
      {all.length === 0 ? (
        <Empty title={t.none} level={2}>
          <p>{t.noneText}</p>
        </Empty>
      ) : (
        <Table
          stack
          caption={t.caption}
          captionHidden
          columns={[t.columns.what, t.columns.standing, t.columns.open]}
          rows={all.map((each) => [
            <a key={each.id} href={linkTo('/open-pages/:kind/:thing', each.kind.kind, each.id)}>
              {titleOf(each)}
            </a>,
            each.thing ? each.thing.said[language] : each.kind.words[language].publishing.notShown,
            <Standing key="standing" {...{ language, site, each }} />,
          ])}
        />
      )}
    </>
  )
}

function Standing({ language, site, each }: { language: Language; site: Chosen; each: Publishable }) {
  const t = openPagesWords[language]
  const { open, thing, past } = each
  const [last] = past
  if (!open) return <p>{last?.endedAt ? t.wasTaken(dayOf(last.endedAt), last.endedByName ?? '') : t.notOpen}</p>
  return (
    <div class="stack-s">
      <p>{t.isOpen(dayOf(open.at), open.byName)}</p>
      {thing && thing.version !== open.version && <p class="small">{each.kind.words[language].publishing.newer}</p>}
      {thing && site && (
        <a class="tap" href={linkTo('/open/:authority/:page', site.address, open.address)}>
          {t.readIt}
          <span class="vh">{t.readAbout(open.title)}</span>
        </a>
      )}
    </div>
  )
}

/** What it is called now, or was when it was published. */
export function titleOf({ thing, open, past }: Pick<Publishable, 'thing' | 'open' | 'past'>): string {
  return thing?.title ?? open?.title ?? past[0]?.title ?? ''
}
