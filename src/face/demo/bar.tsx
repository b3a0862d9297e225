import { formTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { hasRole, type Role, type Viewer } from '../../ground/base/viewer.ts'
import { characters } from './characters.ts'
import { demoWords } from './demo.words.ts'

/** The row above the header of a demo: whom one looks at it as. */
export function DemoBar({ language, viewer }: { language: Language; viewer: Viewer }) {
  const t = demoWords[language]
  return (
    <form class="demo-bar" method="post" action={formTo('POST /demo/viewing')} novalidate>
      <span>{t.bar}</span>
      {characters.map(({ key, role }) => (
        <button type="submit" key={key} name="as" value={key} aria-pressed={isIt(viewer, role)}>
          {t.as[key]}
        </button>
      ))}
    </form>
  )
}

/** A team lead teaches, too: the more telling role decides. */
function isIt(viewer: Viewer, role: Role): boolean {
  return role === 'teacher' ? hasRole(viewer, 'teacher') && !hasRole(viewer, 'team_lead') : hasRole(viewer, role)
}
