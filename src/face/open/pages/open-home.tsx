import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatBytes, type Language } from '../../../ground/base/language.ts'
import type { OpenKind } from '../../../ground/paper/open-kind.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { OpenEntry, OpenSite } from '../open.ts'
import { inLanguage } from './in-language.ts'
import { openWords } from './open.words.ts'
import { OpenLayout } from './open-layout.tsx'

type Props = { language: Language; origin: string; site: OpenSite; kinds: readonly OpenKind[] }

/** The first page of an authority's open site: what holds now of each kind, then what did before. */
export function OpenHome({ language, origin, site, kinds }: Props) {
  const t = openWords[language]
  const shown = kinds.filter(({ kind }) => site.entries.some((entry) => entry.kind === kind))
  const title = homeTitle(site, language)
  const lead = site.lead || t.homeLead
  return (
    <OpenLayout
      {...{ language, origin, site, title }}
      path={linkTo('/open/:authority', site.address)}
      picture={inLanguage(linkTo('/open/:authority/preview.png', site.address), language)}
      description={lead}
      navigation={shown.map(({ kind, words }) => ({ href: `#${kind}`, label: words[language].heading }))}
    >
      <PageHead title={title} lead={lead} />
      {shown.map((kind) => (
        <Kind key={kind.kind} {...{ language, site, kind }} entries={site.entries.filter((entry) => entry.kind === kind.kind)} />
      ))}
    </OpenLayout>
  )
}

/** What the first page is called: in the authority's own words, or as the program says it. */
export function homeTitle({ title, name }: Pick<OpenSite, 'title' | 'name'>, language: Language): string {
  return title || openWords[language].homeTitle(name)
}

function Kind({ language, site, kind, entries }: Pick<Props, 'language' | 'site'> & { kind: OpenKind; entries: OpenEntry[] }) {
  const words = kind.words[language]
  const [now, before] = [entries.filter(({ standing }) => standing === 'now'), entries.filter(({ standing }) => standing === 'before')]
  return (
    <Section id={kind.kind} title={words.heading} note={words.note}>
      <div class="stack">
        {now.length === 0 && <p class="soft">{words.onlyBefore}</p>}
        {now.map((entry) => (
          <article key={entry.page} class="stack-s">
            <h3>
              <a href={pathOf(site, entry, language)}>{entry.title}</a>
            </h3>
            {entry.summary !== '' && <p class="measure lead">{entry.summary}</p>}
            <p class="soft small">{entry.said[language]}</p>
            <p class="row no-print">
              <LinkButton variant="secondary" href={pathOf(site, entry, language)} about={`: ${entry.title}`}>
                {words.read}
              </LinkButton>
              <PaperLink {...{ language, site, entry }} />
            </p>
          </article>
        ))}
        {before.length > 0 && (
          <>
            <h3>{words.before}</h3>
            <ul class="list" role="list">
              {before.map((entry) => (
                <li key={entry.page}>
                  <a href={pathOf(site, entry, language)}>{entry.title}</a>
                  <p class="soft small">{entry.said[language]}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  )
}

/** A page's path in a language. */
export function pathOf({ address }: Pick<OpenSite, 'address'>, entry: Pick<OpenEntry, 'address'>, language: Language): string {
  return inLanguage(linkTo('/open/:authority/:page', address, entry.address), language)
}

/** The paper to be fetched, with its size. */
export function PaperLink({ language, site, entry }: Pick<Props, 'language'> & { site: Pick<OpenSite, 'address'>; entry: OpenEntry }) {
  const t = openWords[language]
  if (!entry.paper) return null
  return (
    <a class="tap" href={linkTo('/open/:authority/:page/document.pdf', site.address, entry.address)} type="application/pdf">
      {t.pdf(formatBytes(entry.paper.bytes, language))}
      <span class="vh">{t.pdfOf(entry.title)}</span>
    </a>
  )
}

/** The day in Sweden that something was published. */
export function publishedOn({ at }: Pick<OpenEntry, 'at'>): string {
  return dayOf(at)
}
