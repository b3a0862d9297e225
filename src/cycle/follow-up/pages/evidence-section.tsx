import { linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { historyWords } from '../../plan/past/history.words.ts'
import { evidenceWords } from '../evidence.words.ts'
import type { Evidence } from '../follow-up.ts'
import { EvidenceLink } from './evidence-link.tsx'

type Props = {
  language: Language
  action: string
  evidence: Evidence[]
  mayAdd: boolean
  mayRemove: (item: Evidence) => boolean
}

/** All evidence of an action, the latest first; of what was deleted, that there was something and why it is gone. */
export function EvidenceSection({ language, action, evidence, mayAdd, mayRemove }: Props) {
  const t = evidenceWords[language]
  return (
    <Section id="evidence" title={t.title} note={t.note}>
      <div class="stack">
        {evidence.length === 0 && <p>{t.none}</p>}
        {evidence.length > 0 && (
          <ul role="list" class="stack">
            {evidence.map((item) => (
              <li key={item.id} id={`evidence-${item.id}`} class="stack-s measure">
                {item.removed ? (
                  <Removed language={language} removed={item.removed} />
                ) : (
                  <Item {...{ language, action, item }} removable={mayRemove(item)} />
                )}
              </li>
            ))}
          </ul>
        )}
        {mayAdd && (
          <div class="row no-print">
            <LinkButton variant="secondary" icon="plus" href={linkTo('/actions/:id/evidence', action)}>
              {t.add}
            </LinkButton>
          </div>
        )}
      </div>
    </Section>
  )
}

function Item({ language, action, item, removable }: { language: Language; action: string; item: Evidence; removable: boolean }) {
  const t = evidenceWords[language]
  return (
    <>
      <div class="split">
        {item.kind === 'text' ? <h3>{item.title}</h3> : <EvidenceLink language={language} action={action} item={item} />}
        {removable && (
          <a class="tap small no-print" href={linkTo('/actions/:id/evidence/:evidence/removal', action, item.id)}>
            {t.remove}
            <span class="vh">{t.about(item.title)}</span>
          </a>
        )}
      </div>
      {item.text && <Paragraphs text={item.text} />}
      <p class="soft small">{t.by(item.by ?? historyWords[language].formerly, formatDay(dayOf(item.at), language, true))}</p>
    </>
  )
}

function Removed({ language, removed }: { language: Language; removed: NonNullable<Evidence['removed']> }) {
  const who = removed.by ?? historyWords[language].formerly
  return <p class="soft">{evidenceWords[language].removedText(who, formatDay(dayOf(removed.at), language, true), removed.reason)}</p>
}
