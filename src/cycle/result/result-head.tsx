import { type ComponentChildren, Fragment } from 'preact'
import { formatDay, type Language } from '../../ground/base/language.ts'
import { PageHead } from '../../ground/ui/components/page-head/page-head.tsx'

import type { ReleasedResult } from '../release/released.ts'
import { resultPath } from './addresses.ts'
import { headWords } from './result-head.words.ts'

type Props = {
  language: Language
  title: string
  result: Pick<ReleasedResult, 'round' | 'path'>
  /** The units whose result the reader may open. */
  open: ReadonlySet<string>
  lead: ComponentChildren
  children?: ComponentChildren
}

/** A result's head: what it is of, in which round, when that closed, the units above, and what it comes down to. */
export function ResultHead({ language, title, result: { round, path }, open, lead, children }: Props) {
  const t = headWords[language]
  return (
    <PageHead
      title={title}
      context={
        <span>
          {round.name} · {t.closed(formatDay(round.closedOn, language, true))}
          {path.toReversed().map(({ id, name }) => (
            <Fragment key={id}> · {open.has(id) ? <a href={resultPath(round.id, id)}>{name}</a> : name}</Fragment>
          ))}
        </span>
      }
      lead={lead}
    >
      {children}
    </PageHead>
  )
}
