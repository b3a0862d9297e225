import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Plot } from '../../../ground/ui/charts/plot.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { ScrollRegion } from '../../../ground/ui/components/table/table.tsx'
import type { ReleasedResult } from '../../release/released.ts'
import { resultPath } from '../addresses.ts'
import { Notes } from '../notes.tsx'
import { contentNote } from '../reading/figure-sentences.ts'
import { heatAnswer, heatRows } from '../reading/heat.ts'
import { reasonWords } from './reasons.words.ts'
import { AspectsByTeam, TeamsByAspect } from './team-table.tsx'
import { teamWords } from './teams-section.words.ts'

type Props = {
  language: Language
  result: ReleasedResult
  framework: Framework
  /** The units whose result the reader may open. */
  open: ReadonlySet<string>
}

/** With more teams than this the table is turned round, one part per area, so that it fits on a screen and on paper. */
const mostColumns = 8

/** A school's teams in every aspect. */
export function TeamsSection({ language, result, framework, open }: Props) {
  const t = teamWords[language]
  const teams = result.children.filter(({ level }) => level === 'team')
  const [only, second] = teams
  if (only && !second) {
    return (
      <Section id="teams" title={t.heading}>
        <p class="measure">{t.one(only.name)}</p>
        {open.has(only.id) && (
          <p>
            <a class="tap" href={resultPath(result.round.id, only.id)}>
              {t.oneLink(only.name)}
            </a>
          </p>
        )}
      </Section>
    )
  }
  const heat = heatRows(result, framework, language)
  const turned = teams.length > mostColumns
  const linkTo = (unit: string) => (unit !== result.unit.id && open.has(unit) ? resultPath(result.round.id, unit) : null)
  return (
    <Section id="teams" title={t.heading} note={t.note}>
      <Plot id="teams-chart" title={t.question} answer={heatAnswer(result, framework, language)}>
        {turned ? (
          framework.areas.map((area, index) => (
            <More key={area.key} label={area.name[language]} open={index === 0}>
              <ScrollRegion label={t.labelOf(area.name[language])}>
                <AspectsByTeam
                  language={language}
                  caption={t.labelOf(area.name[language])}
                  columns={heat.columns}
                  rows={heat.rows.filter((row) => row.area.key === area.key)}
                  linkTo={linkTo}
                />
              </ScrollRegion>
            </More>
          ))
        ) : (
          <ScrollRegion label={t.label}>
            <TeamsByAspect language={language} {...heat} linkTo={linkTo} />
          </ScrollRegion>
        )}
      </Plot>
      <Notes language={language} minimumGroup={result.round.minimumGroup} more={[t.colour, ...boxNotes(result, heat, turned, language)]} />
    </Section>
  )
}

/** What the short words in protected boxes stand for. @param all whether a team that is protected everywhere has boxes, too, instead of one tall cell with the reason */
function boxNotes({ round }: ReleasedResult, { columns, rows }: ReturnType<typeof heatRows>, all: boolean, language: Language): string[] {
  const reasons = new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell, index) => (cell.is === 'protected' && (all || !columns[index]?.protectedBy) ? [cell.reason] : [])),
    ),
  )
  return [...reasons].flatMap((reason) => {
    const why = contentNote({ kind: 'protected', reason }, round.minimumGroup, language)
    return why ? [teamWords[language].box(reasonWords[language].cell[reason], why)] : []
  })
}
