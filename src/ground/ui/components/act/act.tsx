import type { ComponentChildren } from 'preact'
import { useWords } from '../../language.tsx'
import { More } from '../more/more.tsx'

/** A row of facts about an action: Ansvarig, Klar senast, Insats, Läge. */
export interface MetaRow {
  term: string
  value: ComponentChildren
}

export interface ActProps {
  /** Anchor of the action in the page. */
  id: string
  title: ComponentChildren
  text?: ComponentChildren
  meta: MetaRow[]
  edit?: { href: string; about: string } | undefined
  /** Append-only history and documents, folded. */
  history?: ComponentChildren
  historyOpen?: boolean
  level?: 3 | 4
  children?: ComponentChildren
}

/** One action of a plan. */
export function Act({ id, title, text, meta, edit, history, historyOpen, level = 4, children }: ActProps) {
  const words = useWords()
  const Heading: 'h3' | 'h4' = level === 3 ? 'h3' : 'h4'
  return (
    <article class="act stack" id={id}>
      <div class="stack-s">
        <div class="split">
          <Heading>{title}</Heading>
          {edit && (
            <a class="tap small no-print" href={edit.href}>
              {words.change}
              <span class="vh">{edit.about}</span>
            </a>
          )}
        </div>
        {text && <p class="measure">{text}</p>}
      </div>
      <Meta rows={meta} />
      {history && (
        <More label={words.history} open={historyOpen}>
          {history}
        </More>
      )}
      {children}
    </article>
  )
}

/** Several actions, each with a line above. */
export function Acts({ children }: { children: ComponentChildren }) {
  return <div class="acts">{children}</div>
}

/** Small facts in a row; a column on phones. */
export function Meta({ rows }: { rows: MetaRow[] }) {
  return (
    <dl class="meta">
      {rows.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}
