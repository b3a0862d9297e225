import { linkTo } from '../../../ground/base/addresses.ts'

/** The list of rounds and units whose results one may see. */
export const resultsPath = '/group-results'

/** A unit's result in a round. */
export function resultPath(round: string, unit: string): string {
  return `${resultsPath}/${round}/${unit}`
}

/** The same beside the round before. */
export function changePath(round: string, unit: string): string {
  return `${resultPath(round, unit)}/change`
}

/** How well the round's questions measured, over the whole authority. */
export function questionsPath(round: string): string {
  return linkTo('/rounds/:id/questions', round)
}

/** The page with the files. */
export function exportPath(round: string, unit: string): string {
  return `${resultPath(round, unit)}/export`
}

export type FileKind = 'csv' | 'xlsx' | 'json'

/** One file with the result. */
export function filePath(round: string, unit: string, kind: FileKind): string {
  return `${resultPath(round, unit)}/results.${kind}`
}

/** What the columns of the CSV mean. */
export function codeBookPath(round: string, unit: string): string {
  return `${resultPath(round, unit)}/code-book.csv`
}
