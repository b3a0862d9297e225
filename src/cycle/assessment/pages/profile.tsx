import type { ComponentChildren } from 'preact'
import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LevelDots, type LevelRow } from '../../../ground/ui/charts/level-dots.tsx'
import { isLevel } from '../../../ground/ui/components/level/level.tsx'
import { answerWords } from '../answer.words.ts'
import { byArea, optedOut } from '../assessment.ts'

import type { ResultRow } from '../result.ts'

type Props = {
  language: Language
  framework: Framework
  rows: ResultRow[]
  title: ComponentChildren
  answer?: ComponentChildren
  nowLabel: string
  beforeLabel?: string | undefined
}

/** The profile chart with its table twin: a person's level in each aspect, and the level before where it was another. */
export function Profile({ language, framework, rows, ...words }: Props) {
  const byKey = new Map(rows.map((row) => [row.statement.key, row]))
  const areas = byArea(rows.map(({ statement }) => statement)).map(({ area, items }) => ({
    name: area.name[language],
    rows: items.flatMap(({ statement }) => {
      const row = byKey.get(statement.key)
      return row ? [levelRow(row, language)] : []
    }),
  }))
  return <LevelDots id="profile-chart" {...words} levelNames={framework.levels.map(({ name }) => name[language])} areas={areas} />
}

function levelRow({ statement, choice, importance, before }: ResultRow, language: Language): LevelRow {
  return {
    name: statement.aspect.name[language],
    now: choice === null ? 'unanswered' : isLevel(choice) ? choice : choice === optedOut ? 'opted-out' : 'not-relevant',
    before: before !== null && isLevel(before) ? before : undefined,
    importance: importance === null ? undefined : answerWords[language].importance[importance],
  }
}
