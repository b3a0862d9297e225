import { formatDay, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'

import type { ReleasedResult } from '../../release/released.ts'
import { codeBookPath, type FileKind, filePath, resultPath } from '../addresses.ts'
import { headWords } from '../result-head.words.ts'
import { unitName } from '../unit-name.ts'
import { exportWords } from './export-page.words.ts'

const kinds: FileKind[] = ['xlsx', 'csv', 'json']

/** The files with a result: what each is for, what it holds, and the rules that come along. */
export function ExportPage({
  language,
  result,
}: {
  language: Language
  result: Pick<ReleasedResult, 'round' | 'unit' | 'path' | 'children'>
}) {
  const t = exportWords[language]
  const { round, unit, children } = result
  const teams = children.filter(({ level }) => level === 'team').length
  return (
    <>
      <PageHead
        title={t.title(unitName(result))}
        context={`${round.name} · ${headWords[language].closed(formatDay(round.closedOn, language, true))}`}
        lead={t.lead}
        privacy={t.privacy}
      >
        <p class="small">
          <a class="tap" href={resultPath(round.id, unit.id)}>
            {t.back}
          </a>
        </p>
      </PageHead>
      <Section id="files" title={t.filesHeading} note={t.filesNote}>
        <ul class="todo" role="list">
          {kinds.map((kind) => (
            <li key={kind} class="with-action">
              <div class="stack-s">
                <h3>{t.files[kind].name}</h3>
                <p class="soft measure">{t.files[kind].text}</p>
                {kind === 'csv' && (
                  <p>
                    <a class="tap" href={codeBookPath(round.id, unit.id)} download="">
                      {t.codeBook}
                    </a>
                  </p>
                )}
              </div>
              <LinkButton
                variant={kind === 'xlsx' ? 'primary' : 'secondary'}
                icon="download"
                href={filePath(round.id, unit.id, kind)}
                download=""
              >
                {t.files[kind].button}
              </LinkButton>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="inside" title={t.insideHeading}>
        <Lines lines={t.inside(teams, unit.level === 'school')} />
      </Section>
      <Section id="rules" title={t.rulesHeading}>
        <Lines lines={t.rules(round.minimumGroup)} />
      </Section>
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="measure stack-s">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
