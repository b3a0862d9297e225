import { tidyCell } from '../../people/organisation/roster/text.ts'

const longestName = 120

/** What a document is called when it is fetched: the last part of what its sender called it, on one line, ending in .pdf. */
export function plainName(fileName: string): string {
  const last = tidyCell((fileName.split(/[/\\]/).at(-1) ?? '').replace(/[<>:"|?*]/g, '_'))
  const stem = [...last.replace(/\.pdf$/i, '')]
    .slice(0, longestName)
    .join('')
    .replace(/^[.\s]+/, '')
    .trim()
  return `${stem || 'utvardering'}.pdf`
}
