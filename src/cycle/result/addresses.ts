import { linkTo } from '../../ground/base/addresses.ts'

/** The list of rounds and units whose results one may see. */
export const resultsPath = linkTo('/group-results')

/** A unit's result in a round. */
export function resultPath(round: string, unit: string): string {
  return linkTo('/group-results/:round/:unit', round, unit)
}

/** The same beside the round before. */
export function changePath(round: string, unit: string): string {
  return linkTo('/group-results/:round/:unit/change', round, unit)
}

/** How well the round's questions measured, over the whole authority. */
export function questionsPath(round: string): string {
  return linkTo('/rounds/:id/questions', round)
}

/** The page with the files. */
export function exportPath(round: string, unit: string): string {
  return linkTo('/group-results/:round/:unit/export', round, unit)
}

export type FileKind = 'csv' | 'xlsx' | 'json'

/** One file with the result. */
export function filePath(round: string, unit: string, kind: FileKind): string {
  return linkTo(`/group-results/:round/:unit/results.${kind}`, round, unit)
}

/** What the columns of the CSV mean. */
export function codeBookPath(round: string, unit: string): string {
  return linkTo('/group-results/:round/:unit/code-book.csv', round, unit)
}
