import type { Language } from '../../../ground/base/language.ts'
import { Twin } from '../../../ground/ui/charts/plot.tsx'
import { answersIn, saidInWords, stepCells } from '../../ballot/saying.ts'
import { askingMessages } from '../asking.words.ts'
import type { Checkin } from '../checkin.ts'
import { readActions } from '../reading.ts'
import { resultWords } from '../result.words.ts'

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
