import { randomUUID } from 'node:crypto'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { Act, Acts } from '../../../ground/ui/components/act/act.tsx'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { onceField } from '../../../ground/ui/components/once-form/once-form.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { mostAgreements } from '../../agreement/agreement.ts'
import { AgreementFields } from '../../agreement/agreement-fields.tsx'
import { formIn } from '../../agreement/agreement-form.ts'
import { AgreementStatus, metaOf } from '../../agreement/agreement-status.tsx'
import { isWritten } from '../dialogue.ts'
import { type DialoguePageProps, talkForm } from '../shown.ts'
import { dialoguePageWords } from './dialogue-page.words.ts'

/** What was agreed before: where it stands, and by whom. */
export function Settle({ language, today, settle }: DialoguePageProps) {
  const t = dialoguePageWords[language]
  if (settle.length === 0) return null
  return (
    <Section id="settle" title={t.settle} note={t.settleNote}>
      <ul class="list" role="list">
        {settle.map((agreement) => (
          <li key={agreement.id} class="row">
            <AgreementStatus {...{ language, today, agreement }} />
            <span>
              <a href={linkTo('/agreements/:id', agreement.id)}>{agreement.title}</a>{' '}
              <span class="soft">
                {[agreement.owner.name, agreement.notes.find(({ text }) => text !== '')?.text].filter(Boolean).join('. ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What is agreed now. */
export function Agreements({ language, today, dialogue, agreements, parties, shown }: DialoguePageProps) {
  const t = dialoguePageWords[language]
  const writes = isWritten(dialogue)
  return (
    <Section id="agreements" title={t.agreements} note={t.agreementsNote}>
      <div class="stack">
        {agreements.length === 0 && <p class="soft">{t.noAgreements}</p>}
        <Acts>
          {agreements.map((agreement, index) => (
            <Act
              key={agreement.id}
              id={`a-${agreement.id}`}
              level={3}
              title={`${index + 1}. ${agreement.title}`}
              text={agreement.text}
              meta={metaOf({ language, today, agreement })}
              edit={writes ? { href: linkTo('/agreements/:id', agreement.id), about: t.editAbout(agreement.title) } : undefined}
            >
              {!writes && (
                <p class="no-print">
                  <a href={linkTo('/agreements/:id', agreement.id)}>
                    {t.follow}
                    <span class="vh">{t.editAbout(agreement.title)}</span>
                  </a>
                </p>
              )}
            </Act>
          ))}
        </Acts>
        {writes && agreements.length < mostAgreements && (
          <div class="stack no-print" role="group" aria-labelledby="new-agreement">
            <h3 id="new-agreement">{t.addAgreement}</h3>
            <input type="hidden" name={onceField} value={randomUUID()} form={talkForm} autocomplete="off" />
            <AgreementFields
              {...{ language, parties }}
              sentWith={talkForm}
              form={shown.agreement?.form ?? formIn({})}
              errors={shown.agreement?.errors}
            />
            <p>
              <Button variant="secondary" form={talkForm} formaction={formTo('POST /dialogues/:id/agreements', dialogue.id)}>
                {t.addIt}
              </Button>
            </p>
          </div>
        )}
      </div>
    </Section>
  )
}
