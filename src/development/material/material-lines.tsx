import { linkTo } from '../../ground/base/addresses.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { Status } from '../../ground/ui/components/status/status.tsx'
import { isShown, type Material } from './material.ts'
import { materialWords } from './material.words.ts'

/** Recordings and materials as a short list; to those who write also what is not shown, said so. */
export function MaterialLines({ language, today, materials }: { language: Language; today: Day; materials: readonly Material[] }) {
  const t = materialWords[language]
  return (
    <ul class="list" role="list">
      {materials.map((material) => (
        <li class="stack-s" key={material.id}>
          <p>
            <a href={linkTo('/materials/:id', material.id)}>{material.title}</a>
          </p>
          <p class="row small soft">
            {!isShown(material, today) && <Status is="not-started">{t.hidden}</Status>}
            <span>
              {[
                t.kinds[material.kind],
                ...(material.captioned ? [t.captioned] : []),
                ...(material.session ? [t.ofSession(material.session.title)] : []),
              ].join(' · ')}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
