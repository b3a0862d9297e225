import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'

/** A question that opens its explanation; needs no script. */
export function Help({ id, question, title, children }: { id: string; question: string; title: string; children: ComponentChildren }) {
  return (
    <>
      <Button type="button" variant="quiet" popovertarget={id}>
        {question}
      </Button>
      <div id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`}>
        <h3 id={`${id}-title`}>{title}</h3>
        {children}
      </div>
    </>
  )
}
