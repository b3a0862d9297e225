import { linkTo } from '../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import { Protected } from '../../ground/ui/components/hidden-cell/hidden-cell.tsx'
import { Table } from '../../ground/ui/components/table/table.tsx'
import type { FollowedIndicator } from './follow-up.ts'
import type { Indicator, Reading } from './indicator.ts'
import { indicatorTableWords } from './indicator-table.words.ts'
import { baselineSaid, readingSaid, sinceSaid, targetSaid } from './sentences.ts'

/** `decided`: their goal is decided, so that each sets out from what was read then, or from what is read first. */
type Props = { language: Language; plan: string; number: string; indicators: readonly FollowedIndicator[]; decided: boolean }

/** The indicators of a goal side by side: where each set out, what it is now, what is wanted. */
export function IndicatorTable({ language, plan, number, indicators, decided }: Props) {
  const t = indicatorTableWords[language]
  return (
    <Table
      stack
      caption={t.caption(number)}
      captionHidden
      columns={[t.indicator, t.baseline, t.now, t.wanted]}
      rows={indicators.map((followed) => {
        const { indicator, target, latest } = followed
        const from = baselineSaid(followed, language)
        return [
          <div key={indicator.id}>
            <a href={linkTo('/authority-plans/:id/indicators/:indicator', plan, indicator.id)}>{indicator.name}</a>
            {indicator.end && <span class="block small soft not-bold">{t.ended}</span>}
          </div>,
          from ? (
            <div>
              {from.said}
              <span class="block small soft">{from.note}</span>
            </div>
          ) : (
            <span class="soft">{decided ? t.noBaselineYet : t.noBaseline}</span>
          ),
          latest ? (
            <div>
              <Said {...{ language, indicator }} reading={latest} />
              <span class="block small soft">{formatDay(latest.onDay, language, true)}</span>
              {from && latest.state === 'value' && <span class="block small">{sinceSaid(followed, language)}</span>}
            </div>
          ) : (
            <span class="soft">{t.unread}</span>
          ),
          <div key="wanted">
            {targetSaid(target, indicator, language)}
            {target?.byDay && <span class="block small soft">{t.by(formatDay(target.byDay, language, true))}</span>}
          </div>,
        ]
      })}
    />
  )
}

/** A reading as a cell has it: what is protected is hatched, what was not measured is said so. */
function Said({ language, indicator, reading }: { language: Language; indicator: Indicator; reading: Reading }) {
  const said = readingSaid(reading, indicator, language)
  if (reading.state === 'protected') return <Protected>{said}</Protected>
  return reading.state === 'value' ? <b>{said}</b> : <span class="soft">{said}</span>
}
