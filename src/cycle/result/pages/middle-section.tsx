import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { MedianRange, type RangeRow } from '../../../ground/ui/charts/median-range.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { ReleasedResult } from '../../release/released.ts'
import { tenthsOf } from '../reading/figures.ts'
import { joinNames } from '../reading/names.ts'
import { type AspectRow, aspectRows } from '../reading/rows.ts'
import { type Standouts, standouts } from '../reading/standouts.ts'
import { middleWords } from './middle-section.words.ts'

type Props = { language: Language; result: ReleasedResult; framework: Framework }

/** A middle half this narrow, in tenths, is no difference to speak of. */
const narrow = 2

/** The school in the middle and the middle half of a district's or the authority's schools. No school is named. */
export function MiddleSection({ language, result, framework }: Props) {
  const t = middleWords[language]
  const rows = aspectRows(result, framework).filter(({ staff }) => staff)
  const compared = rows.filter(({ comparison }) => comparison)
  const counts = compared.flatMap(({ comparison }) => comparison?.schools ?? [])
  if (counts.length === 0) {
    return (
      <Section id="middle" title={t.heading} note={t.note}>
        <p class="measure">{t.tooFew}</p>
      </Section>
    )
  }
  const [from, to] = [Math.min(...counts), Math.max(...counts)]
  const most = widest(compared)
  const stressed = new Set(most.is === 'named' ? most.items : [])
  const missing = rows.filter(({ comparison }) => !comparison).map(({ aspect }) => aspect)
  return (
    <Section id="middle" title={t.heading} note={t.note}>
      <div class="stack">
        <MedianRange
          id="middle-chart"
          title={t.question}
          answer={answerText(most, language)}
          levelNames={framework.levels.map(({ name }) => name[language])}
          medianLabel={t.median}
          rangeLabel={t.range(from, to)}
          areas={[...Map.groupBy(compared, ({ area }) => area)].map(([area, within]) => ({
            name: area.name[language],
            rows: within.map((row) => rangeOf(row, stressed.has(row), language)),
          }))}
          twin={{ summary: t.table, caption: t.caption(from, to) }}
        />
        <p class="small soft measure">
          {t.how} {missing.length > 0 && t.missing(joinNames(missing, language))}
        </p>
      </div>
    </Section>
  )
}

function rangeOf({ aspect, comparison }: AspectRow, stressed: boolean, language: Language): RangeRow {
  const figures = comparison ? { low: comparison.lower, median: comparison.median, high: comparison.upper } : undefined
  return { name: aspect.name[language], figures, stressed }
}

/** Where the middle half is widest. */
function widest(rows: readonly AspectRow[]): Standouts<AspectRow> {
  return standouts(rows, widthOf)
}

function widthOf({ comparison }: AspectRow): number {
  return comparison ? tenthsOf(comparison.upper) - tenthsOf(comparison.lower) : 0
}

function answerText({ is, items }: Standouts<AspectRow>, language: Language): string {
  const t = middleWords[language]
  if (items.every((row) => widthOf(row) <= narrow)) return t.alike
  if (is === 'many') return t.mostMany(items.length)
  return t.most(
    joinNames(
      items.map(({ aspect }) => aspect),
      language,
    ),
  )
}
