import type { Language } from '../../ground/base/language.ts'
import { formatList } from '../../ground/base/language.ts'
import { Tag } from '../../ground/ui/components/tag/tag.tsx'
import { unitWords } from '../../people/organisation/unit.words.ts'
import type { GoalFrame } from './goal-frame.ts'
import { goalFrameWords } from './goal-frame.words.ts'

/** "Ska", "Välj minst två", "Inspiration". */
export function kindSaid({ kind, atLeast }: Pick<GoalFrame, 'kind' | 'atLeast'>, language: Language): string {
  const t = goalFrameWords[language]
  return kind === 'choose' ? t.chooseAtLeast(atLeast) : t.kinds[kind]
}

/** Whom a frame concerns and by when: "Grundskola. Svar senast 31 januari 2027". */
export function scopeSaid({ forms, lastDay }: Pick<GoalFrame, 'forms' | 'lastDay'>, language: Language): string {
  const t = goalFrameWords[language]
  const whom =
    forms.length === 0
      ? t.allForms
      : formatList(
          forms.map((form) => unitWords[language].formNames[form]),
          language,
        )
  return [whom, ...(lastDay ? [t.lastDay(lastDay)] : [])].map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('. ')
}

/** What a goal asks: of which kind, of whom, by when. */
export function FrameLine({ language, frame }: { language: Language; frame: GoalFrame }) {
  return (
    <p class="row">
      <Tag must={frame.kind === 'must'}>{kindSaid(frame, language)}</Tag> <span class="small">{scopeSaid(frame, language)}</span>
    </p>
  )
}

/** The ways that a school can choose among; nothing where there are none. */
export function FrameOptions({ language, frame }: { language: Language; frame: GoalFrame }) {
  if (frame.options.length === 0) return null
  return (
    <div class="measure stack-s">
      <p>
        <b>{goalFrameWords[language].options}</b>
      </p>
      <ul class="stack-s">
        {frame.options.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
