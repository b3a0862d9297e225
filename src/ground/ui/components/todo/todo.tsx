import type { ComponentChildren } from 'preact'
import { LinkButton } from '../button/button.tsx'

/** Something to do: a title, why or when, and one action. */
export interface TodoItem {
  title: ComponentChildren
  text?: ComponentChildren
  /** When, or why, in small print. */
  when?: ComponentChildren
  action?: { href: string; label: string; about?: string | undefined }
}

/** What to do now, ordered by due date. The first item is large and holds the page's primary button, unless `lead` is false. */
export function TodoList({ items, lead = true }: { items: TodoItem[]; lead?: boolean }) {
  return (
    <ul class="todo" role="list">
      {items.map((item, index) => {
        const first = lead && index === 0
        return (
          <li class={item.action ? 'with-action' : undefined} key={index}>
            <div class={first ? 'stack-s' : undefined}>
              <h3 class={first ? 'big' : undefined}>{item.title}</h3>
              {item.text && <p class={first ? undefined : 'soft'}>{item.text}</p>}
              {item.when && <p class="soft small">{item.when}</p>}
            </div>
            {item.action && (
              <LinkButton
                href={item.action.href}
                about={item.action.about}
                variant={first ? 'primary' : 'secondary'}
                iconEnd={first ? 'arrow-right' : undefined}
              >
                {item.action.label}
              </LinkButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}
