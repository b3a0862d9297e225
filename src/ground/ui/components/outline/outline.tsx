import { kept } from '../../kept.tsx'
import { useWords } from '../../language.tsx'
import { Icon } from '../icon/icon.tsx'

/** A question in the outline; without `href` it cannot be opened yet. */
export interface OutlineItem {
  name: string
  href?: string
  answered?: boolean
  current?: boolean
}

/** All questions by area, in the margin on wide screens. */
export function Outline({ areas }: { areas: { name: string; items: OutlineItem[] }[] }) {
  const words = useWords()
  return (
    <nav class="outline wide-l" aria-label={words.questions}>
      <ol role="list">
        {areas.map((area) => (
          <li key={area.name}>
            {area.name}
            <ol role="list">
              {area.items.map((item) => (
                <li key={item.name}>
                  <Item item={item} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Item({ item }: { item: OutlineItem }) {
  const inside = (
    <>
      {item.name}
      {item.answered && <Answered />}
    </>
  )
  if (!item.href) return <span aria-current={item.current ? 'step' : undefined}>{inside}</span>
  return (
    <a href={item.href} aria-current={item.current ? 'step' : undefined}>
      {inside}
    </a>
  )
}

const Answered = kept(() => (
  <>
    <Icon name="check" />
    <span class="vh">{useWords().answered}</span>
  </>
))
