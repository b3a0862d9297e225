import type { ComponentChildren } from 'preact'

/** A page beside this one. */
export interface Tab {
  href: string
  label: ComponentChildren
  current?: boolean
}

/** Tabs are links to pages; nothing hides behind script. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
        </a>
      ))}
    </nav>
  )
}
