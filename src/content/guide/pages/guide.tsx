import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Content, type Opens } from '../content.tsx'
import type { Guide } from '../guide.ts'

import type { Block } from '../markdown.ts'
import { guideWords } from './guide.words.ts'
import { forWhom } from './guides.tsx'
import { guidesWords } from './guides.words.ts'
import { AskWhetherItHelped } from './responses.tsx'
import { responseWords } from './responses.words.ts'

/** The authority's own text in place of the guide's, and the language that it is in. */
export type Own = { blocks: Block[]; language: Language; authorityName: string; changedOn: string }

type Props = {
  language: Language
  guide: Guide
  own: Own | null
  mayAdapt: boolean
  mayRespond: boolean
  unsaid?: string | undefined
  next: Guide[]
  opens: Opens
}

/** One help page, set to be read and to be printed. */
export function GuidePage({ language, guide, own, mayAdapt, mayRespond, unsaid, next, opens }: Props) {
  const t = guideWords[language]
  const list = guidesWords[language]
  const responses = responseWords[language]
  const text = guide.text[language]
  return (
    <>
      <ErrorSummary problems={unsaid === undefined ? [] : [{ field: 'helped', text: responses.choose }]} />
      <PageHead
        title={text.title}
        context={
          <>
            <a class="no-print" href={linkTo('/guides')}>
              {list.title}
            </a>{' '}
            <span>{own ? t.everyone : forWhom(guide, language)}</span>
          </>
        }
        lead={own ? t.own(own.authorityName, formatDay(own.changedOn, language, true)) : text.summary}
      >
        <div class="row no-print">
          <PrintButton>{t.print}</PrintButton>
          {mayAdapt && (
            <a class="tap" href={linkTo('/settings/information-text')}>
              {t.adapt}
            </a>
          )}
        </div>
      </PageHead>
      <div lang={own && own.language !== language ? own.language : undefined}>
        <Content blocks={own?.blocks ?? text.blocks} opens={opens} />
      </div>
      {mayRespond && <AskWhetherItHelped language={language} guide={guide.key} unsaid={unsaid} />}
      {next.length > 0 && (
        <nav class="section no-print" aria-labelledby="read-also">
          <div class="section-head">
            <h2 id="read-also">{t.more}</h2>
          </div>
          <ul role="list" class="stack-s">
            {next.map((each) => (
              <li key={each.key}>
                <a class="tap" href={linkTo('/guides/:guide', each.key)}>
                  {each.text[language].title}
                </a>
              </li>
            ))}
            <li>
              <a class="tap" href={linkTo('/guides')}>
                {t.all}
              </a>
            </li>
          </ul>
        </nav>
      )}
    </>
  )
}
