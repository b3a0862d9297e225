import type { ComponentChildren } from 'preact'
import { useWords } from '../../language.tsx'
import { Button } from '../button/button.tsx'

/** A row of fields that narrows a list: a GET form, so that the address keeps the choice. `clear` is the list without it. */
export function Filter({
  action,
  label,
  clear,
  submit,
  children,
}: {
  action: string
  label?: string
  clear?: string | undefined
  submit?: string
  children: ComponentChildren
}) {
  const words = useWords()
  return (
    <form class="filter" method="get" action={action} role="search" aria-label={label ?? words.filter}>
      {children}
      <Button variant="secondary">{submit ?? words.show}</Button>
      {clear && (
        <a class="btn btn-3" href={clear}>
          {words.clear}
        </a>
      )}
    </form>
  )
}
