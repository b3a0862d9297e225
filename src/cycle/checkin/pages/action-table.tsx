import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Twin } from '../../../ground/ui/charts/plot.tsx'
import type { TableProps } from '../../../ground/ui/components/table/table.tsx'
import type { Content } from '../../protection/cell.ts'
import { askingMessages } from '../asking.words.ts'
import type { Checkin } from '../checkin.ts'
import { answersInWords, meanInWords } from '../content-in-words.ts'
import { readActions, saidInWords } from '../reading.ts'
import { resultWords } from '../result.words.ts'

type Cells = TableProps['rows'][number]

/** All figures of the actions as a table, a column for each step: what is in the bars. Steps that are told together lie over their columns. */
export function ActionTable({ language, checkin }: { language: Language; checkin: Checkin }) {
  const t = resultWords[language].table
  const { far, helps } = askingMessages[language]
  const numeric = (label: string) => ({ label, numeric: true })
  return (
    <Twin
      summary={t.summary}
      caption={t.caption}
      columns={[
        t.action,
        ...far.steps.map(numeric),
        numeric(t.answers),
        ...helps.steps.map((step) => numeric(t.helps(step.toLocaleLowerCase(language)))),
        numeric(t.helps(t.early)),
        numeric(t.answersHelps),
      ]}
      rows={readActions(checkin).map(({ title, far: how, helps: use, early, eligible }) => [
        title,
        ...stepCells(how, far.steps.length, language),
        answersIn(how, eligible, language),
        ...stepCells(use, helps.steps.length, language),
        early ? saidInWords(early, language) : '',
        answersIn(use, eligible, language),
      ])}
    />
  )
}

/** How many chose each step; a mean where there is no distribution, and that it is protected where there is neither. */
function stepCells(content: Content | null, steps: number, language: Language): Cells {
  if (content?.kind !== 'large' && content?.kind !== 'small') return [{ over: steps, cell: resultWords[language].chart.protected }]
  if (content.kind === 'small' || content.distribution.kind !== 'parts') return [{ over: steps, cell: meanInWords(content, language) }]
  return content.distribution.parts.map(({ from, to, count }) => {
    const cell = formatNumber(count, language)
    return from === to ? cell : { over: to - from + 1, cell }
  })
}

function answersIn(content: Content | null, eligible: number | null, language: Language): string {
  return content?.kind === 'large' || content?.kind === 'small' ? answersInWords(content.n, eligible, language) : ''
}
