import { formTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import type { GroupNeed } from '../working-group.ts'
import { needLineWords } from './need-lines.words.ts'

/** A need with what its sub-area is called; nothing for one about all of it. */
export type NamedNeed = GroupNeed & { aspectName: string }

/** Needs as a group put them into words. */
export function NeedLines({
  language,
  needs,
  dated = false,
  removable = false,
}: {
  language: Language
  needs: readonly NamedNeed[]
  dated?: boolean
  removable?: boolean
}) {
  const t = needLineWords[language]
  return (
    <ul class="list" role="list">
      {needs.map(({ id, text, aspectName, heldOn }) => (
        <li key={id} class="with-action">
          <div class="stack-s measure">
            <Paragraphs text={text} />
            <p class="small soft">{[aspectName, dated ? t.said(formatDay(heldOn, language, true)) : ''].filter(Boolean).join(' · ')}</p>
          </div>
          {removable && (
            <OnceForm action={formTo('DELETE /group-needs/:id', id)}>
              <Button variant="quiet" about={`: ${text}`}>
                {t.remove}
              </Button>
            </OnceForm>
          )}
        </li>
      ))}
    </ul>
  )
}
