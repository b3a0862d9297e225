import type { Language } from '../base/language.ts'
import { characters } from './characters.ts'
import { messages } from './messages.ts'

/** The row above the header of a demo: whom one looks at it as. */
export function DemoBar({ language }: { language: Language }) {
  const t = messages[language]
  return (
    <form class="demo-bar" method="post" action="/demo/viewing">
      <span>{t.bar}</span>
      {characters.map(({ key }) => <button key={key} name="as" value={key}>{t.as[key]}</button>)}
    </form>
  )
}
