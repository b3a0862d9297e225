import type { Framework } from '../../../content/framework/schema.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { ReleasedResult } from '../../release/released.ts'
import { contentNote, reasonText } from '../reading/figure-sentences.ts'
import { aspectRows } from '../reading/rows.ts'
import { headWords } from '../result-head.words.ts'

type Props = {
  language: Language
  result: ReleasedResult
  framework: Framework
  /** Whether the reader has a result of their own in this round. */
  answered: boolean
  /** Where the reader and the others of the unit can agree on a joint assessment. */
  meeting: string | null
}

/** Nothing of the staff's view is shown: why, and what one can do instead. */
export function ProtectedSection({ language, result, framework, answered, meeting }: Props) {
  const t = headWords[language].protected
  const contents = aspectRows(result, framework).flatMap(({ staff }) => (staff ? [staff.content] : []))
  const [reason] = contents.flatMap((content) => (content.kind === 'protected' ? [content.reason] : []))
  const why = new Set(contents.flatMap((content) => contentNote(content, result.round.minimumGroup, language) ?? []))
  return (
    <Section id="protected" title={t.heading}>
      <Empty title={reason ? reasonText(reason, language) : t.heading}>
        {[...why].map((each) => (
          <p key={each}>{each}</p>
        ))}
        <p>
          {t.next[result.unit.level]} {meeting && <a href={meeting}>{t.meet}</a>}
        </p>
        {answered && (
          <p>
            {t.own} <a href={linkTo('/results')}>{t.ownLink}</a>
          </p>
        )}
      </Empty>
    </Section>
  )
}
