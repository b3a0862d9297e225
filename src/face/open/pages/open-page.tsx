import type { ComponentChildren } from 'preact'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { firstLanguage } from '../../../ground/base/languages.ts'
import type { OpenKind } from '../../../ground/paper/open-kind.ts'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Blocks, chaptersOf } from '../blocks.tsx'
import type { OpenEntry, OpenSite } from '../open.ts'
import type { KeptContent } from '../tables.ts'
import { inLanguage } from './in-language.ts'
import { openWords } from './open.words.ts'
import { PaperLink, pathOf, publishedOn } from './open-home.tsx'
import { OpenLayout } from './open-layout.tsx'

type Props = { language: Language; origin: string; site: OpenSite; entry: OpenEntry; content: KeptContent; kinds: readonly OpenKind[] }

/** A published thing, whole, as it was kept when it was published. */
export function OpenThingPage({ language, origin, site, entry, content, kinds }: Props) {
  const t = openWords[language]
  const path = linkTo('/open/:authority/:page', site.address, entry.address)
  return (
    <OpenLayout
      {...{ language, origin, site, path }}
      title={content.title}
      picture={linkTo('/open/:authority/:page/preview.png', site.address, entry.address)}
      description={content.summary}
      navigation={navigationOf(kinds, site, language)}
    >
      <OpenBody {...{ language, content }} picture={linkTo('/open/:authority/:page/picture', site.address, entry.address)}>
        <p class="soft row">
          <span>{entry.said[language]}</span>
          <span>{t.published(publishedOn(entry))}</span>
          <PaperLink {...{ language, site, entry }} />
          {content.news && (
            <a
              class="tap"
              href={inLanguage(linkTo('/open/:authority/:page/feed.xml', site.address, entry.address), language)}
              type="application/atom+xml"
            >
              {t.pageFeed}
            </a>
          )}
        </p>
        {entry.standing === 'before' && <NotNow {...{ language, site, entry }} />}
      </OpenBody>
    </OpenLayout>
  )
}

/** What a page says of its thing: the same where it is looked at before it is published. */
export function OpenBody({
  language,
  content,
  picture,
  children,
}: Pick<Props, 'language' | 'content'> & { picture?: string; children?: ComponentChildren }) {
  const t = openWords[language]
  const { before, chapters } = chaptersOf(content.papers[language].blocks)
  return (
    <>
      <PageHead title={content.title} lead={content.summary !== '' ? content.summary : undefined}>
        {children}
        {language !== firstLanguage && <p class="soft small">{t.otherLanguage}</p>}
        {chapters.length > 1 && (
          <nav class="row small no-print" aria-label={t.contents}>
            <span class="soft">{t.onPage}</span>
            {chapters.map(({ id, title }) => (
              <a key={id} class="tap" href={`#${id}`}>
                {title}
              </a>
            ))}
            {before.length > 0 && (
              <a class="tap" href="#document">
                {t.about}
              </a>
            )}
          </nav>
        )}
      </PageHead>
      {chapters.map(({ id, title, blocks }) => (
        <Section key={id} id={id} title={title}>
          <div class="stack">
            <Blocks {...{ language, blocks, picture }} />
          </div>
        </Section>
      ))}
      {before.length > 0 && (
        <Section id="document" title={t.about}>
          <div class="stack">
            <Blocks {...{ language, picture }} blocks={before} />
          </div>
        </Section>
      )}
    </>
  )
}

function NotNow({ language, site, entry }: Pick<Props, 'language' | 'site' | 'entry'>) {
  const t = openWords[language]
  const now = site.entries.find(({ kind, standing }) => kind === entry.kind && standing === 'now')
  return (
    <Notice kind="warn">
      <p>
        <b>{t.beforeTitle}</b>
      </p>
      <p>{t.beforeText}</p>
      {now && (
        <p>
          {t.nowInstead} <a href={pathOf(site, now, language)}>{now.title}</a>
        </p>
      )}
    </Notice>
  )
}

/** The parts of the first page, from any other. */
function navigationOf(kinds: readonly OpenKind[], site: OpenSite, language: Language) {
  return kinds
    .filter(({ kind }) => site.entries.some((entry) => entry.kind === kind))
    .map(({ kind, words }) => ({
      href: `${inLanguage(linkTo('/open/:authority', site.address), language)}#${kind}`,
      label: words[language].heading,
    }))
}
