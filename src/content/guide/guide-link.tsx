import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { type GuideKey, guideTitles } from './guide-link.words.ts'
import { guideWords } from './pages/guide.words.ts'

/** A quiet link to the help page about what the reader is doing. */
export function GuideLink({ language, guide }: { language: Language; guide: GuideKey }) {
  return (
    <p class="small no-print">
      <a class="tap" href={linkTo('/guides/:guide', guide)}>
        {guideWords[language].link(guideTitles[guide][language])}
      </a>
    </p>
  )
}
