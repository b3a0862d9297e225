import type { Language } from '../../ground/base/language.ts'
import { Notice } from '../../ground/ui/components/notice/notice.tsx'
import { actionWords } from './action.words.ts'

import { Lines } from './plan-action.tsx'

/** Says that somebody else saved first, and that nothing is lost. */
export function ConflictNotice({ language, name, self = false }: { language: Language; name: string | null; self?: boolean }) {
  const { conflict: t } = actionWords[language]
  return (
    <Notice kind="error" alert>
      <p>
        <b>{self ? t.titleSelf : name === null ? t.title : t.titleBy(name)}</b>
      </p>
      <p>{t.lead}</p>
    </Notice>
  )
}

/** What the one who came first wrote in a field, under the writer's own: tick to take it. `take`: ticked from the start. */
export function Beside({ language, name, text, take }: { language: Language; name: string; text: string; take: boolean }) {
  const { conflict: t } = actionWords[language]
  return (
    <div class="box stack-s measure">
      <p class="small">
        <b>{t.theirs}</b>
      </p>
      <p>{text === '' ? <span class="soft">{t.empty}</span> : <Lines text={text} />}</p>
      <div class="check">
        <input type="checkbox" id={`take-${name}`} name="take" value={name} checked={take} />
        <label for={`take-${name}`}>{t.take}</label>
      </div>
    </div>
  )
}

/**
 * What another wrote in a field, to be shown beside the writer's own; null where they wrote the same, or nobody else wrote.
 * @param shown what a field's value is called, where a list offers it
 */
export function besides<Field extends string>(
  language: Language,
  written: Readonly<Record<Field, string>>,
  theirs: Readonly<Record<Field, string>> | undefined,
  shown: (field: Field, value: string) => string = (_field, value) => value,
) {
  return (field: Field) =>
    theirs && theirs[field] !== written[field] ? (
      <Beside language={language} name={field} text={shown(field, theirs[field])} take={false} />
    ) : null
}
