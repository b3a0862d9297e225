import { linkTo } from '../../../ground/base/addresses.ts'
import { formatList, type Language } from '../../../ground/base/language.ts'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { ReportTabs } from '../../report/report-tabs.tsx'
import { factorWords } from '../factors.words.ts'
import { type Factor, isTold, namedIn, schoolsIn, themes } from '../success-factor.ts'
import { listPageWords } from './list-page.words.ts'

type Props = { language: Language; factors: readonly Factor[]; marks: boolean }

/** What has helped, theme by theme, with how many schools speak of it. */
export function FactorsPage({ language, factors, marks }: Props) {
  const [t, words] = [listPageWords[language], factorWords[language]]
  return (
    <>
      <PageHead title={words.title} lead={t.lead}>
        <p class="small soft">{words.rule}</p>
        {factors.some(isTold) && (
          <p class="no-print">
            <a href={linkTo('/success-factors/booklet.pdf')}>{t.booklet}</a>
          </p>
        )}
      </PageHead>
      {marks && <ReportTabs language={language} at="factors" above />}
      {factors.length === 0 && (
        <Empty title={t.none} level={2}>
          <p>{marks ? t.noneMarks : t.noneText}</p>
          {marks && (
            <p>
              <a href={linkTo('/reports')}>{t.toReports}</a>
            </p>
          )}
        </Empty>
      )}
      {themes.map((theme) => {
        const own = factors.filter((factor) => factor.theme === theme)
        return own.length === 0 ? null : (
          <Section key={theme} id={theme} title={words.themes[theme]}>
            <ul class="list" role="list">
              {own.map((factor) => (
                <li key={factor.id}>
                  <Row language={language} factor={factor} />
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
    </>
  )
}

function Row({ language, factor }: { language: Language; factor: Factor }) {
  const words = factorWords[language]
  const names = namedIn(factor)
  return (
    <>
      <h3>
        <a href={linkTo('/success-factors/:factor', factor.id)}>{factor.title}</a>
      </h3>
      <p class="small soft">
        {isTold(factor) ? words.schools(schoolsIn(factor)) : listPageWords[language].onlyYou}
        {isTold(factor) && names.length > 0 ? `. ${words.named(formatList(names, language))}` : ''}.
      </p>
    </>
  )
}
