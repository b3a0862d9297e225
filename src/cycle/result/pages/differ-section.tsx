import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { TodoList } from '../../../ground/ui/components/todo/todo.tsx'
import type { ReleasedResult } from '../../release/released.ts'
import { countText, distributionText } from '../reading/figure-sentences.ts'
import { aspectRows } from '../reading/rows.ts'
import { differAnswer, type Spread, spreadOf } from '../reading/spread.ts'
import { stateWords } from '../reading/states.words.ts'
import { differWords } from './differ-section.words.ts'

type Props = { language: Language; result: ReleasedResult; framework: Framework }

/** Where the staff's answers are far apart, with what may be said of how they divide. */
export function DifferSection({ language, result, framework }: Props) {
  const t = differWords[language]
  const rows = aspectRows(result, framework)
  const wide = spreadOf(rows).filter(({ word }) => word === 'wide')
  return (
    <Section id="differ" title={t.heading[result.unit.level]} note={t.note}>
      <div class="stack">
        <p class="measure">{differAnswer(rows, language)}</p>
        {wide.length > 0 && (
          <TodoList
            lead={false}
            items={wide.map((spread) => ({ title: spread.row.aspect.name[language], text: spreadSentence(spread, language) }))}
          />
        )}
      </div>
    </Section>
  )
}

function spreadSentence({ row, n, word }: Spread, language: Language): string {
  const t = differWords[language]
  const content = row.staff?.content
  const said = t.apart(stateWords[language].spread[word], countText(n, row.staff?.level ?? 'school', language))
  return content?.kind === 'large' && content.distribution.kind === 'parts'
    ? `${said} ${t.levels(distributionText(content.distribution, language))}`
    : said
}
