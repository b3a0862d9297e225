import { statementKey } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import type { Language } from '../../ground/base/language.ts'
import { LevelDot } from '../../ground/ui/charts/marks.tsx'
import { Plot, PlotArea, PlotRow, Twin } from '../../ground/ui/charts/plot.tsx'
import { levelAt } from '../../ground/ui/charts/scale.ts'
import { jointWords } from './joint.words.ts'

type Props = { language: Language; framework: Framework; levels: ReadonlyMap<string, number> }

/** The levels that a group agreed on, one for each aspect: never beside anyone's answers. */
export function JointLevels({ language, framework, levels }: Props) {
  const { chart: t, columns } = jointWords[language]
  const agreed = [...levels.values()].filter((level) => level > 0)
  const nameOf = (level: number) => `${level} ${framework.levels.find((each) => each.level === level)?.name[language] ?? ''}`.trim()
  const said = (key: string) => {
    const level = levels.get(statementKey(key, 'staff'))
    return level === undefined ? t.noLevel : level === 0 ? t.notRelevant : nameOf(level)
  }
  const aspects = framework.areas.flatMap((area) => area.aspects)
  return (
    <Plot
      id="joint-chart"
      title={t.question}
      answer={agreed.length > 0 ? t.answer(nameOf(Math.min(...agreed)), nameOf(Math.max(...agreed))) : undefined}
      levelNames={framework.levels.map(({ name }) => name[language])}
      twin={
        <Twin
          summary={t.table}
          caption={t.caption}
          columns={[columns.aspect, t.level]}
          rows={aspects.map(({ key, name }) => [name[language], said(key)])}
        />
      }
    >
      {framework.areas.map((area) => (
        <PlotArea key={area.key} name={area.name[language]}>
          {area.aspects.map(({ key, name }) => {
            const level = levels.get(statementKey(key, 'staff')) ?? 0
            return (
              <PlotRow key={key} label={name[language]} value={<b>{said(key)}</b>}>
                {level > 0 && <LevelDot level={level} at={levelAt(level)} />}
              </PlotRow>
            )
          })}
        </PlotArea>
      ))}
    </Plot>
  )
}
