import { useWords } from '../../language.tsx'

export interface PagesProps {
  /** The page in sight, from 1. */
  page: number
  /** How many pages there are; nothing is rendered for one. */
  pages: number
  href: (page: number) => string
  label?: string
}

/** Links to the pages of a long list: the first, the last and those around this one. */
export function Pages({ page, pages, href, label }: PagesProps) {
  const words = useWords()
  if (pages <= 1) return null
  return (
    <nav class="pages" aria-label={label ?? words.pages}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      {shownPages(page, pages).map((number, index, shown) => (
        <>
          {index > 0 && number - (shown[index - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
          <a href={href(number)} aria-label={words.page(number)} aria-current={number === page ? 'page' : undefined}>
            {number}
          </a>
        </>
      ))}
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  )
}

/** Page numbers to show, in order: 1, the neighbours of `page`, and the last. */
export function shownPages(page: number, pages: number): number[] {
  const all = Array.from({ length: pages }, (_, index) => index + 1)
  return all.filter((number) => number === 1 || number === pages || Math.abs(number - page) <= 1)
}
