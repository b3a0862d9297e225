import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { VNode } from 'preact'
import { readFramework } from '../../../content/framework/reading.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { projectRoot } from '../../../ground/base/root.ts'
import { renderedIn } from '../../../ground/ui/language.tsx'
import type { ExampleSchool } from './example.ts'

/** The framework that comes with the product. For tests only, as is the rest of this file. */
export const framework = readProductFramework()

/** A school with teams of every kind: large, small, and two that are protected. */
export const almskolan: ExampleSchool = {
  name: 'Almskolan',
  district: 'Grundskolor norr',
  leaders: 3,
  teams: [
    { name: 'F–3', invited: 11, answered: 10 },
    { name: '4–6', invited: 12, answered: 11, around: 3.4 },
    { name: '7–9', invited: 10, answered: 8, around: 2.6 },
    { name: 'Elevhälsa', invited: 6, answered: 5 },
    { name: 'Fritidshem', invited: 5, answered: 4 },
  ],
}

/** Two rounds of a unit. */
export const rounds = [
  { id: 'round-2', name: 'Hösten 2026', current: true },
  { id: 'round-1', name: 'Hösten 2025', current: false },
]

/** A page as HTML. */
export function html(page: VNode, language: Language = 'sv'): string {
  return renderedIn(language, page)
}

/** The section or figure that is named by the element with this id. */
export function part(page: string, id: string): string {
  const found = new RegExp(`<(section|figure)[^>]* aria-labelledby="${id}"[^>]*>`).exec(page)
  if (!found) throw new Error(`${id} is not on the page`)
  const end = page.indexOf(`</${found[1]}>`, found.index)
  return page.slice(found.index, end)
}

/** A chart's rows: the words to the left and right of the marks, as screen readers get them. */
export function rowsIn(chart: string): { label: string; value: string }[] {
  return [
    ...chart.matchAll(/<li class="plot-row"><span>(.*?)<\/span><svg.*?<\/svg>(?:<\/svg>)?<span class="plot-val">(.*?)<\/span><\/li>/g),
  ].map(([, label = '', value = '']) => ({ label: textOf(label), value: textOf(value) }))
}

/** The rows of the first table, as texts. */
export function tableIn(of: string): string[][] {
  const body = /<tbody[^>]*>(.*?)<\/tbody>/.exec(of)?.[1] ?? ''
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
  )
}

/** What a reader gets of it. */
export function textOf(of: string): string {
  return of
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\( /g, '(')
    .replaceAll(/ (?=[).,])/g, '')
    .trim()
}

function readProductFramework(): Framework {
  const read = readFramework(readFileSync(join(projectRoot, 'content/frameworks/digital-skola/1.yaml'), 'utf8'))
  if (!read.ok) throw new Error('the framework cannot be read')
  return read.framework
}
