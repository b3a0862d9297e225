import type { Language } from '../../../ground/base/language.ts'

import { reasonText } from '../reading/figure-sentences.ts'
import type { HeatCell, HeatColumn, HeatRow } from '../reading/heat.ts'
import { reasonWords } from './reasons.words.ts'
import { teamWords } from './teams-section.words.ts'

type Props = {
  language: Language
  columns: HeatColumn[]
  rows: HeatRow[]
  /** The address of a team's own result, where the reader may open it. */
  linkTo: (unit: string) => string | null
}

/** Few teams: an aspect is a row and a team a column, the school first. A team that is protected everywhere is one tall cell that says why. */
export function TeamsByAspect({ language, columns, rows, linkTo }: Props) {
  const t = teamWords[language]
  return (
    <table class="heat">
      <caption class="vh">{t.label}</caption>
      <thead>
        <tr>
          <td class="wide" />
          <th scope="col">
            <span class="vh">{t.aspect}</span>
          </th>
          {columns.map((column) => (
            <th key={column.unit.id} scope="col">
              <UnitName language={language} column={column} href={linkTo(column.unit.id)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => {
          const starts = rows[place - 1]?.area !== row.area
          return (
            <tr key={row.aspect.key}>
              {starts && (
                <th scope="rowgroup" rowspan={rows.filter(({ area }) => area === row.area).length} class="area wide">
                  {row.area.name[language]}
                </th>
              )}
              <th scope="row">{row.aspect.name[language]}</th>
              {columns.map((column, index) =>
                column.protectedBy ? (
                  place === 0 && (
                    <td key={column.unit.id} class="hidden-cell" rowspan={rows.length}>
                      <span>{columnReason(column.protectedBy, language)}</span>
                    </td>
                  )
                ) : (
                  <Cell key={column.unit.id} language={language} cell={row.cells[index]} total={column.whole} />
                ),
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Many teams, one area: a team is a row and an aspect a column, the school first. */
export function AspectsByTeam({ language, columns, rows, linkTo, caption }: Props & { caption: string }) {
  const t = teamWords[language]
  return (
    <table class="heat">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="vh">{t.team}</span>
          </th>
          {rows.map(({ aspect }) => (
            <th key={aspect.key} scope="col">
              {aspect.name[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map((column, index) => (
          <tr key={column.unit.id}>
            <th scope="row">
              <UnitName language={language} column={column} href={linkTo(column.unit.id)} />
            </th>
            {rows.map((row) => (
              <Cell key={row.aspect.key} language={language} cell={row.cells[index]} total={false} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A team's name, or "Skolan", with how many answers stand behind its cells. */
function UnitName({ language, column: { unit, whole, answers }, href }: { language: Language; column: HeatColumn; href: string | null }) {
  const name = whole ? teamWords[language].whole : unit.name
  return (
    <>
      {href ? <a href={href}>{name}</a> : whole ? <b>{name}</b> : name}
      {answers && (
        <>
          <br />
          <small class="soft">{answers}</small>
        </>
      )}
    </>
  )
}

/** Why a team is protected everywhere; `mixed` for several reasons. */
function columnReason(reason: NonNullable<HeatColumn['protectedBy']>, language: Language): string {
  return reason === 'mixed' ? teamWords[language].mixed : reasonText(reason, language)
}

function Cell({ language, cell, total }: { language: Language; cell: HeatCell | undefined; total: boolean }) {
  const t = teamWords[language]
  if (cell?.is === 'mean') return <td class={total ? `total ${cell.tone}` : cell.tone}>{cell.text}</td>
  if (cell?.is !== 'protected') return <td>{t.none}</td>
  return (
    <td class="hidden-cell">
      <span>{reasonWords[language].cell[cell.reason]}</span>
    </td>
  )
}
