import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { reportWords } from '../../report/report.words.ts'
import { ReportTabs } from '../../report/report-tabs.tsx'
import { longest, saidSchools, stateOf, type Theme } from '../help-asked.ts'
import { type Gathered, isOwn, isUnder } from '../loading.ts'
import { sourceName } from '../sources.ts'
import { placeOf } from '../store.ts'
import { themeWords } from '../themes.words.ts'
import { listPageWords } from './list-page.words.ts'
import { ThemeStatus } from './theme-status.tsx'

/** What is to be mended where an ask was sorted. */
export type SortingError = { place: string; title: string; text: string }

type Props = { language: Language; gathered: Gathered; whole: boolean; error: SortingError | null }

/** What schools ask for: to sort, in themes, and what else tells something. */
export function HelpAskedPage({ language, gathered, whole, error }: Props) {
  const t = listPageWords[language]
  const { asks, themes } = gathered
  const unsorted = asks.filter(({ theme, below }) => theme === null && below === null)
  const below = asks.filter((ask) => ask.theme === null && ask.below !== null)
  const own = themes.filter((theme) => isOwn(theme, { authority: whole }))
  return (
    <>
      {error && <ErrorSummary problems={[{ field: `title-${error.place}`, text: error.text }]} />}
      <PageHead title={t.title} lead={asks.length === 0 ? undefined : t.lead(unsorted.length, themes.length)} />
      <ReportTabs language={language} at="help" above />
      {asks.length === 0 && (
        <Empty title={t.empty} level={2}>
          <p>{t.emptyText}</p>
        </Empty>
      )}
      {unsorted.length > 0 && (
        <Section id="to-sort" title={t.toSort} note={t.toSortNote}>
          <ToSort {...{ language, error }} asks={unsorted} themes={own} />
        </Section>
      )}
      {below.length > 0 && (
        <Section id="below" title={t.below} note={t.belowNote}>
          <More label={t.belowShow(below.length)} open={below.some((ask) => error?.place === placeOf(ask))}>
            <ToSort {...{ language, error }} asks={below} themes={own} />
          </More>
        </Section>
      )}
      {asks.length > 0 && (
        <Section id="themes" title={t.themes} note={themes.length > 0 ? t.themesNote : undefined}>
          {themes.length === 0 ? <p>{t.noThemes}</p> : <Themes {...{ language, gathered, whole }} />}
        </Section>
      )}
      <Beside language={language} gathered={gathered} />
    </>
  )
}

function ToSort({
  language,
  asks,
  themes,
  error,
}: Pick<Props, 'language' | 'error'> & { asks: Gathered['asks']; themes: readonly Theme[] }) {
  return (
    <ul class="todo" role="list">
      {asks.map((ask) => (
        <li key={placeOf(ask)} id={`ask-${placeOf(ask)}`}>
          <Sorting {...{ language, ask, themes }} error={error?.place === placeOf(ask) ? error : null} />
        </li>
      ))}
    </ul>
  )
}

function Sorting({
  language,
  ask,
  themes,
  error,
}: {
  language: Language
  ask: Gathered['asks'][number]
  themes: readonly Theme[]
  error: SortingError | null
}) {
  const [t, words] = [listPageWords[language], reportWords[language]]
  const place = placeOf(ask)
  return (
    <div class="stack-s">
      <p>
        <b>{ask.text}</b>
        <br />
        <span class="soft small">
          {ask.below && `${t.sortedBelow(ask.below.districtName ?? '', ask.below.title)} · `}
          {words.kinds[ask.kind]} · <a href={linkTo('/reports/:id', ask.report)}>{`${ask.school.name}, ${words.name(ask.period)}`}</a>
        </span>
      </p>
      <OnceForm class="filter" action={formTo('PUT /help-asked/asks/:ask', place)}>
        {themes.length > 0 && (
          <Select
            name="theme"
            id={`theme-${place}`}
            label={t.theme}
            empty={t.choose}
            options={themes.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <TextInput
          name="title"
          id={`title-${place}`}
          label={themes.length > 0 ? t.newTheme : t.theme}
          value={error?.title ?? ''}
          error={error?.text}
          maxlength={longest.title}
        />
        <Button variant="secondary" about={t.about(ask.school.name, ask.text)}>
          {t.sort}
        </Button>
      </OnceForm>
    </div>
  )
}

function Themes({ language, gathered, whole }: Omit<Props, 'error'>) {
  const [t, words] = [listPageWords[language], themeWords[language]]
  const schools = (theme: Theme) => new Set(gathered.asks.flatMap((ask) => (isUnder(ask, theme) ? [ask.school.id] : []))).size
  return (
    <Table
      stack
      caption={t.caption}
      captionHidden
      columns={[t.columns.theme, t.columns.state, t.columns.schools, ...(whole ? [t.columns.of] : [])]}
      rows={gathered.themes.map((theme) => [
        <a href={linkTo('/help-asked/themes/:theme', theme.id)}>{theme.title}</a>,
        <ThemeStatus language={language} state={stateOf(theme)} />,
        schools(theme) === 0 ? t.none : String(schools(theme)),
        ...(whole ? [theme.districtName ?? words.wholeAuthority] : []),
      ])}
    />
  )
}

function Beside({ language, gathered: { support, hindrances } }: { language: Language; gathered: Gathered }) {
  const [t, words] = [listPageWords[language], themeWords[language]]
  const said = (count: number) => {
    const coded = saidSchools(count)
    return count === 0 ? t.none : coded.kind === 'few' ? words.few : words.schools(coded.count)
  }
  return (
    <Section id="beside" title={t.beside} note={t.besideNote}>
      <div class="stack">
        {support.length === 0 ? (
          <p>{t.noSupport}</p>
        ) : (
          <Table
            measure
            caption={t.supportCaption}
            columns={[t.supportColumns.kind, t.supportColumns.schools]}
            rows={support.map(({ kind, schools }) => [sourceName(`support:${kind}`, language), said(schools)])}
          />
        )}
        {hindrances === null ? (
          <p>{t.noHinders}</p>
        ) : (
          <Table
            measure
            caption={t.hinderCaption(hindrances.schools)}
            columns={[t.hinderColumns.hinder, t.hinderColumns.schools]}
            rows={hindrances.named.map(({ key, schools }) => [sourceName(`hinder:${key}`, language), said(schools)])}
          />
        )}
      </div>
    </Section>
  )
}
