import type { Language } from '../../ground/base/language.ts'
import type { PartTone } from '../../ground/ui/charts/scale.ts'
import { type BarPart, BarRowView } from '../../ground/ui/charts/stacked-bar.tsx'
import { Protected } from '../../ground/ui/components/hidden-cell/hidden-cell.tsx'
import type { Content } from '../protection/cell.ts'
import { answersInWords, meanInWords } from './saying.ts'
import { sayingWords } from './saying.words.ts'

/** The tones of steps, from the first up. */
export const stepTones: readonly PartTone[] = ['p0', 'p1', 'p2', 'p3']

type Props = {
  language: Language
  label: string
  content: Content | null
  /** How many were asked; null where that is not said. */
  eligible: number | null
  steps: readonly string[]
  /** The step that a mean is told by, by its place; null for none. */
  word: number | null
}

/** A question as a row of a chart: a bar where there are ten answers, else its mean in words, or that it is protected. */
export function StepRow({ language, label, content, eligible, steps, word }: Props) {
  if (content?.kind !== 'small' && content?.kind !== 'large') {
    return (
      <li class="plot-row">
        <span>{label}</span>
        <Protected>{sayingWords[language].protected}</Protected>
      </li>
    )
  }
  if (content.kind === 'large' && content.distribution.kind === 'parts') {
    const parts = content.distribution.parts.map(
      ({ from, to, count }): BarPart => ({
        tone: stepTones[to - 1] ?? 'p3',
        count,
        // Steps that are counted together say which, on a narrow screen too.
        ...(from === to ? { wide: steps[from - 1] } : { text: `${from}⁠–⁠${to}: ${count}` }),
      }),
    )
    return <BarRowView row={{ name: label, parts, value: answersInWords(content.n, eligible, language) }} />
  }
  return (
    <li class="plot-row">
      <span>{label}</span>
      <span>{`${word === null ? '' : steps[word]}: ${meanInWords(content, language, steps.length)}`}</span>
      <span class="plot-val">{answersInWords(content.n, eligible, language)}</span>
    </li>
  )
}

/** Whether a question is shown as a bar. */
export function hasBar(content: Content | null): boolean {
  return content?.kind === 'large' && content.distribution.kind === 'parts'
}
