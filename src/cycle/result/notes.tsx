import type { Language } from '../../ground/base/language.ts'
import type { Content } from '../protection/cell.ts'
import type { MinimumGroup } from '../round/round.ts'
import { contentNote } from './reading/figure-sentences.ts'

type Props = {
  language: Language
  minimumGroup: MinimumGroup
  /** What a chart shows; each thing to be explained is said once. */
  contents?: readonly Content[]
  more?: (string | false | null | undefined)[]
}

/** What has to be known to read a chart's figures: why some are protected, what small groups show. */
export function Notes({ language, minimumGroup, contents = [], more = [] }: Props) {
  const all = new Set([...more, ...contents.map((content) => contentNote(content, minimumGroup, language))].flatMap((note) => note || []))
  const notes = [...all].filter((note) => ![...all].some((other) => other !== note && other.startsWith(note)))
  if (notes.length === 0) return null
  return (
    <ul class="small soft measure gap stack-s" role="list">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
