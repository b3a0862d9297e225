import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Twin } from '../../../ground/ui/charts/plot.tsx'
import type { UnitLevel } from '../../protection/cell.ts'
import { signedOf, tenthsOf } from '../../result/reading/figures.ts'
import { areaChanges, type ChangeRow, type Matched } from '../change.ts'
import { changeWords } from '../change.words.ts'
import { intervalNote, intervalText, isOfSamePersons, verdictOf } from '../change-sentences.ts'
import { effectText } from './change-chart.tsx'
import { changePageWords } from './change-page.words.ts'
import { samePersonsWords } from './same-persons.words.ts'

type Props = {
  language: Language
  /** Of the staff. */
  rows: readonly ChangeRow[]
  unit: UnitLevel
  /** Of the ladder. */
  levels: number
}

/** Those who answered both times: how each statement has changed for them, or why it cannot be shown. */
export function SamePersons({ language, rows, unit, levels }: Props) {
  const t = samePersonsWords[language]
  const shown = rows.flatMap((row) => (row.matched ? [{ ...row, matched: row.matched }] : []))
  const hidden = rows.length - shown.length
  const areas = areaChanges(rows, levels)
  const surprise = intervalNote(
    [
      ...shown.filter(isOfSamePersons).map((row) => ({ verdict: verdictOf(row), limits: row.matched.limits })),
      ...areas.flatMap(({ judged, same }) => (same ? [{ verdict: judged.verdict, limits: same }] : [])),
    ],
    language,
  )
  const above = unit === 'district' || unit === 'authority'
  return (
    <div class="gap stack-s" id="same-persons">
      <h3>{t.heading}</h3>
      {shown.length === 0 ? (
        <p class="measure">{unit === 'team' ? t.team : t.nothing}</p>
      ) : (
        <>
          <p class="measure">
            {t.lead} {above && t.above} {hidden > 0 && t.hidden(hidden)}
          </p>
          <Twin
            summary={t.table}
            caption={t.caption}
            columns={[t.aspect, t.verdict, ...[t.people, t.change, t.interval, t.effect].map((label) => ({ label, numeric: true }))]}
            rows={[
              ...shown.map((row) => [
                row.aspect.name[language],
                isOfSamePersons(row) ? changeWords[language].verdict[verdictOf(row)] : t.tooFew,
                peopleOf(row.matched, above, language),
                signedOf(tenthsOf(row.matched.content.mean), language),
                row.matched.limits ? intervalText(row.matched.limits, language) : t.notReckoned,
                row.matched.effect ? effectText(row.matched.effect, language) : t.notReckoned,
              ]),
              ...areas.flatMap(({ area, statements, judged, same }) =>
                same
                  ? [
                      [
                        changePageWords[language].area(area.name[language], statements),
                        changeWords[language].verdict[judged.verdict],
                        t.atLeast(formatNumber(same.n, language)),
                        signedOf(tenthsOf(same.value), language),
                        intervalText(same, language),
                        t.notReckoned,
                      ],
                    ]
                  : [],
              ),
            ]}
          />
          {surprise && <p class="small soft measure">{surprise}</p>}
          <p class="small soft measure">{t.sizes}</p>
        </>
      )}
    </div>
  )
}

function peopleOf({ content: { n, schools } }: Matched, above: boolean, language: Language): string {
  const count = formatNumber(n, language)
  return above && schools !== null ? samePersonsWords[language].inSchools(count, schools) : count
}
