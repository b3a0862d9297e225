import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, formatList, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { requestWords } from '../request.words.ts'
import { askedInWords, nameOf, statusOf } from '../request-sentences.ts'
import type { Request } from '../support.ts'

import { placeName } from './places.ts'
import { requestsWords } from './requests.words.ts'

type Props = { language: Language; today: Day; requests: Request[]; mayAsk: boolean }

/** What a school has asked for, and how it stands. */
export function RequestsPage({ language, today, requests, mayAsk }: Props) {
  const t = requestsWords[language]
  const requestText = requestWords[language]
  return (
    <>
      <PageHead title={t.title} lead={leadFor(requests, language)} privacy={t.privacy}>
        {mayAsk && (
          <div class="row">
            <LinkButton href={linkTo('/support/new')}>{t.ask}</LinkButton>
          </div>
        )}
      </PageHead>
      {requests.length > 0 && (
        <Section id="asked" title={t.list.caption} full>
          <Table
            stack
            captionHidden
            caption={t.list.caption}
            columns={[t.list.what, t.list.to, t.list.asked, t.list.state]}
            rows={requests.map((request) => {
              const status = statusOf(request, today, language)
              return [
                <>
                  <a href={linkTo('/support/:id', request.id)}>{requestText.kinds[request.kind]}</a>
                  <br />
                  <span class="soft not-bold">{placeName(request)}</span>
                </>,
                askedInWords(request, language),
                `${formatDay(request.askedOn, language)}, ${nameOf(request.by, language)}`,
                <Status is={status.is}>{status.text}</Status>,
              ]
            })}
          />
        </Section>
      )}
    </>
  )
}

/** What waits and who helps. */
function leadFor(requests: Request[], language: Language): string {
  const t = requestsWords[language].lead
  if (requests.length === 0) return t.none
  const waiting = requests.filter(({ state }) => state.is === 'asked').length
  const helping = requests.flatMap(({ state }) => (state.is === 'accepted' ? [state] : []))
  const names = [...new Set(helping.map(({ coach }) => nameOf(coach, language)))]
  const [only] = helping
  const sentences = [
    waiting > 0 ? t.waiting(waiting) : '',
    helping.length === 1 && only ? t.helps(formatList(names, language), formatDay(only.until, language, true)) : '',
    helping.length > 1 ? t.helpers(formatList(names, language)) : '',
  ].filter(Boolean)
  return sentences.length > 0 ? sentences.join(' ') : t.nothing
}
