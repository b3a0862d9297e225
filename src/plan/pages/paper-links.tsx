import type { Language } from '../../base/language.ts'
import { LinkButton } from '../../ui/components/button/button.tsx'
import { paperMessages } from '../paper/messages.ts'

/** The plan as files: PDF, Word and Excel of it as it is now, or the PDF of one version. Not on paper itself. */
export function PaperLinks({ language, plan, version }: { language: Language; plan: string; version?: number }) {
  const { links: t } = paperMessages[language]
  const path = version === undefined ? `/plans/${plan}` : `/plans/${plan}/revisions/${version}`
  const files = version === undefined ? (['pdf', 'docx', 'xlsx'] as const) : (['pdf'] as const)
  return (
    <div class="row no-print">
      {files.map((file) => (
        <LinkButton key={file} variant="quiet" icon="download" href={`${path}/plan.${file}`} download about={t.about[file]}>
          {t.names[file]}
        </LinkButton>
      ))}
    </div>
  )
}
