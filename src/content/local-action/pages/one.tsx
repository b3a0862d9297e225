import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Act } from '../../../ground/ui/components/act/act.tsx'
import { effortText } from '../../framework/effort.ts'
import { findAspect } from '../../framework/framework.ts'
import type { Framework } from '../../framework/schema.ts'
import { type Draft, effortOf, isForEveryone, type LocalAction, textFor } from '../local-action.ts'
import { localActionWords } from '../local-action.words.ts'
import { readersText } from '../readers.ts'
import { formWords } from './action-form.words.ts'

type Props = {
  language: Language
  draft: Draft
  framework: Framework | undefined
  id: string
  level?: 3 | 4
  made?: LocalAction
  href?: string
}

/** One action as it is read: what to do, how to begin, how it shows, what it takes. */
export function OneAction({ language, draft, framework, id, level = 3, made, href }: Props) {
  const t = formWords[language]
  const localActionText = localActionWords[language]
  const { text, language: written } = textFor(draft, language)
  const aspect = framework && findAspect(framework, draft.aspect)
  const meta = [
    ...(made ? [] : [{ term: t.aspectTerm, value: aspect?.name[language] ?? draft.aspect }]),
    { term: t.stepTerm, value: `${draft.from}\u2060–\u2060${draft.to}` },
    { term: t.forTerm, value: localActionText.audiences[draft.audience] },
    { term: t.effortTerm, value: effortText({ effort: effortOf(draft) }, language) },
    ...(isForEveryone(draft) ? [] : [{ term: t.readersTerm, value: readersText(draft, language) }]),
    ...(draft.tags.length > 0 ? [{ term: t.tagsTerm, value: draft.tags.join(', ') }] : []),
    ...(made ? [{ term: t.madeTerm, value: t.made(formatDay(made.createdOn, language, true), made.createdBy) }] : []),
    ...(made?.archivedOn ? [{ term: t.archivedTerm, value: formatDay(made.archivedOn, language, true) }] : []),
  ]
  return (
    <div lang={written === language ? undefined : written}>
      <Act
        id={id}
        level={level}
        title={text.title}
        text={text.text}
        meta={meta}
        edit={href ? { href, about: `: ${text.title}` } : undefined}
      >
        <div class="stack-s measure">
          <p>
            <b>{t.first}</b> {text.first_step}
          </p>
          <p>
            <b>{t.seen}</b> {text.evidence}
          </p>
        </div>
      </Act>
    </div>
  )
}
