import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatBytes } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { canBeAttested, type FrozenDocument, longest, numberText } from '../matter.ts'
import { matterWords } from '../matter.words.ts'
import { documentPageWords } from './document-page.words.ts'
import type { DocumentPageProps } from './document-props.ts'
import { Ask, Requests } from './requests.tsx'
import { Signatures } from './signatures.tsx'

/** A frozen document: what it is, who has attested it, and what can be done with it. */
export function DocumentPage(props: DocumentPageProps) {
  const { language, matter, document, refused } = props
  const [t, words] = [documentPageWords[language], matterWords[language]]
  const { kind, title, version, size, fileName, sha256, number, secrecy, frozenAt, byName, withdrawn, type } = document
  const canAsk = canBeAttested(matter, document)
  // The page that anyone checks on is there from the first attest, and never for what is secret.
  const isChecked = !secrecy && props.requests.some(({ attest }) => attest !== null)
  return (
    <>
      <ErrorSummary problems={Object.entries(refused?.errors ?? {}).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={title}
        context={
          <>
            <a href={linkTo('/matters/:id', matter.id)}>{matter.title}</a>
            <span>{matter.number}</span>
          </>
        }
        lead={t.lead(dayOf(frozenAt), byName)}
        privacy={t.privacy}
      >
        {withdrawn && (
          <Notice kind="warn">
            <p>{t.withdrawn(withdrawn.byName, withdrawn.reason)}</p>
          </Notice>
        )}
      </PageHead>
      <Section id="about" title={t.about}>
        <div class="stack">
          <Keys
            rows={[
              { term: t.kind, value: words.kinds[kind] },
              { term: t.version, value: version },
              { term: t.size, value: `${fileName} (${formatBytes(size, language)})` },
              {
                term: t.number,
                value: (
                  <>
                    <span class="whole">
                      {isChecked ? <a href={linkTo('/attest/:documentNumber', number)}>{numberText(number)}</a> : numberText(number)}
                    </span>
                    <span class="block small soft">{secrecy ? t.numberSecret : isChecked ? t.numberNote : t.numberBefore}</span>
                  </>
                ),
              },
              ...(secrecy ? [{ term: t.secrecy, value: secrecy }] : []),
              ...(props.about
                ? [{ term: t.about1st, value: <a href={linkTo('/documents/:id', props.about.id)}>{nameOf(props.about)}</a> }]
                : []),
            ]}
          />
          <p class="small measure">
            {t.hash} <code class="block">{sha256}</code>
          </p>
          <p class="row no-print">
            <LinkButton icon="download" variant="secondary" href={linkTo('/documents/:id/file', document.id)}>
              {t.get}
            </LinkButton>
            {canAsk && document.sheetOf === null && document.copyOf === null && (
              <LinkButton variant="quiet" href={linkTo('/documents/:id/decision/new', document.id)}>
                {t.decision}
              </LinkButton>
            )}
          </p>
        </div>
      </Section>
      {document.sheetOf === null && document.copyOf === null && <Requests {...props} />}
      {props.beside.length > 0 && <Beside {...props} />}
      {props.signed && <Signatures language={language} {...props.signed} />}
      {canAsk && <Ask {...props} />}
      {canAsk && type === 'pdf' && (
        <Section id="signed" title={t.signed} note={t.signedNote} screenOnly>
          <p>
            <LinkButton variant="secondary" href={linkTo('/documents/:id/signed-copies/new', document.id)}>
              {t.addSigned}
            </LinkButton>
          </p>
        </Section>
      )}
      {!withdrawn && <Withdraw {...props} />}
    </>
  )
}

/** Withdrawing a document; one that was decided on is not, while the decision stands. */
function Withdraw({ language, document, decision, refused }: DocumentPageProps) {
  const t = documentPageWords[language]
  if (decision)
    return (
      <Section id="withdraw" title={t.withdraw} screenOnly>
        <p class="measure">
          {t.decided} <a href={linkTo('/decisions/:id', decision.id)}>{t.seeDecision(decision.called)}</a>
        </p>
      </Section>
    )
  return (
    <Section id="withdraw" title={t.withdraw} note={t.withdrawNote} screenOnly>
      <More label={t.withdraw} open={refused?.form === 'withdraw'}>
        <OnceForm class="stack measure" action={formTo('POST /documents/:id/withdrawal', document.id)}>
          <TextInput
            name="reason"
            label={t.withdrawReason}
            error={refused?.form === 'withdraw' ? refused.errors.reason : undefined}
            maxlength={longest.reason}
            wide
          />
          <div>
            <Button variant="secondary">{t.withdrawButton}</Button>
          </div>
        </OnceForm>
      </More>
    </Section>
  )
}

/** What was made of a document afterwards: the sheet of its attests, and copies signed by means of others. */
function Beside({ language, beside }: DocumentPageProps) {
  const [t, words] = [documentPageWords[language], matterWords[language]]
  return (
    <Section id="beside" title={t.beside} note={t.besideNote}>
      <ul class="list" role="list">
        {beside.map((each) => (
          <li key={each.id}>
            <a class="tap" href={linkTo('/documents/:id', each.id)}>
              {nameOf(each)}
            </a>
            <span class="block small soft">{each.copyOf ? t.copy : words.kinds[each.kind]}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function nameOf({ title, version }: FrozenDocument): string {
  return `${title} (${version})`
}
