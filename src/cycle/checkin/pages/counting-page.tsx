import type { Language } from '../../../ground/base/language.ts'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { Checkin } from '../checkin.ts'
import { resultWords } from '../result.words.ts'
import { CheckinContext } from './context.tsx'

/** Between closing and counting: a moment. */
export function CountingPage({ language, checkin }: { language: Language; checkin: Checkin }) {
  const { counting: t } = resultWords[language]
  return <PageHead title={t.title} context={<CheckinContext language={language} checkin={checkin} />} lead={t.lead} />
}
