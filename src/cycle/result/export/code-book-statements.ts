import { audiences, statementKey } from '../../../content/framework/framework.ts'
import type { Area, Aspect, Framework, StatementSource } from '../../../content/framework/schema.ts'
import { inEach, type Text } from '../../../ground/base/language.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { type CodeBookRow, codeBookRow } from './code-book-row.ts'

/** The framework's part of a code book: its levels, areas and sub-areas, and the statements of the audiences that were asked, in every wording. */
export function statementRows(result: ReleasedResult, framework: Framework): CodeBookRow[] {
  const asked = new Set([...result.cells, ...result.participation].map(({ audience }) => audience))
  return [
    ...framework.levels.map(({ level, name, summary }) => codeBookRow('level', name.en, together(name, summary), { level })),
    ...framework.areas.flatMap((area) => [
      codeBookRow('area', area.key, area.name, { area: area.key }),
      ...area.aspects.flatMap((aspect) => [
        codeBookRow('aspect', aspect.key, together(aspect.name, aspect.about), { area: area.key, aspect: aspect.key }),
        ...audiences
          .filter((audience) => asked.has(audience))
          .flatMap((audience) => {
            const statement = aspect.statements[audience]
            return statement ? wordings(statementKey(aspect.key, audience), statement, area, aspect) : []
          }),
      ]),
    ]),
  ]
}

/** A statement with its levels, and then the wordings that some readers had instead: they are answers to the same statement. */
function wordings(key: string, { variants, ...source }: StatementSource, area: Area, aspect: Aspect): CodeBookRow[] {
  const place = { area: area.key, aspect: aspect.key }
  return [{ ...source, whom: '' }, ...variants.map((variant) => ({ ...variant, whom: readers(variant.for) }))].flatMap(
    ({ question, levels, whom }) => [
      codeBookRow('statement', key, question, { ...place, whom }),
      ...Object.entries(levels).map(([level, text]) => codeBookRow('statement level', key, text, { ...place, level: Number(level), whom })),
    ],
  )
}

function readers({ roles = [], forms = [] }: { roles?: string[] | undefined; forms?: string[] | undefined }): string {
  return [...roles.map((role) => `role ${role}`), ...forms.map((form) => `school form ${form}`)].join(', ')
}

function together(name: Text, about: Text): Text {
  return inEach((language) => `${name[language]}. ${about[language]}`)
}
