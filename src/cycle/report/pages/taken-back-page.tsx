import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { reportPageWords } from './report-page.words.ts'

/** What somebody wrote to a school that had taken its report back by then: nothing is sent, and nothing is lost. */
export function TakenBackPage({ language, school, text }: { language: Language; school: string; text: string }) {
  const t = reportPageWords[language]
  return (
    <>
      <PageHead title={t.back.title(school)} lead={t.back.lead} context={<a href={linkTo('/reports')}>{t.all}</a>} />
      <TextArea name="text" label={t.back.yours} value={text} rows={8} wide />
    </>
  )
}
