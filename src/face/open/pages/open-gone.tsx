import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { OpenSite } from '../open.ts'
import { inLanguage } from './in-language.ts'
import { openWords } from './open.words.ts'
import { OpenLayout } from './open-layout.tsx'

/** Something stood here and was taken back: not a word of what. */
export function OpenGone({ language, origin, site }: { language: Language; origin: string; site: OpenSite }) {
  const t = openWords[language]
  return (
    <OpenLayout {...{ language, origin, site }} path={null} picture="" title={t.goneTitle} description="">
      <PageHead title={t.goneTitle} lead={t.goneText(site.name)} />
      {site.entries.length > 0 && (
        <LinkButton href={inLanguage(linkTo('/open/:authority', site.address), language)}>{t.goneOthers}</LinkButton>
      )}
    </OpenLayout>
  )
}
